import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type HtmlTagDescriptor, type Plugin, type Rolldown, runnerImport } from 'vite';
import { renderOnce } from '../formulas.ts';
import { referrer, stillPolicy } from '../security.ts';
import { pngOf } from './preview.ts';

interface Run {
  readonly page: { readonly body: string; readonly css: string };
  previewSvg(title: string, description: string): string;
}

const runPath = fileURLToPath(new URL('run.ts', import.meta.url));

/** Writes the page and its preview with the app's own modules. */
async function run(): Promise<Run> {
  const { learn: formulas } = await renderOnce();
  const id = 'virtual:learn-formulas';
  const given: Plugin = {
    name: 'reparam:given-formulas',
    resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
    load: (asked) => (asked === `\0${id}` ? `export const formulas = ${JSON.stringify(formulas)};` : undefined),
  };
  const { module } = await runnerImport<Run>(runPath, {
    plugins: [given],
    oxc: { jsx: { importSource: 'preact' } },
  });
  return module;
}

/** Style sheets of the page: of what stands in it, and of its frame. */
const sheetPaths = ['../../src/ui/learn/paper/paper.css', 'article.css'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

const files = { page: 'learn.html', preview: 'preview.png' } as const;

interface About {
  readonly title: string;
  readonly description: string;
}

/** Title and description of a page, as it says them itself. */
function aboutOf(html: string): About {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1];
  const description = /<meta\s+name="description"\s+content="([^"]*)"/.exec(html)?.[1];
  if (title === undefined || description === undefined) throw new Error('the page has no title or no description');
  return { title, description };
}

/** What is shown of the page where its link is posted. */
function previewTags({ title, description }: About, site: string, path: string): HtmlTagDescriptor[] {
  const properties = {
    'og:type': 'website',
    'og:site_name': 'Reparam',
    'og:title': title,
    'og:description': description,
    'og:image': `${site}${files.preview}`,
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': 'Four paths of gradient descent from one start to four solutions',
    ...(site !== './' && { 'og:url': `${site}${path}` }),
  };
  return [
    ...Object.entries(properties).map(([property, content]) => ({ tag: 'meta', attrs: { property, content } })),
    { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' } },
  ];
}

const alternate = {
  tag: 'link',
  attrs: { rel: 'alternate', type: 'text/html', title: 'The article as one page', href: `./${files.page}` },
} as const;

/** The faces of the app as its own style sheet declares them; their files lie beside it. */
function facesIn(bundle: Rolldown.OutputBundle): string {
  const sheets = Object.values(bundle).filter(({ fileName }) => fileName.endsWith('.css'));
  return sheets
    .flatMap((sheet) => (sheet.type === 'asset' ? (String(sheet.source).match(/@font-face\s*\{[^}]*\}/g) ?? []) : []))
    .join('\n');
}

const startTag = ({ tag, attrs = {} }: HtmlTagDescriptor): string =>
  `<${tag}${Object.entries(attrs)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')}>`;

const description =
  'What a parameterization does to a gradient, in fourteen short chapters with computed figures: from one function to ' +
  'which solution is found.';

/** The whole page; it runs no script. */
function pageOf(body: string, sheet: string, site: string): string {
  const about = { title: 'Reparam: the article as one page', description };
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${stillPolicy}">`,
    `<meta name="referrer" content="${referrer}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${about.title}</title>`,
    `<meta name="description" content="${about.description}">`,
    '<meta name="color-scheme" content="light dark">',
    ...previewTags(about, site, files.page).map(startTag),
    '<link rel="icon" href="./favicon.svg" type="image/svg+xml">',
    `<link rel="stylesheet" href="./${sheet}">`,
    '</head>',
    `<body>${body}</body>`,
    '</html>',
    '',
  ].join('\n');
}

/**
 * Writes the article as one page without scripts, from the data, the numbers and the pictures of the app; and the image
 * that is shown where a link is posted.
 * @param url where the site will stand, if that is known: some who show previews want whole addresses
 */
export function article(url = process.env.REPARAM_URL ?? ''): Plugin {
  const site = url === '' ? './' : url.replace(/\/*$/, '/');
  let about: About | undefined;
  let running: Promise<Run> | undefined;
  return {
    name: 'reparam:article',
    apply: 'build',
    enforce: 'post',
    // Beside the build of the app, which leaves time for it; after the formulas have forgotten those of the last build.
    buildStart: {
      order: 'post',
      sequential: true,
      handler() {
        running = run();
        // Who waits for it is told.
        running.catch(() => undefined);
      },
    },
    transformIndexHtml(html) {
      about = aboutOf(html);
      return [alternate, ...previewTags(about, site, '')].map((tag) => ({ ...tag, injectTo: 'head' as const }));
    },
    async generateBundle(_, bundle) {
      const [{ css }, { page, previewSvg }] = await Promise.all([renderOnce(), running ?? run()]);
      const sheets = await Promise.all(sheetPaths.map((path) => readFile(path, 'utf8')));
      const source = [facesIn(bundle), css, page.css, ...sheets].join('\n');
      const sheet = this.emitFile({ type: 'asset', name: 'article.css', source });
      this.emitFile({ type: 'asset', fileName: files.page, source: pageOf(page.body, this.getFileName(sheet), site) });
      if (about === undefined) throw new Error('the page was not written');
      const preview = await pngOf(previewSvg('Reparam', about.description));
      this.emitFile({ type: 'asset', fileName: files.preview, source: preview });
    },
  };
}
