import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { labNames } from '../../src/labs';
import { labWords } from '../../src/labs/members';
import { decodeDocument } from '../../src/state/link/document-link';
import { some } from '../tries.ts';
import { boundsOf, box, redo, settle, undo } from './actions.ts';
import { openPage } from './page.ts';

const phone = { width: 390, height: 844, touch: true, deviceScaleFactor: 2 };

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const sentence = (page: Page) => page.locator('p.lab-sentence');
const done = (page: Page) => page.locator('.lab-pictures[data-phase="done"]');
const labOf = (page: Page): string => {
  const { search, hash } = new URL(page.url());
  return decodeDocument(search, hash).document.lab;
};

async function openLab(text: string, options = {}): Promise<Page> {
  const page = await openPage(`?v=1&place=labs&lab=${text}`, options);
  await done(page).waitFor();
  return page;
}

describe('labs', () => {
  test('are listed, and one opens, runs, and follows its controls and the history', async () => {
    const page = await openPage('?place=labs');
    await expect.poll(() => page.locator('.lab-list li').count()).toBe(labNames.length);
    await button(page, /^Incremental learning by depth/).click();
    await done(page).waitFor();
    await expect.poll(() => sentence(page).innerText()).toContain('With 3 layers');
    await box(page, 'N').fill('2');
    await box(page, 'N').press('Enter');
    await expect.poll(() => sentence(page).innerText()).toContain('With 2 layers');
    await expect.poll(() => labOf(page)).toBe('incremental;N:2');
    await undo(page).click();
    await expect.poll(() => labOf(page)).toBe('incremental');
    await redo(page).click();
    await expect.poll(() => sentence(page).innerText()).toContain('With 2 layers');
    await button(page, '← All labs').click();
    await page.locator('.lab-list').waitFor();
    await expect.poll(() => page.workers().length).toBe(0);
  });

  test('that there are not, and values that cannot be used, fall back with a notice', async () => {
    const page = await openPage('?place=labs&lab=alchemy');
    await page.locator('.lab-list').waitFor();
    await expect.poll(() => page.locator('.link-notice').innerText()).toContain('there is no lab of this name');
    const other = await openPage('?place=labs&lab=incremental;N:99;w0:-1');
    await done(other).waitFor();
    await expect.poll(() => other.locator('.link-notice li').count()).toBe(2);
    await expect.poll(() => sentence(other).innerText()).toContain('With 3 layers');
  });

  test('run in the page where there are no workers', async () => {
    const page = await openLab('incremental', {
      script: function withoutWorkers() {
        Reflect.deleteProperty(window, 'Worker');
      },
    });
    await expect.poll(() => page.workers().length).toBe(0);
    await expect.poll(() => sentence(page).innerText()).toContain('With 3 layers');
  });

  test('are changed by hand: a mask that is clicked, a loop that is drawn, a cone that is turned', async () => {
    const page = await openLab('matrix-factorization;problem:corner');
    await button(page, 'Entry 2, 2').click();
    await expect.poll(() => labOf(page)).toBe('matrix-factorization;problem:corner;mask:1111');
    const loop = await openLab('depth-preconditioner');
    const area = await boundsOf(loop.locator('.lab-draw'));
    const at = (x: number, y: number): [number, number] => [area.x + x, area.y + y];
    await loop.mouse.move(...at(250, 120));
    await loop.mouse.down();
    for (const [x, y] of [
      [300, 120],
      [300, 180],
      [250, 180],
    ] as const)
      await loop.mouse.move(...at(x, y));
    await loop.mouse.up();
    await expect.poll(() => labOf(loop)).toMatch(/;loop:(-?[\d.]+,){7}-?[\d.]+$/);
    await expect.poll(() => sentence(loop).innerText()).toContain('Around this loop');
    const cone = await openLab('quadratic-network');
    await cone.locator('.lab-turn').focus();
    await cone.keyboard.press('ArrowRight');
    await expect.poll(() => labOf(cone)).toBe('quadratic-network;turn:30');
  });

  test('save figures and data with a link that opens them', async () => {
    const page = await openLab('incremental;N:4');
    await button(page, 'Export').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Learned too early as JSON' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('reparam-incremental-overlap.json');
  });

  test('each has its result on a phone within the page', async () => {
    const page = await openPage('?place=labs', phone);
    for (const [name, { label }] of some([...labWords], 4)) {
      await page.goto(new URL(`?v=1&place=labs&lab=${name}`, page.url()).href);
      await page.getByRole('heading', { name: label, exact: true }).waitFor();
      await page.locator('.lab-canvas canvas[aria-busy="false"]').first().waitFor();
      await settle(page);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    }
  });
});
