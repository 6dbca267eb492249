import { renderToStaticMarkup } from 'preact-render-to-string';
import { darkTheme, lightTheme, type Theme, writeFigureSvg } from '../../src/render';
import { chapters, stepOf } from '../../src/state/learn';
import { documentOfLink } from '../../src/state/learn/article';
import { articleParts } from '../../src/state/learn/parts';
import type { Chapter, Figure } from '../../src/state/learn/types';
import { loadFigures } from '../../src/ui/learn/paper/load-figures';
import { type Paper, PaperContext } from '../../src/ui/learn/paper/paper';
import { PaperChapter } from '../../src/ui/learn/paper/paper-chapter';
import { paperPictures } from '../../src/ui/learn/paper/paper-pictures';
import { PaperErrata, PaperSources, PaperWords } from '../../src/ui/learn/paper/paper-references';
import { shared } from '../../src/ui/learn/paper/shared';
import { labsOf } from '../../src/ui/learn/reader/labs-of';
import { Palette } from './two-themes.ts';

/** The article as one page. */
interface ArticlePage {
  /** What stands in its body. */
  readonly body: string;
  /** The rules for its colours. */
  readonly css: string;
}

/** Writes all chapters, once everything that their figures need is loaded. */
export async function writeArticle(article: readonly Chapter[] = chapters): Promise<ArticlePage> {
  await loadFigures(article);
  return write(article);
}

function write(article: readonly Chapter[]): ArticlePage {
  const palette = new Palette();
  const svgs = (figure: Figure, document: ReturnType<typeof documentOfLink>, id: string, theme: Theme) =>
    paperPictures(shared, figure, document, theme).map((picture, i) =>
      writeFigureSvg(picture, { theme, id: `${id}-${i + 1}` }),
    );
  const paper: Paper = {
    ...shared,
    href: (link) => `./${link}`,
    pictures(figure, document, id) {
      const dark = svgs(figure, document, id, darkTheme);
      return svgs(figure, document, id, lightTheme).map((light, i) => palette.merge(light, dark[i]));
    },
    Picture,
    labsOf,
  };
  const body = renderToStaticMarkup(
    <PaperContext value={paper}>
      <Article chapters={article} />
    </PaperContext>,
  );
  const variables = (theme: Theme) => `${themeVariables(theme)}${palette.css(theme)}`;
  const css = `:root{${variables(lightTheme)}}\n@media screen and (prefers-color-scheme:dark){:root{${variables(darkTheme)}}}\n`;
  return { body, css };
}

/** The colours of the page itself, under the names that the app gives them. */
const themeVariables = (theme: Theme): string =>
  Object.entries(theme)
    .filter(([name, value]) => name !== 'name' && typeof value === 'string')
    .map(([name, value]) => `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}:${value};`)
    .join('');

const Picture: Paper['Picture'] = ({ svg }) => (
  // Our own writer wrote it, and escapes every text in it.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
  <div className="paper-picture" dangerouslySetInnerHTML={{ __html: svg }} />
);

function Article({ chapters: all }: { chapters: readonly Chapter[] }) {
  const errata = all.flatMap(({ steps }) => steps.flatMap(({ erratum }) => erratum ?? []));
  return (
    <>
      <header>
        <p>
          <a href="./">Reparam</a>
        </p>
        <h1>What a parameterization does to a gradient</h1>
        <p>
          The article of Reparam as one page, to print or to read offline. Its numbers and figures are computed; in{' '}
          <a href="./?place=learn">the app</a> they are live, and bets come before their answers.
        </p>
      </header>
      <nav aria-label="Contents">
        <ol>
          {all.map(({ id, title }) => (
            <li key={id} value={Number(shared.numberOf(id) || 0)}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
        <p>
          <a href="#parts">Gissin’s article, part by part</a>, <a href="#errata">where the article is imprecise</a>,{' '}
          <a href="#words">words of the field</a>, <a href="#sources">the article and the papers</a>
        </p>
      </nav>
      <main>
        {all.map((chapter) => (
          <PaperChapter
            key={chapter.id}
            chapter={chapter}
            documentOf={({ figure }) => documentOfLink(figure.link)}
            linkOf={(step) => `?place=learn&chapter=${chapter.id}${step > 1 ? `&step=${step}` : ''}`}
          />
        ))}
        <section id="parts">
          <h2>Gissin’s article, part by part</h2>
          <ol>
            {articleParts.map(({ about, chapter, step }) => (
              <li key={about}>
                {about}: <a href={`#${chapter}.${step}`}>{stepOf(chapter, step)?.title}</a>
              </li>
            ))}
          </ol>
        </section>
        <section id="errata" className="paper-errata">
          <h2>Where the article is imprecise</h2>
          <PaperErrata errata={errata} />
        </section>
        <section id="words">
          <h2>Words of the field</h2>
          <PaperWords terms={Object.entries(shared.glossary)} />
        </section>
        <section id="sources">
          <h2>The article and the papers</h2>
          <PaperSources sources={Object.entries(shared.sources)} />
        </section>
      </main>
    </>
  );
}
