import { existsSync, readFileSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { expectGolden } from './golden';

const kept = (name: string): URL => new URL(`./golden/${name}.svg`, import.meta.url);
const changed = (name: string): URL => new URL(`./output/${name}-changed.svg`, import.meta.url);

const name = 'mirror-squared';
const svg = readFileSync(kept(name), 'utf8');

// A run that keeps new goldens must not keep these.
beforeEach(() => void vi.stubEnv('REPARAM_UPDATE', ''));
afterEach(() => {
  vi.unstubAllEnvs();
  for (const each of [name, 'nothing-of-this-name']) rmSync(changed(each), { force: true });
});

test('a picture that is as it was passes', () => {
  expectGolden(name, svg);
  expect(existsSync(changed(name))).toBe(false);
});

test.each([
  ['another digit', svg.replace(/\d(?=[^\d]*$)/, (digit) => String((Number(digit) + 1) % 10))],
  ['a blank more', `${svg} `],
  ['nothing', ''],
])('a picture with %s is caught, and left to be looked at', (_, other) => {
  expect(other).not.toBe(svg);
  expect(() => expectGolden(name, other)).toThrow(`${name}.svg changed`);
  expect(readFileSync(changed(name), 'utf8')).toBe(other);
  expect(readFileSync(kept(name), 'utf8')).toBe(svg);
});

test('a picture that nobody has kept is caught', () => {
  expect(() => expectGolden('nothing-of-this-name', svg)).toThrow('changed');
  expect(existsSync(kept('nothing-of-this-name'))).toBe(false);
});
