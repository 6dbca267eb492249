import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root, Sandbox } from '../sandbox.ts';
import { firstLoad, totalSize } from './first-load.ts';

/** Bytes of gzipped JavaScript before the first picture: about one second on a slow phone connection. */
const budget = 123_000;

test(`the first page loads at most ${budget} bytes of JavaScript`, () => {
  const scripts = firstLoad(`${root}dist`);
  expect(scripts.length).toBeGreaterThan(0);
  expect(totalSize(scripts), JSON.stringify(scripts)).toBeLessThanOrEqual(budget);
});

describe('the measure', () => {
  let sandbox: Sandbox;
  beforeEach(() => {
    sandbox = new Sandbox([]);
    // Random hex shrinks to about half, so each file weighs about as many gzipped bytes as asked for.
    const script = (file: string, gzip: number): void => sandbox.write(file, randomBytes(gzip).toString('hex'));
    script('assets/entry.js', 95_000);
    script('assets/shared.js', 50_000);
    script('assets/deep.js', 45_000);
    script('assets/preloaded.js', 10_000);
    script('assets/lazy.js', 500_000);
    const manifest = {
      'index.html': { file: 'assets/entry.js', imports: ['_shared'], dynamicImports: ['lazy'] },
      _shared: { file: 'assets/shared.js', imports: ['_deep'] },
      _deep: { file: 'assets/deep.js', imports: ['_shared'] },
      lazy: { file: 'assets/lazy.js', imports: ['index.html'] },
    };
    sandbox.write('.vite/manifest.json', JSON.stringify(manifest));
    sandbox.write(
      'index.html',
      '<link rel="modulepreload" crossorigin href="./assets/preloaded.js"><link rel="stylesheet" href="./a.css">' +
        '<script type="module" crossorigin src="./assets/entry.js"></script>',
    );
  });
  afterEach(() => sandbox.remove());

  test('counts the entry, its static imports and preloads, each once, and nothing loaded later', () => {
    const files = firstLoad(sandbox.folder).map(({ file }) => file);
    expect(files.sort()).toEqual(['entry', 'shared', 'deep', 'preloaded'].map((name) => `assets/${name}.js`).sort());
  });

  test('exceeds the budget when the files do', () => {
    const total = totalSize(firstLoad(sandbox.folder));
    expect(total).toBeGreaterThan(budget);
    expect(total).toBeLessThan(1.3 * 200_000);
  });
});
