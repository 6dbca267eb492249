import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../..', import.meta.url));

/** Whether a test file puts something in the place of a module, which others of its worker would find there. */
const mocks = (text: string): boolean => /\bvi\s*\.(mock|doMock|resetModules)\(/.test(text);

test('who puts something in the place of a module has modules of its own', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'));
  const mocking = files.filter((file) => mocks(readFileSync(join(folder, file), 'utf8')));
  expect(mocking.length).toBeGreaterThan(2);
  expect(mocking.filter((file) => !file.endsWith('.fresh.test.ts'))).toEqual([]);
});

test('and it would be seen', () => {
  const planted = ['vi', "mock('../src/core')"].join('.');
  expect([mocks(planted), mocks('vi.fn()')]).toEqual([true, false]);
});
