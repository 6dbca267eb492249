import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Run, root, Sandbox } from '../sandbox.ts';

const layers = ['core', 'state', 'model', 'render', 'ui'] as const;
type Layer = (typeof layers)[number];

const mayImport: Record<Layer, readonly Layer[]> = {
  core: [],
  state: ['core'],
  model: ['core', 'state'],
  render: ['core', 'model'],
  ui: ['core', 'state', 'model', 'render'],
};

const why: Record<Exclude<Layer, 'ui'>, string> = {
  core: 'Core is the ground',
  state: 'State says what a link says',
  model: 'Model computes the numbers of a picture',
  render: 'Render draws a model',
};

const mayUse: Record<Layer, readonly string[]> = {
  core: [],
  state: ['@preact/signals-core'],
  model: ['@preact/signals-core', 'd3'],
  render: ['d3'],
  ui: ['@preact/signals-core', 'd3', 'preact', 'preact/compat'],
};

const mustNotUse: Record<Exclude<Layer, 'ui'>, readonly string[]> = {
  core: ['preact/compat', 'd3', '@preact/signals-core', 'node:fs'],
  state: ['preact/compat', '@preact/signals', 'd3'],
  model: ['preact/compat', '@preact/signals', 'd3-path'],
  render: ['preact', 'preact/compat', '@preact/signals-core'],
};

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox(['.biome.jsonc', 'tsconfig.json', 'src/core/tsconfig.json', 'package.json']);
});
afterEach(() => sandbox.remove());

/** A file of the layer, one folder deep, that imports something. */
function plant(layer: Layer, statements: string): void {
  sandbox.write(`src/${layer}/folder/planted.ts`, `${statements}\n`);
}

function lint(...more: readonly string[]): Run {
  return sandbox.run('biome', 'lint', '--only=style/noRestrictedImports', '--colors=off', ...more, '.');
}

function lintImport(layer: Layer, statements: string): Run {
  plant(layer, statements);
  return lint();
}

const count = (text: string, part: string): number => text.split(part).length - 1;

describe('layers', () => {
  // All at once, for a run of the linter takes a second.
  test('each imports of the others what it may, and is told why it must not', () => {
    const pairs = layers.flatMap((from) => layers.filter((to) => to !== from).map((to) => ({ from, to })));
    for (const { from, to } of pairs) {
      sandbox.write(`src/${from}/folder/of-${to}.ts`, `export type { Planted } from '../../${to}/planted';\n`);
    }
    const { output } = lint('--max-diagnostics=none');
    for (const { from, to } of pairs) {
      const isRefused = output.includes(`src/${from}/folder/of-${to}.ts:`);
      expect(isRefused, `${from} imports ${to}`).toBe(!mayImport[from].includes(to));
    }
    for (const from of ['core', 'state', 'model', 'render'] as const) {
      const refused = pairs.filter((pair) => pair.from === from && !mayImport[from].includes(pair.to));
      expect(count(output, why[from])).toBe(refused.length);
    }
  });

  describe.each([
    {
      folder: 'overlays',
      core: [],
      whole: ['index', 'fields', 'parts', 'parts-later', 'drawings', 'drawings-later', 'controls'],
      least: 40,
    },
    { folder: 'labs', core: ['simulate'], whole: ['index', 'lab', 'members', 'simulations'], least: 8 },
  ])('a member of $folder has a file for each layer', ({ folder, core, whole, least }) => {
    const files: Record<Layer, readonly string[]> = {
      core,
      state: ['fields'],
      model: ['numbers', 'words'],
      render: ['draw'],
      ui: ['control'],
    };
    const owned = (Object.keys(files) as (keyof typeof files)[]).flatMap((layer) =>
      files[layer].flatMap((name) => [name, `${name}-of-more`].map((file) => ({ layer, file }))),
    );

    /** Which of these files the rule refuses, each with one import: they are linted together, for a run takes a second. */
    function refused(cases: readonly { readonly path: string; readonly from: string }[]): boolean[] {
      for (const { path, from } of cases) sandbox.write(path, `export type { Planted } from '${from}';\n`);
      const { output } = lint('--max-diagnostics=none');
      return cases.map(({ path }) => output.includes(`${path}:`));
    }

    test('and each is bound to it', () => {
      const targets = [
        ...layers.map((to) => ({ to, from: `../../${to}/planted` })),
        ...owned.flatMap(({ layer, file }) => ['./', '../other/'].map((at) => ({ to: layer, from: `${at}${file}` }))),
      ];
      const cases = owned.flatMap(({ layer, file }) =>
        targets
          .filter(({ to }) => to !== layer)
          .map(({ to, from }, i) => {
            const path = `src/${folder}/case-${i}/${file}.${layer === 'ui' ? 'tsx' : 'ts'}`;
            return { layer, to, from, path, may: mayImport[layer].includes(to) };
          }),
      );
      const found = refused(cases);
      expect(cases.filter(({ may }, i) => found[i] === may)).toEqual([]);
      expect(cases.length).toBeGreaterThan(100);
    });

    test('and every layer imports of it what it may', () => {
      const cases = layers.flatMap((layer) =>
        owned.map(({ layer: to, file }, i) => {
          const path = `src/${layer}/case-${i}/planted.ts`;
          return { path, from: `../../${folder}/some/${file}`, may: to === layer || mayImport[layer].includes(to) };
        }),
      );
      const found = refused(cases);
      expect(cases.filter(({ may }, i) => found[i] === may)).toEqual([]);
    });

    test('no file is of no layer', () => {
      const names = [...Object.values(files).flat(), ...(core.length > 0 ? ['index'] : [])];
      const known = new RegExp(`^(${whole.join('|')})\\.tsx?$|^[a-z-]+/(${names.join('|')})(-[a-z-]+)?\\.tsx?$`);
      const all = readdirSync(`${root}src/${folder}`, { recursive: true, encoding: 'utf8' }).filter((file) =>
        /\.tsx?$/.test(file),
      );
      expect(all.filter((file) => !known.test(file))).toEqual([]);
      expect(all.length).toBeGreaterThan(least);
    });
  });

  test('every form of import counts', () => {
    const forms = [
      `import '../../ui';`,
      `import { a } from '../../ui';`,
      `import type { b } from '../../ui/a.ts';`,
      `export * from '../../../src/ui/deep/a';`,
      `export const c = () => import('../../ui/a');`,
    ];
    expect(count(lintImport('core', forms.join('\n')).output, why.core)).toBe(forms.length);
  });

  test('a layer may import itself', () => {
    for (const layer of layers)
      plant(layer, `export { a } from '.';\nexport { b } from '..';\nexport { c } from '../c';`);
    const { ok, output } = lint();
    expect(ok, output).toBe(true);
  });

  test.each(layers)('%s uses only its packages', (layer) => {
    const all = (names: readonly string[]): string => names.map((name) => `export * from '${name}';`).join('\n');
    const { ok, output } = lintImport(layer, all(mayUse[layer]));
    expect(ok, output).toBe(true);
    if (layer === 'ui') return;
    const refused = lintImport(layer, all(mustNotUse[layer])).output;
    expect(count(refused, 'imports no package'), refused).toBe(mustNotUse[layer].length);
  });

  test('one file of core may use mathjs/number, and nothing else', () => {
    const statement = `export { create } from 'mathjs/number';\n`;
    sandbox.write('src/core/expression/algebra/mathjs.ts', statement);
    const { ok, output } = lint();
    expect(ok, output).toBe(true);
    sandbox.write('src/core/expression/planted.ts', statement);
    sandbox.write(
      'src/core/expression/algebra/mathjs.ts',
      `${statement}export * from 'preact/compat';\nexport * from '../../../ui';\n`,
    );
    expect(count(lint().output, 'Core imports no package')).toBe(2);
    expect(lint().output).toContain(why.core);
  });

  test('no comment switches the rule off', () => {
    const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.tsx?$/.test(file),
    );
    const offenders = files.filter((file) => {
      const text = readFileSync(`${root}src/${file}`, 'utf8');
      return /biome-ignore.*(noRestrictedImports|noImportCycles|noExplicitAny)|biome-ignore-all|@ts-(ignore|nocheck)/.test(
        text,
      );
    });
    expect(files.length).toBeGreaterThan(0);
    expect(offenders).toEqual([]);
  });
});

