import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { packageOf } from '../../../.config/licences.ts';
import { root } from '../sandbox.ts';

describe('the licences of the build', () => {
  const text = readFileSync(`${root}dist/licences.txt`, 'utf8');
  const names = [...text.matchAll(/^-{80}\n\n(\S+) (\d\S*) \(/gm)].map(([, name]) => name);

  test('name what the build contains, each once, with its version and its text', () => {
    for (const name of ['preact', 'd3-array', 'mathjs', 'temml', '@fontsource/stix-two-math'])
      expect(names).toContain(name);
    expect(new Set(names).size).toBe(names.length);
    for (const part of text.split(/^-{80}$/m).slice(1)) expect(part.length, part.slice(0, 60)).toBeGreaterThan(500);
    expect(text).toContain('SIL OPEN FONT LICENSE');
  });

  test('name nothing that only tools use', () => {
    for (const name of ['vitest', 'typescript', 'playwright-core', 'subset-font']) expect(names).not.toContain(name);
  });

  test('name every package of which a script or a style sheet of the build was made', () => {
    const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { dependencies: object };
    // d3 itself is a list of its parts, each a package.
    for (const name of Object.keys(dependencies)) expect(names.join(' ')).toContain(name === 'd3' ? 'd3-' : name);
  });
});

test.each([
  ['/home/me/site/node_modules/d3-path/src/path.js', '/home/me/site/node_modules/d3-path'],
  ['/home/me/site/node_modules/a/node_modules/@b/c/d.js', '/home/me/site/node_modules/a/node_modules/@b/c'],
  ['node_modules/@fontsource/stix-two-math/files/stix.woff2', 'node_modules/@fontsource/stix-two-math'],
  ['\0vite/preload-helper.js', 'node_modules/vite'],
  ['/home/me/site/src/main.tsx', undefined],
  ['node_modules/.cache/reparam-faces/stix.short.woff2', undefined],
])('the package of %s', (file, folder) => {
  expect(packageOf(file)).toBe(folder);
});
