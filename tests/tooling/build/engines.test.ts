import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from '../sandbox.ts';

interface Package {
  readonly engines?: { readonly node?: string };
}

const read = (file: string) => JSON.parse(readFileSync(`${root}${file}`, 'utf8')) as object;
const { packages } = read('package-lock.json') as { readonly packages: Readonly<Record<string, Package>> };
const ours = (read('package.json') as Package).engines?.node ?? '';

type Version = readonly [major: number, minor: number, patch: number];

const versionOf = (text: string): Version => {
  const [major, minor = 0, patch = 0] = text.split('.').map(Number);
  return [major, minor, patch];
};

const before = (a: Version, b: Version): boolean => {
  const at = a.findIndex((x, i) => x !== b[i]);
  return at >= 0 && a[at] < b[at];
};

/** Whether a range such as `^20.19.0 || >=22.12` admits a version. */
function admits(range: string, version: Version): boolean {
  return range.split('||').some((part) => {
    const [, sign = '', least] = /^\s*(\^|>=)?\s*([\d.]+|\*)\s*$/.exec(part) ?? [];
    if (least === undefined) throw new Error(`unknown range ${range}`);
    if (least === '*') return true;
    return !before(version, versionOf(least)) && (sign === '>=' || version[0] === versionOf(least)[0]);
  });
}

test.each<[string, boolean]>([
  ['20.18.9', false],
  ['20.19.0', true],
  ['21.9.0', false],
  ['22.12.9', false],
  ['22.13.0', true],
  ['23.11.0', false],
  ['24.0.0', true],
  ['26.0.0', true],
])('Node %s is admitted by all tools, and by us: %s', (text, admitted) => {
  const tools = Object.entries(packages).filter(([path]) => path !== '');
  const refusing = tools.filter(([, { engines }]) => engines?.node && !admits(engines.node, versionOf(text)));
  expect(refusing.length === 0, refusing.map(([path]) => path).join()).toBe(admitted);
  expect(admits(ours, versionOf(text))).toBe(admitted);
});

test('the types of Node are those of the oldest that is admitted', () => {
  const { devDependencies } = read('package.json') as { devDependencies: Record<string, string> };
  expect(ours.startsWith(`^${versionOf(devDependencies['@types/node'])[0]}.`)).toBe(true);
});