describe('import cycles', () => {
  test('a cycle of values or of types is caught', () => {
    sandbox.write('src/core/a.ts', `import { b } from './b';\nexport const a = (): number => b();\n`);
    sandbox.write('src/core/b.ts', `import { a } from './a';\nexport const b = (): number => a();\n`);
    sandbox.write('src/core/c.ts', `import type { D } from './d';\nexport type C = D | 1;\n`);
    sandbox.write('src/core/d.ts', `import type { C } from './c';\nexport type D = C | 2;\n`);
    const { ok, output } = sandbox.run('biome', 'lint', '--colors=off', '.');
    expect(ok).toBe(false);
    for (const file of ['a.ts', 'b.ts', 'c.ts', 'd.ts'])
      expect(output).toMatch(new RegExp(`core/${file}:\\d+:\\d+ lint/suspicious/noImportCycles`));
  });

  test('imports without a cycle pass', () => {
    sandbox.write('src/core/a.ts', `import { b } from './b';\n\nexport const a = (): number => b;\n`);
    sandbox.write('src/core/b.ts', `export const b = 1;\n`);
    const { ok, output } = sandbox.run('biome', 'lint', '--colors=off', '.');
    expect(ok, output).toBe(true);
  });
});

describe('core is compiled without the DOM', () => {
  const compile = (text: string): Run => {
    sandbox.write('src/core/planted.ts', text);
    return sandbox.run('tsc', '--noEmit', '--pretty', 'false', '-p', 'src/core/tsconfig.json');
  };

  test('plain maths compiles', () => {
    const { ok, output } = compile('export const norm = (x: Float64Array): number => Math.hypot(...x);\n');
    expect(ok, output).toBe(true);
  });

  test('and nothing of the page is known', () => {
    const names = ['document', 'window', 'process', 'requestAnimationFrame'];
    const { ok, output } = compile(names.map((name, i) => `export const planted${i}: unknown = ${name};\n`).join(''));
    expect(ok).toBe(false);
    for (const [i, name] of names.entries()) {
      expect(output).toMatch(new RegExp(`src/core/planted\\.ts\\(${i + 1},.*'${name}'`));
    }
  });
});
