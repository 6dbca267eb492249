import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Sandbox } from '../sandbox.ts';

const refused = [
  `expect(await page.locator('p').textContent()).toBe('x');`,
  `expect((await page.cells())[0], 'message').toBe(1);`,
  `expect(Number(await page.x())).toBe(1);`,
  `expect(await still(page, () => page.x())).toBe(1);`,
  `expect(page.url()).toBe('x');`,
  `expect(sceneOf(page).theta).toEqual([1]);`,
  `const x = await page.locator('p').innerText(); expect(x).toBe('x');`,
  `const n = Number(await page.locator('p').count()); expect(n).toBe(1);`,
  `if (await page.getByText('x').isVisible()) return;`,
  `const read = async () => (await page.locator('p').boundingBox())?.x;`,
];

const allowed = [
  `await expect.poll(() => page.locator('p').innerText()).toBe('x');`,
  `await expect.poll(async () => (await page.locator('p').innerText()).length, { message: 'x' }).toBe(1);`,
  `const x = await still(page, () => page.locator('p').innerText()); expect(x).toBe('x');`,
  `await expectScene(page, (scene) => scene.theta, [1]);`,
];

let sandbox: Sandbox;
let output: string;

/** All in one run of the linter, each in a file of its own. */
beforeAll(() => {
  sandbox = new Sandbox(['.biome.jsonc', 'package.json']);
  const plant = (path: string, statement: string): void =>
    sandbox.write(path, `import { expect, page, still } from 'x';\ntest('x', async () => {\n${statement}\n});\n`);
  for (const [i, statement] of refused.entries()) plant(`tests/browser/refused-${i}.test.ts`, statement);
  for (const [i, statement] of allowed.entries()) plant(`tests/browser/allowed-${i}.test.ts`, statement);
  plant('tests/model/elsewhere.test.ts', 'expect(await page.x()).toBe(1);');
  output = sandbox.run('biome', 'lint', '--only=plugin', '--max-diagnostics=none', '--colors=off', '.').output;
});
afterAll(() => sandbox.remove());

describe('a reading of a page that nobody waits for is refused by the linter', () => {
  test.each(refused.map((statement, i) => [statement, i] as const))('%s', (_, i) => {
    expect(output).toMatch(new RegExp(`browser/refused-${i}\\.test\\.ts:\\d+:\\d+ plugin`));
  });
});

describe('what waits is not, nor is what reads no page', () => {
  test.each(allowed.map((statement, i) => [statement, i] as const))('%s', (_, i) => {
    expect(output).not.toContain(`allowed-${i}`);
  });

  test('outside the browser tests', () => {
    expect(output).not.toContain('elsewhere');
  });
});
