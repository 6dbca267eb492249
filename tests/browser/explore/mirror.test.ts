import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { canvases, expectOneEntry, expectScene, open, reload } from '../page/actions.ts';

const line = 'loss=line&a=1&b=2&c=-3&run=flow';
const box = (page: Page) => page.getByRole('checkbox', { name: 'Draw the mirror potential' });
const legend = (page: Page) => page.locator('.swatch', { has: page.locator('.mark-mirror') });
const unfold = (page: Page) => page.getByText('What is special about this map').click();

test('the mirror potential is drawn when asked for, built in or typed, held by the link, and undone', async () => {
  for (const map of ['map=squared', 'map=custom&f1=t1^2&f2=t2^2']) {
    const page = await open(`?${map}&${line}&start=0.9,0.15`);
    await unfold(page);
    const before = await canvases(page, 'flow');
    await box(page).check();
    await expectScene(page, (scene) => scene.mirror, true);
    await expect.poll(() => canvases(page, 'flow')).not.toEqual(before);
    await expect.poll(() => legend(page).innerText()).toContain('divergence from the start');
    const drawn = await canvases(page, 'flow');
    await reload(page);
    await expect.poll(() => canvases(page, 'flow')).toEqual(drawn);
    await unfold(page);
    await box(page).uncheck();
    await expectOneEntry(page, (scene) => scene.mirror, true);
    await expect.poll(() => canvases(page, 'flow')).toEqual(drawn);
  }
});

test('a map without one says why, and its box cannot be ticked', async () => {
  const page = await open('?map=polar');
  await unfold(page);
  await box(page).waitFor();
  await expect.poll(() => box(page).isDisabled()).toBe(true);
  await page.getByText('No mirror potential: the gradients of w₁ and w₂ do not commute.').waitFor();
});
