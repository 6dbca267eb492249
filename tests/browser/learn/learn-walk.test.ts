/** The whole article as readers go through it: by keyboard, by touch, and without motion. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chapters } from '../../../src/state/learn';
import { tries } from '../../tries.ts';
import { boundsOf, open, still } from '../page/actions.ts';

interface Stop {
  readonly chapter: string;
  readonly number: number;
  readonly title: string;
  readonly bets: boolean;
  readonly tasks: boolean;
}

const all: readonly Stop[] = chapters.flatMap(({ id, steps }) =>
  steps.map(({ title, bet, task }, i) => ({
    chapter: id,
    number: i + 1,
    title,
    bets: bet !== undefined,
    tasks: task !== undefined,
  })),
);

/** Some steps one after the other in the order of the article, the first and the last among them. */
function sampled(few: number): readonly Stop[] {
  const n = tries(all.length, few);
  return Array.from({ length: n }, (_, i) => all[Math.round((i * (all.length - 1)) / Math.max(1, n - 1))]);
}

const heading = (page: Page) => page.locator('.learn-steps [aria-current="step"] h3');
const title = (page: Page) => heading(page).innerText();

/** The name of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
  });

/** Goes on by Tab until what is wanted has the focus. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let i = 0; i < 120; i++) {
    if (wanted.test(await still(page, () => focused(page)))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${wanted}, but to ${await still(page, () => focused(page))}`);
}

/** Keys alone: the answer of the bet, one way to do the task. */
async function doAll(page: Page, { bets, tasks }: Stop): Promise<void> {
  if (bets) {
    await tabTo(page, /^Show the answer$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.learn-text .bet .answer').first().innerText()).toMatch(/The answer: .{3}/);
  }
  if (tasks) {
    await tabTo(page, /^A hint$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Show one way$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.task').getAttribute('data-done')).toBe('true');
  }
}

test('the article is read, answered and done from its first step to its last by keys alone', async () => {
  const page = await open('?place=learn&chapter=opening');
  const stops = new Map(sampled(2).map((stop) => [`${stop.chapter}.${stop.number}`, stop]));
  for (const [i, each] of all.entries()) {
    await expect.poll(() => title(page)).toBe(each.title);
    const stop = stops.get(`${each.chapter}.${each.number}`);
    if (stop) await doAll(page, stop);
    // What was pressed last may be a text box; the key is that of the page.
    await page.locator('body').press(i + 1 < all.length ? ']' : '[');
  }
  await expect.poll(() => title(page)).toBe(all[all.length - 2].title);
});

test.each(sampled(2))(
  'by touch at 390 × 844 step $number of $chapter shows its figure and its first line, and nothing moves sideways',
  async (stop) => {
    const page = await open(`?place=learn&chapter=${stop.chapter}&step=${stop.number}`, {
      width: 390,
      height: 844,
      touch: true,
    });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const side = await boundsOf(page.locator('.learn-side'));
    expect({ ...stop, height: side.height }).toEqual({
      ...stop,
      height: expect.toSatisfy((h: number) => h <= 0.42 * 844),
    });
    // Whoever comes here by a finger comes from the step before.
    const before = all[all.indexOf(stop) - 1];
    if (before) {
      await page.getByRole('button', { name: '‹ Back' }).tap();
      await expect.poll(() => title(page)).toBe(before.title);
      // What comes late moves the way on: nobody taps what is not at rest.
      const next = page.getByRole('button', { name: /^Next/ });
      await still(page, () => boundsOf(next));
      await next.tap();
    }
    await expect.poll(() => title(page)).toBe(stop.title);
    const figure = await boundsOf(page.locator('.learn-side'));
    const line = await boundsOf(page.locator('.learn-steps [aria-current="step"] p').first());
    const first = { top: line.y, bottom: line.y + Math.min(line.height, 24) };
    expect({ ...stop, ...first }).toEqual({
      ...stop,
      top: expect.toSatisfy((y: number) => y >= figure.y + figure.height - 1),
      bottom: expect.toSatisfy((y: number) => y <= 844),
    });
    expect(figure.y + figure.height).toBeGreaterThan(200);
  },
);

/** How many frames the page asks for in a while. */
const framesAsked = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const counts = window as unknown as { asked: number };
        const before = counts.asked;
        setTimeout(() => resolve(counts.asked - before), 300);
      }),
  );

test('with reduced motion a step is there at once, and nothing moves by itself afterwards', async () => {
  const page = await open('?place=learn&chapter=opening', {
    reducedMotion: 'reduce',
    script: () => {
      const counts = window as unknown as { asked: number };
      counts.asked = 0;
      const ask = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (run) => {
        counts.asked += 1;
        return ask(run);
      };
    },
  });
  for (const stop of sampled(2)) {
    await page.goto(page.url().replace(/\?.*/, `?place=learn&chapter=${stop.chapter}&step=${stop.number}`));
    await expect.poll(() => title(page)).toBe(stop.title);
    await expect.poll(() => framesAsked(page)).toBe(0);
  }
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
});
