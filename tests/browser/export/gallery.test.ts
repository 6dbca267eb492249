import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Document, decodeDocument } from '../../../src/state';
import { figures } from '../../../src/state/library/gallery';
import { some } from '../../tries.ts';
import { canvases, open, redo, settle, undo } from '../page/actions.ts';
import { openPage } from '../page/page.ts';

const compare = '?v=1&place=compare';

function documentOf(page: Page): Document {
  const { search, hash } = new URL(page.url());
  return decodeDocument(search, hash).document;
}

/** Waits until this exhibit is open: in the link, as panels that are all drawn, and in the notes. */
async function expectOpen(page: Page, id: string): Promise<void> {
  await expect.poll(() => documentOf(page).board.figure).toBe(id);
  const { panels } = documentOf(page).board;
  await expect.poll(() => page.locator('.panel-card canvas').count()).toBeGreaterThanOrEqual(panels.length);
  await expect.poll(() => page.locator('.panel-card').count()).toBe(panels.length);
  await expect.poll(async () => (await page.locator('.board-note-about').innerText()).length).toBeGreaterThan(60);
  await expect.poll(() => page.locator('.board-note-edited').count()).toBe(0);
}

const item = (page: Page, id: string) => page.locator(`.gallery-item[data-figure="${id}"]`);
const exhibit = (page: Page, id: string) => page.locator(`.board-note-open[data-exhibit="${id}"]`);

describe('the gallery', () => {
  test('opens each figure with the mouse, and marks it', async () => {
    const page = await openPage(compare, { width: 1440, height: 900 });
    for (const { id } of some(figures, 1)) {
      await item(page, id).click();
      await expectOpen(page, id);
      await expect.poll(() => page.locator('.gallery-item[aria-current]').getAttribute('data-figure')).toBe(id);
    }
    await expect.poll(async () => new Set(await canvases(page)).size).toBeGreaterThan(1);
  });

  test('opens a figure with the keyboard, from the top of the page', async () => {
    const page = await openPage(compare);
    await item(page, 'polar').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-figure'));
    for (let i = 0; i < 40 && (await focused()) !== 'polar'; i++) await page.keyboard.press('Tab');
    await expect.poll(() => focused()).toBe('polar');
    await page.keyboard.press('Enter');
    await expectOpen(page, 'polar');
    await expect.poll(() => focused()).toBe('polar');
  });

  test('stands as cards where there is no panel yet, on a phone too', async () => {
    const page = await openPage(compare, { width: 390, height: 844, touch: true, deviceScaleFactor: 2 });
    const card = page.locator('.figure-card[data-figure="deep"]');
    await card.tap();
    await expectOpen(page, 'deep');
    await expect
      .poll(() => page.locator('.board-notes').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))
      .toBe(0);
    await item(page, 'squared').tap();
    await expectOpen(page, 'squared');
  });
});

describe('what corrects a figure', () => {
  test('opens with one click; undo brings the figure back, and redo the correction', async () => {
    const page = await open(`${compare}&title=Mine&p1=map:polar;theta:2,0.5&p2=map:squared`);
    await item(page, 'deep').click();
    await expectOpen(page, 'deep');
    await exhibit(page, 'deep-small').click();
    await expectOpen(page, 'deep-small');
    await expect.poll(() => page.locator('.board-note-about').innerText()).toContain('−0.384');
    await undo(page).click();
    await expectOpen(page, 'deep');
    await undo(page).click();
    await expect.poll(() => documentOf(page).board.title).toBe('Mine');
    await redo(page).click();
    await redo(page).click();
    await expectOpen(page, 'deep-small');
  });

  test('leads back to its figure, which stays marked in the gallery', async () => {
    const page = await open(`${compare}&p1=`);
    await item(page, 'inverse').click();
    await exhibit(page, 'inverse-norm').click();
    await expectOpen(page, 'inverse-norm');
    await expect.poll(() => item(page, 'inverse').getAttribute('aria-current')).toBe('true');
    await exhibit(page, 'inverse').click();
    await expectOpen(page, 'inverse');
  });
});

test('a changed figure says that it is edited, and can be put back', async () => {
  const page = await open(`${compare}&p1=`);
  await item(page, 'polar').click();
  await expectOpen(page, 'polar');
  await page.getByRole('button', { name: 'Actions of panel 1' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await page.locator('.board-note-edited').waitFor();
  await expect.poll(() => documentOf(page).board.panels.length).toBe(3);
  await page.getByRole('button', { name: 'Restore' }).click();
  await expectOpen(page, 'polar');
});

test('a board of one’s own is compared in words that follow it', async () => {
  const page = await open(`${compare}&map=squared&theta=1,1&p1=&p2=theta:2,1`);
  const notes = page.locator('.board-note-about');
  await expect
    .poll(async () => (await notes.innerText()).replaceAll('\u00a0', ' '))
    .toMatch(/^Gains reach from ×4\.00 in “θ₁ = 1” to ×16\.0 in “θ₁ = 2”\./);
  await page.getByRole('button', { name: 'Actions of panel 2' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await settle(page);
  await expect
    .poll(async () => (await notes.innerText()).replaceAll('\u00a0', ' '))
    .toContain('bends gradients least, κ = 1.00');
});
