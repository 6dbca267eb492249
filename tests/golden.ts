import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const goldens = fileURLToPath(new URL('./golden/', import.meta.url));
const output = fileURLToPath(new URL('./output/', import.meta.url));

/**
 * Compares an SVG with the one kept as `tests/golden/<name>.svg`. Where they differ, the new one is left in
 * `tests/output` to be looked at; REPARAM_UPDATE=1 keeps it as the new golden.
 */
export function expectGolden(name: string, svg: string): void {
  const path = `${goldens}${name}.svg`;
  const changed = `${output}${name}-changed.svg`;
  if (process.env.REPARAM_UPDATE === '1') {
    mkdirSync(goldens, { recursive: true });
    writeFileSync(path, svg);
  }
  const same = existsSync(path) && readFileSync(path, 'utf8') === svg;
  if (same) {
    rmSync(changed, { force: true });
    return;
  }
  mkdirSync(output, { recursive: true });
  writeFileSync(changed, svg);
  expect.fail(`${name}.svg changed: compare tests/golden/${name}.svg with tests/output/${name}-changed.svg`);
}
