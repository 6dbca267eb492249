import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root, Sandbox } from '../sandbox.ts';

test('an element that may be missing is refused in state and ui, and not in the layers of the hot loops', () => {
  const sandbox = new Sandbox(['tsconfig.json', '.config/tsconfig.indexed.json']);
  onTestFinished(() => sandbox.remove());
  symlinkSync(join(root, 'node_modules'), join(sandbox.folder, 'node_modules'), 'junction');
  const first = 'export const first = (list: readonly string[]): string => list[0];\n';
  sandbox.write('src/core/loop.ts', first);
  sandbox.write('src/state/planted.ts', `export { first as inCore } from '../core/loop';\n${first}`);
  sandbox.write('src/overlays/path/numbers.ts', first);
  sandbox.write('src/overlays/path/fields.ts', `export { first as ofPath } from './numbers';\n${first}`);
  sandbox.write('src/ui/planted.tsx', `export { first as ofFields } from '../overlays/path/fields';\n${first}`);
  const { status, stderr } = spawnSync(process.execPath, [join(root, '.config/indexed.mjs')], {
    ...{ cwd: sandbox.folder, encoding: 'utf8' },
  });
  expect(status).toBe(1);
  expect(stderr.match(/^\S+(?=\()/gm)?.sort()).toEqual([
    'src/overlays/path/fields.ts',
    'src/state/planted.ts',
    'src/ui/planted.tsx',
  ]);
});
