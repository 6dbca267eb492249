import { afterAll, beforeAll, expect, test } from 'vitest';
import { Sandbox } from '../sandbox.ts';

const timing = "import { work } from 'x';\nconst before = performance.now();\nwork(performance.now() - before);\n";

let sandbox: Sandbox;
let output: string;

beforeAll(() => {
  sandbox = new Sandbox(['.biome.jsonc', 'package.json']);
  for (const path of ['tests/core/timed.test.ts', 'tests/browser/timing.ts', 'tests/bench/run.ts', 'src/clock.ts']) {
    sandbox.write(path, timing);
  }
  output = sandbox.run('biome', 'lint', '--only=plugin', '--max-diagnostics=none', '--colors=off', '.').output;
});
afterAll(() => sandbox.remove());

test.each(['tests/core/timed.test.ts', 'tests/browser/timing.ts'])('%s may not measure by the clock', (path) => {
  expect(output).toMatch(new RegExp(`${path.replaceAll('.', '\\.')}:\\d+:\\d+ plugin`));
});

test.each(['tests/bench/run.ts', 'src/clock.ts'])('%s may read it', (path) => {
  expect(output).not.toContain(path);
});
