import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { settle } from '../page/actions.ts';

interface Axe {
  run(context: string, options: RunOptions): Promise<AxeResults>;
}

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is wrong, one line for each rule and element; the page's policy refuses script tags, not the debugger. */
export async function violations(page: Page, within = 'html'): Promise<string[]> {
  await settle(page);
  if (await page.evaluate(() => !Reflect.has(window, 'axe'))) await page.evaluate(source);
  return page.evaluate(async (context) => {
    const axe: Axe = Reflect.get(window, 'axe');
    const { violations: found } = await axe.run(context, {
      resultTypes: ['violations'],
      preload: false,
      rules: { 'target-size': { enabled: true } },
    });
    return found.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} (${impact}) ${target.join(' ')}: ${failureSummary}`),
    );
  }, within);
}
