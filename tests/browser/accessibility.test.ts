import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { families, lossFamilies } from '../../src/core';
import { open, refusal, settle, type } from './actions.ts';

interface Axe {
  run(options: RunOptions): Promise<AxeResults>;
}

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is wrong, one line for each rule and element; the page's policy refuses script tags, not the debugger. */
async function violations(page: Page): Promise<string[]> {
  await settle(page);
  if (await page.evaluate(() => !Reflect.has(window, 'axe'))) await page.evaluate(source);
  return page.evaluate(async () => {
    const axe: Axe = Reflect.get(window, 'axe');
    const { violations: found } = await axe.run({
      resultTypes: ['violations'],
      preload: false,
      rules: { 'target-size': { enabled: true } },
    });
    return found.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} (${impact}) ${target.join(' ')}: ${failureSummary}`),
    );
  });
}

// Colours on their way from one to another are not there to be read.
const reducedMotion = 'reduce';
const sizes = [
  { width: 1440, height: 900, reducedMotion },
  { width: 390, height: 844, touch: true, deviceScaleFactor: 2, reducedMotion },
] as const;
const themes = ['light', 'dark'] as const;

describe.each(themes.flatMap((colorScheme) => sizes.map((size) => ({ colorScheme, ...size }))))(
  'in the $colorScheme theme at $width × $height nothing is found',
  (options) => {
    test('on the page as it opens', async () => {
      expect(await violations(await open('', options))).toEqual([]);
    });

    test('with the field as streamlines', async () => {
      expect(await violations(await open('?lines=even&seeds=0.5,1.5', options))).toEqual([]);
    });

    test('with all drawers open', async () => {
      const link = '?map=difference&loss=line&alpha=0.1&starts=1,1,0.5,0.5&run=flow&moment=2&lines=even';
      const page = await open(link, options);
      if (options.width < 760) await page.getByRole('radio', { name: 'Descent', exact: true }).first().click();
      await page.locator('.scale-chart canvas').waitFor();
      await page.locator('table.ends').waitFor();
      expect(await violations(page)).toEqual([]);
    });

    test('in the presets dialog', async () => {
      const page = await open('', options);
      await page.getByRole('button', { name: 'Presets' }).click();
      await page.getByRole('dialog').waitFor();
      expect(await violations(page)).toEqual([]);
    });

    test('in the export menu', async () => {
      const page = await open('', options);
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menu').waitFor();
      expect(await violations(page)).toEqual([]);
    });

    test('in the help dialog', async () => {
      const page = await open('', options);
      await page.getByRole('button', { name: 'Help' }).click();
      await page.getByRole('dialog').waitFor();
      expect(await violations(page)).toEqual([]);
    });

    test('with a notice, a refused value and everything unfolded', async () => {
      const page = await open('?eta=3,14&map=power&N=0.5&theta=1,x&steps=1.5&grid=1&colour=gain', options);
      await page.locator('.link-notice').waitFor();
      await page.getByText('Grid, scale and layers').click();
      await type(page, 'theta1', '-1');
      expect(await refusal(page).count()).toBe(1);
      expect(await violations(page)).toEqual([]);
    });
  },
);

test.each(Object.keys(families))('%s, with each loss: nothing is found', async (id) => {
  const page = await open('', sizes[0]);
  for (const loss of Object.keys(lossFamilies)) {
    await page.evaluate((search) => {
      history.pushState(null, '', search);
      window.dispatchEvent(new PopStateEvent('popstate'));
    }, `?map=${id}&loss=${loss}&colour=turn&run=flow`);
    expect(await violations(page), `${id}, ${loss}`).toEqual([]);
  }
});

test('the phone’s page of numbers: nothing is found', async () => {
  const page = await open('', sizes[1]);
  await page.getByRole('radio', { name: 'Numbers' }).click();
  expect(await violations(page)).toEqual([]);
});

test('a fault is found where there is one', async () => {
  const page = await open('');
  await page.evaluate(() => document.querySelector('button[aria-label="Undo"]')?.removeAttribute('aria-label'));
  await page.evaluate(() => document.querySelector('button[title^="Undo"]')?.removeAttribute('title'));
  expect((await violations(page)).join('\n')).toContain('button-name');
});
