import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root, Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox([]);
  const scripts = { good: 'node -e "console.log(6 * 7)"', bad: 'node -e "console.error(6 * 9); process.exit(3)"' };
  sandbox.write('package.json', JSON.stringify({ scripts }));
});
afterEach(() => sandbox.remove());

function together(...scripts: readonly string[]) {
  const command = [join(root, '.config/together.mjs'), ...scripts];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: sandbox.folder, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

test('scripts that are run together all say what they have to say', () => {
  expect(together('good', 'good')).toEqual({ status: 0, said: '42\n42\n' });
});

test('one that fails makes all fail, and is named', () => {
  expect(together('bad', 'good')).toEqual({ status: 1, said: expect.stringContaining('bad failed') });
  expect(together('bad', 'good').said).toContain('42');
  expect(together('bad').said).toContain('54');
  expect(together('missing').status).toBe(1);
});
