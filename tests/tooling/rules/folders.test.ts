import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../sandbox.ts';

/** More than a reader takes in at a glance. */
const most = 16;

const isCode = (file: string): boolean => /\.(ts|tsx|css)$/.test(file) && !file.includes('node_modules');

/** Folders that hold more loose files of code than that, and how many. */
function crowded(files: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const file of files.filter(isCode)) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  return Array.from(counts).flatMap(([folder, count]) => (count > most ? [`${folder}: ${count}`] : []));
}

const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));

describe.each(['src', 'tests', '.config'])('%s', (folder) => {
  const files = filesOf(folder);

  test(`has no folder of more than ${most} loose files`, () => {
    expect(crowded(files)).toEqual([]);
  });

  test('and one would be seen', () => {
    const some = files.find(isCode) ?? '';
    const planted = Array.from({ length: most + 1 }, (_, i) => join(dirname(some), `planted-${i}-${basename(some)}`));
    expect(crowded([...files, ...planted])).toHaveLength(1);
  });
});
