import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import temml from 'temml';
import { type Plugin, runnerImport } from 'vite';
import type { Binding, OptionSpec, Options, OptionValue, ParameterMap } from '../src/core/types/types.ts';

/** What this file needs of a family: its options and what they bind to. */
export interface FormulaFamily {
  readonly id: string;
  readonly options: object;
  bind(options: Options): Binding<ParameterMap>;
}

export interface FormulaSources {
  readonly families: Readonly<Record<string, FormulaFamily>>;
  readonly lossFamilies: Readonly<Record<string, { readonly tex: string }>>;
}

interface AllSources extends FormulaSources {
  /** Those that come with the page itself. */
  readonly first: readonly string[];
  /** Those of the article. */
  readonly learn: readonly string[];
}

export interface Formulas {
  /** TeX to MathML. */
  readonly formulas: Readonly<Record<string, string>>;
  /** The rules of the classes the MathML uses. */
  readonly css: string;
}

/** The values an option can take that may change a formula. A real number is always a letter in it. */
function values(spec: OptionSpec): readonly OptionValue[] {
  switch (spec.kind) {
    case 'real':
    case 'text':
      return [spec.default];
    case 'flag':
      return [false, true];
    case 'choice':
      return spec.choices.map((choice) => choice.value);
    case 'integer': {
      const [min, max] = spec.range;
      return Array.from({ length: max - min + 1 }, (_, i) => min + i);
    }
  }
}

function combinations(specs: readonly OptionSpec[]): readonly Options[] {
  return specs.reduce<readonly Options[]>(
    (partial, spec) => partial.flatMap((o) => values(spec).map((value) => ({ ...o, [spec.key]: value }))),
    [{}],
  );
}

/** Every TeX string the app can show, each once, in a stable order. */
export function collectTex({ families, lossFamilies }: FormulaSources): readonly string[] {
  const found = new Set<string>();
  for (const family of Object.values(families)) {
    const before = found.size;
    const problems: string[] = [];
    for (const options of combinations(Object.values(family.options))) {
      const bound = family.bind(options);
      // Some combinations are refused, e.g. a signed power with N < 0; what nobody can bind needs no formula.
      if (!bound.ok) problems.push(...bound.problems.map((p) => `${p.option}: ${p.message}`));
      else for (const tex of Object.values(bound.value.tex)) found.add(tex);
    }
    if (found.size === before && problems.length > 0)
      throw new Error(`no formula for "${family.id}": no options bind (${problems.join('; ')})`);
  }
  for (const loss of Object.values(lossFamilies)) found.add(loss.tex);
  return [...found];
}

/** Classes for the inline styles Temml writes, which the site's content security policy refuses. */
class StyleSheet {
  private readonly names = new Map<string, string>();

  classFor(style: string): string {
    const known = this.names.get(style);
    if (known) return known;
    const name = `fx-${this.names.size}`;
    this.names.set(style, name);
    return name;
  }

  toString(): string {
    return [...this.names].map(([style, name]) => `.${name}{${style}}`).join('\n');
  }
}

/** Replaces `style="…"` by a class in each start tag. */
function styleToClass(mathml: string, sheet: StyleSheet): string {
  return mathml.replace(/<\w+ [^>]*>/g, (tag) => {
    const style = /\sstyle="([^"]*)"/.exec(tag);
    if (!style) return tag;
    const name = sheet.classFor(style[1]);
    const bare = tag.replace(style[0], '');
    return bare.includes(' class="')
      ? bare.replace(' class="', ` class="${name} `)
      : bare.replace(/^<\w+/, `$& class="${name}"`);
  });
}

/** Mistakes in TeX stop the build: a formula that reads wrong is worse than none. */
export function renderFormulas(tex: readonly string[]): Formulas {
  const sheet = new StyleSheet();
  const entries = tex.map((source): readonly [string, string] => {
    // Strict TeX has no names for terms; only our own texts are typeset here, so a name can be trusted.
    const named = source.includes('\\class{part-');
    const mathml = temml.renderToString(source, { throwOnError: true, strict: !named, trust: named });
    return [source, styleToClass(mathml, sheet)];
  });
  return { formulas: Object.fromEntries(entries), css: sheet.toString() };
}

/** Temml's own rules for the classes it writes, on our maths face instead of the file it expects beside it. */
async function temmlStyles(): Promise<string> {
  const css = await readFile(fileURLToPath(import.meta.resolve('temml/dist/Temml-STIX2.css')), 'utf8');
  return css.replace(/@font-face\s*\{[^}]*\}/g, '').replace(/\bSTIX2\b(?=, math)/, "'STIX Two Math'");
}

const moduleId = 'virtual:formulas';
const firstId = 'virtual:first-formulas';
const learnId = 'virtual:learn-formulas';
const styleId = 'virtual:formulas.css';
const ids: readonly string[] = [moduleId, firstId, learnId, styleId];
const sourcesPath = fileURLToPath(new URL('formula-sources.ts', import.meta.url));

interface Rendered extends Formulas {
  readonly first: Formulas['formulas'];
  readonly learn: Formulas['formulas'];
  /** Files the formulas come from; editing one renders them again. */
  readonly files: readonly string[];
}

/** All formulas of the registries, with what their rendering depends on. */
export async function renderAll(): Promise<Rendered> {
  const { module, dependencies } = await runnerImport<AllSources>(sourcesPath);
  const known = collectTex(module);
  const { formulas: all, css } = renderFormulas([...new Set([...known, ...module.learn])]);
  const only = (some: readonly string[]) => Object.fromEntries(some.map((tex) => [tex, all[tex]]));
  const [formulas, first, learn] = [known, module.first, module.learn].map(only);
  return {
    formulas,
    first,
    learn,
    css: `${await temmlStyles()}\n${css}\n`,
    files: dependencies.map((file) => resolve(file)),
  };
}

let rendered: Promise<Rendered> | undefined;

/** The same, made once by all who ask while the site is built. */
export function renderOnce(): Promise<Rendered> {
  rendered ??= renderAll();
  return rendered;
}

/**
 * Serves `virtual:formulas`: all formulas of the registries as MathML, rendered while building, so that no
 * TeX engine is shipped; `virtual:first-formulas`, those of the scene that opens without a link; and
 * `virtual:learn-formulas`, those of the article.
 */
export function formulas(): Plugin {
  return {
    name: 'reparam:formulas',
    buildStart() {
      rendered = undefined;
    },
    resolveId: (id) => (ids.includes(id) ? `\0${id}` : undefined),
    async load(id) {
      if (!ids.includes(id.slice(1)) || !id.startsWith('\0')) return undefined;
      const { formulas, first, learn, css, files } = await renderOnce();
      for (const file of files) this.addWatchFile(file);
      if (id === `\0${styleId}`) return css;
      // The style sheet comes with the page, whichever formulas come later.
      if (id === `\0${firstId}`) return `import '${styleId}';\nexport const formulas = ${JSON.stringify(first)};\n`;
      if (id === `\0${learnId}`) return `export const formulas = ${JSON.stringify(learn)};\n`;
      return `export const formulas = ${JSON.stringify(formulas)};\n`;
    },
    async handleHotUpdate({ file }) {
      if ((await rendered)?.files.includes(file)) rendered = undefined;
    },
  };
}
