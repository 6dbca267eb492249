/** What a link can ask for is more than a frame can do: it is done bit by bit, and the page answers meanwhile. */
import type { Browser, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { longestTask } from '../../bench/trace.ts';
import { inLongRun, tries } from '../../tries.ts';
import { computed, middleOf, settle } from '../page/actions.ts';
import { connect, openPage } from '../page/page.ts';
import { patience, quickest, slow } from '../page/patience.ts';
import { heavyBoard, heavyScene } from './heavy-scenes.ts';

/** Ms of processor time. */
const most = 200 * slow;

const names = (n: number, what: string) => Array.from({ length: n }, (_, i) => `${what} ${i + 1}`);
/** The first are those whose tasks are the longest of all that load within a few seconds. */
const all = [...new Set([...['scene 11', 'scene 2'], ...names(16, 'scene'), ...names(6, 'board')])];
const tried = all.slice(0, tries(all.length, 1));
const links = tried.map((name) => [name, name.startsWith('board') ? heavyBoard(name) : heavyScene(name)] as const);

/** Ms in which all of it is computed, bit by bit, on a machine that has other things to do. */
const whole = 12 * patience;

/** Presses the first slider, which is of θ, and moves it a little at a time, faster than what it moves is computed. */
async function drag(page: Page): Promise<void> {
  const track = page.locator('.number input[type="range"]').first();
  await track.scrollIntoViewIfNeeded();
  const { x, y } = await middleOf(track);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 6; i++) {
    await page.mouse.move(x + 3 * i, y);
    await settle(page);
  }
}

/** The window in another size, and the page in another theme. */
async function inAnotherLook(browser: Browser, page: Page) {
  const resized = await longestTask(browser, page, async () => {
    await page.setViewportSize({ width: 1180, height: 760 });
    await repainted(page);
  });
  const recoloured = await longestTask(browser, page, async () => {
    await page.getByRole('button', { name: /^Switch to/ }).click();
    await repainted(page);
  });
  return { resized, recoloured };
}

/** Waits until all pictures are drawn in the size and the theme of now, and some frames more. */
async function repainted(page: Page): Promise<void> {
  for (let frames = 0; frames < 8; frames++) await settle(page);
  await computed(page, whole);
}

test.each(links)(
  '%s: no task over 200 ms on load, in a drag or after it, in another size or theme',
  { ...quickest, timeout: 5 * whole },
  async (name, link) => {
    const browser = await connect();
    // What fills a dozen pictures of many pixels is no part of a script: boards are tried on such a screen.
    const page = await openPage('', name.startsWith('board') ? { deviceScaleFactor: 2 } : {});
    const onLoad = await longestTask(browser, page, async () => {
      await page.goto(new URL(link, inject('siteUrl')).href);
      await page.locator('.plot canvas').first().waitFor();
      await computed(page, whole);
    });
    const inDrag = await longestTask(browser, page, () => drag(page));
    const afterIt = await longestTask(browser, page, async () => {
      await page.mouse.up();
      await computed(page, whole);
    });
    // Slices of a frame are tried in Node too: here only where there is time for it.
    const looks = inLongRun ? await inAnotherLook(browser, page) : {};
    const took = { onLoad, inDrag, afterIt, ...looks };
    if (process.env.REPARAM_REPORT) process.stdout.write(`${name} ${JSON.stringify(took)}\n`);
    const tooLong = Object.entries(took).filter(([, ms]) => ms > most);
    expect(tooLong, JSON.stringify(took)).toEqual([]);
  },
);

/** Longer than their cells, or than the picture; the first of them took 4 s where strokes are two pixels wide. */
const dense = ['scale=1000', 'scale=10', 'scale=1', 'scale=1000&map=two-layer&run=flow', 'scale=10&colour=gain'];

test.each(dense.slice(0, tries(dense.length, 1)))(
  'arrows by the ten thousand with %s, on a screen of twice as many pixels: no task over 200 ms',
  { ...quickest, timeout: 5 * whole },
  async (keys) => {
    const browser = await connect();
    const page = await openPage('', { deviceScaleFactor: 2 });
    const onLoad = await longestTask(browser, page, async () => {
      await page.goto(new URL(`?grid=301&viewgrid=301&${keys}`, inject('siteUrl')).href);
      await page.locator('.plot canvas').first().waitFor();
      await repainted(page);
    });
    if (process.env.REPARAM_REPORT) process.stdout.write(`${keys} ${onLoad}\n`);
    expect(onLoad).toBeLessThan(most);
  },
);

test('a longer task is seen', async () => {
  const browser = await connect();
  const page = await openPage('');
  const longest = await longestTask(browser, page, async () => {
    await page.evaluate(() => {
      // Some processor time, however long that takes where others have it.
      setTimeout(() => {
        let sum = 0;
        for (let i = 0; i < 5e8; i++) sum += Math.sqrt(i);
        document.body.dataset.sum = String(sum);
      });
    });
    await settle(page);
  });
  expect(longest).toBeGreaterThan(most / slow);
});
