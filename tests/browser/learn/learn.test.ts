import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import {
  box,
  canvases,
  computed,
  gripOf,
  handle,
  open,
  picture,
  reload,
  settle,
  still,
  textOf,
  undo,
} from '../page/actions.ts';
import { newContext, openPage } from '../page/page.ts';
import { fingersOn } from '../page/touch.ts';

const gradients = '?place=learn&chapter=gradients';
const openStep = (page: Page) => page.locator('.learn-steps [aria-current="step"] h3');
const bet = (page: Page) => page.getByRole('region', { name: 'A bet' });
const task = (page: Page) => page.getByRole('region', { name: 'Something to try' });

/** The name of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

/** Goes on by Tab until what is wanted has the focus. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (wanted.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${wanted}`);
}

test('a chapter can be read, bet on and done by the keyboard alone', async () => {
  const page = await open(gradients);
  await bet(page).waitFor();
  await tabTo(page, /^Say it in words$/);
  await page.keyboard.press('Enter');
  await page.locator('.bet input').first().focus();
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /^Place the bet$/);
  await page.keyboard.press('Enter');
  await expect.poll(() => bet(page).innerText()).toMatch(/✗ You said “towards the smaller weight”/);
  await expect.poll(() => bet(page).innerText()).toMatch(/The answer: towards the larger weight/);
  await expect.poll(() => bet(page).innerText()).toMatch(/turned by 35\.\d°/);
  await page.keyboard.press(']');
  await expect.poll(() => openStep(page).innerText()).toBe('Only for small steps');
  await expect.poll(() => page.url()).toContain('step=2');
  await expect.poll(() => focused(page)).toBe('Only for small steps');
  await page.keyboard.press('[');
  await expect.poll(() => openStep(page).innerText()).toBe('Down to θ and up again');
  // What was answered stays answered.
  await expect.poll(() => bet(page).innerText()).toContain('The answer');
});

test('what a reader makes of a figure stays, is ticked, undone and opened again, and leads to Explore and back', async () => {
  const page = await open('?place=learn&chapter=function');
  await expect.poll(() => task(page).innerText()).toContain('○');
  await box(page, 'theta1').fill('1.2');
  await box(page, 'theta1').press('Enter');
  await expect.poll(() => task(page).innerText()).toContain('✓');
  await expect.poll(() => page.url()).toContain('fig=');
  await page.keyboard.press('Tab');
  await page.keyboard.press(']');
  await expect.poll(() => openStep(page).innerText()).toBe('A network has numbers to spare');
  await page.keyboard.press('[');
  await expect.poll(() => box(page, 'theta1').inputValue()).toBe('1.20');
  await reload(page);
  await expect.poll(() => box(page, 'theta1').inputValue()).toBe('1.20');
  await expect.poll(() => task(page).innerText()).toContain('✓');
  await page.getByRole('button', { name: 'Open in Explore' }).click();
  await expect.poll(() => page.url()).toContain('from=function.1');
  await expect.poll(() => box(page, 'theta1').inputValue()).toBe('1.20');
  await page.getByRole('button', { name: 'Back to the article' }).click();
  await expect.poll(() => openStep(page).innerText()).toBe('A square forgets the sign');
  await page.getByRole('button', { name: 'Reset figure' }).click();
  await expect.poll(() => box(page, 'theta1').inputValue()).toBe('-1.20');
  await undo(page).click();
  await expect.poll(() => box(page, 'theta1').inputValue()).toBe('1.20');
});

test('the contents tell what was done; unknown chapters and steps lead there with a notice', async () => {
  const page = await open('?place=learn&chapter=opening');
  await page.getByRole('button', { name: 'Contents' }).click();
  await expect.poll(() => page.getByRole('button', { name: /Same start, four solutions.*begun/ }).count()).toBe(1);
  for (const link of ['?place=learn&chapter=wug', '?place=learn&chapter=function&step=9']) {
    const other = await openPage(link);
    await expect.poll(() => other.locator('.learn-chapters li').count()).toBeGreaterThan(2);
    await expect.poll(() => other.locator('.link-notice').innerText()).toMatch(/here are all/);
  }
});

/** Storage as browsers refuse it, which throws when it is looked at, and as it is when it has no room. */
const storages = [
  function refused() {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('no storage for this page', 'SecurityError');
      },
    });
  },
  function full() {
    Storage.prototype.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  },
];

/** How often the page has said that nothing is kept, to who sees it and to who does not. */
const toldOf = (page: Page) => page.evaluate(() => Number(document.documentElement.dataset.told ?? 0));

/** Counts what is said of what is kept, from now on. */
const countTold = (page: Page) =>
  page.addInitScript(() => {
    const isTold = (node: Node) =>
      node.parentElement?.tagName === 'OUTPUT' && /keeps nothing/.test(node.textContent ?? '');
    new MutationObserver((changes) => {
      const { dataset } = document.documentElement;
      for (const { addedNodes } of changes)
        for (const node of addedNodes) if (isTold(node)) dataset.told = String(Number(dataset.told ?? 0) + 1);
    }).observe(document, { subtree: true, childList: true });
  });

test.each(storages.map((script) => [script.name, script] as const))(
  'where storage is %s that is said once, and the article and the tour go on',
  async (_, script) => {
    const page = await open('?place=learn&chapter=opening', { script });
    await countTold(page);
    await page.goto(page.url().replace(/\?.*/, '?place=learn&chapter=function&step=2'));
    await expect.poll(() => page.locator('.toast').innerText()).toContain('keeps nothing');
    await page.getByRole('radio', { name: 'doubles' }).click();
    await page.getByRole('button', { name: 'Place the bet' }).click();
    await expect.poll(() => bet(page).innerText()).toContain('✗');
    await page.locator('body').press('[');
    await box(page, 'theta1').fill('1.2');
    await box(page, 'theta1').press('Enter');
    await expect.poll(() => task(page).innerText()).toContain('✓');
    await expect.poll(() => toldOf(page)).toBe(1);
    // Of what was done nothing is known to the next page.
    await reload(page);
    await expect.poll(() => task(page).count()).toBe(1);
    await page.goto(page.url().replace(/\?.*/, '?map=squared&theta=1,0.5&g=1,1&start=theta&run=flow&tour=1'));
    await expect.poll(() => page.locator('.strip').innerText()).toContain('1 of 6');
    await handle(page, 'response', 'vector').locator('input').first().press('ArrowRight');
    await expect.poll(() => page.locator('.strip').innerText()).toContain('✓');
    await expect.poll(() => page.locator('.toast').innerText()).toContain('keeps nothing');
    await page.getByRole('button', { name: 'Next ›' }).click();
    await expect.poll(() => page.locator('.strip').innerText()).toContain('2 of 6');
    // No other test goes on with a page that keeps nothing.
    await page.close();
  },
);

test('on a phone the figure and the text below it are in view, and nothing moves sideways', async () => {
  const page = await open(gradients, { width: 390, height: 844, touch: true });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.evaluate(() => document.querySelector('.learn-steps p')?.scrollIntoView({ block: 'center' }));
  await settle(page);
  const side = await still(page, async () => (await page.locator('.learn-side').boundingBox())?.height ?? 0);
  expect(side).toBeLessThanOrEqual(0.42 * 844);
  const top = await still(page, async () => (await page.locator('.learn-side').boundingBox())?.y ?? -1);
  expect(top).toBeGreaterThanOrEqual(0);
});

test('the next picture is drawn where the last one was, and is the same as on a page of its own', async () => {
  const page = await open(gradients);
  const marks = () => page.locator('.plot canvas').evaluateAll((all: HTMLElement[]) => all.map((each) => each.title));
  const first = await page.locator('.plot canvas').evaluateAll((all: HTMLElement[]) => {
    for (const each of all) each.title = 'used';
    return all.length;
  });
  expect(first).toBeGreaterThan(0);
  await page.keyboard.press(']');
  await page.waitForURL(/step=2/);
  await expect.poll(marks).toContain('used');
  await computed(page);
  const shown = await canvases(page, 'flow');
  await reload(page);
  await computed(page);
  await expect.poll(() => canvases(page, 'flow')).toEqual(shown);
});

/** Notes which heights canvases are given on the page, and how often one that is in no picture is cleared. Runs in the page. */
const noteCanvases = () => {
  const heights = new Map<Element, Set<number>>();
  const noted = { given: 0, behind: 0, heights: () => Array.from(heights.values(), (values) => [...values]) };
  const height = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'height');
  Object.defineProperty(HTMLCanvasElement.prototype, 'height', {
    ...height,
    set(this: HTMLCanvasElement, value: number) {
      if (this.isConnected) {
        heights.set(this, (heights.get(this) ?? new Set()).add(value));
        noted.given += 1;
      }
      height?.set?.call(this, value);
    },
  });
  const { clearRect } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function (...rectangle) {
    if (this.canvas.isConnected && !this.canvas.closest('.plot')) noted.behind += 1;
    clearRect.apply(this, rectangle);
  };
  Reflect.set(window, 'noted', noted);
};

test('words light up what they name, and Escape ends it', async () => {
  const page = await open('?place=learn&chapter=response&step=2', { script: noteCanvases });
  const shot = () => picture(page, 'response').screenshot();
  const before = (await shot()).toString('base64');
  await page.getByRole('button', { name: 'an ellipse' }).focus();
  await settle(page);
  await expect.poll(async () => (await shot()).toString('base64') === before).toBe(false);
  const shown = () => still(page, async () => (await shot()).toString('base64'));
  const lit = await shown();
  expect(lit === before).toBe(false);
  // A key is a sign of a reader, for whom the next step is prepared: nothing of that shows.
  await page.keyboard.press('Shift');
  await expect.poll(() => page.evaluate('noted.behind')).toBeGreaterThanOrEqual(4);
  const after = await shown();
  expect(after === lit).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.part[data-lit="true"]').count()).toBe(0);
});

test('the pictures of a step are drawn once, in the size that they keep', async () => {
  const page = await open('?place=learn&chapter=ghosts', { script: noteCanvases });
  await computed(page);
  const heights: number[][] = await still(page, () => page.evaluate('noted.heights()'));
  expect(heights.length).toBe(4);
  for (const each of heights) expect(each).toHaveLength(1);
});

test.each(['gradients', 'ghosts', 'depth', 'finite'])(
  '%s: the canvases of its second step wait for it in its size',
  async (chapter) => {
    const page = await open(`?place=learn&chapter=${chapter}`, { script: noteCanvases });
    await computed(page);
    const before = await still(page, () => page.evaluate('noted.given'));
    await page.mouse.move(300, 300);
    // Each of two is shown as it is and as it is painted again: browsers give it memory for either.
    await expect.poll(() => page.evaluate('noted.behind')).toBeGreaterThanOrEqual(4);
    // Nothing of them stays on the page.
    await expect.poll(() => page.locator('canvas:not(.plot canvas)').count()).toBe(0);
    await page.keyboard.press(']');
    await page.waitForURL(/step=2/);
    await computed(page);
    await page.locator('.learn-figure canvas').first().waitFor();
    const after = await still(page, () => page.evaluate('noted.given'));
    expect(after).toBe(before);
  },
);

test('nothing is prepared while something is held', async () => {
  const page = await open(gradients, { script: noteCanvases, touch: true });
  await computed(page);
  const behind = () => page.evaluate('noted.behind');
  // A mouse comes before it presses, and on a busy machine all is prepared by then. A finger presses first.
  const { put, move, lift } = await fingersOn(page);
  const { x, y } = await gripOf(page, 'response', 'answer');
  await put({ x, y });
  for (let i = 1; i <= 5; i++) await move({ x: x + 12 * i, y: y + 4 * i });
  const held = await still(page, behind);
  expect(held).toBe(0);
  await lift();
  await expect.poll(behind).toBeGreaterThanOrEqual(4);
});

/** A page of its own: in one that was used before the browser tells where the mouse is, as it opens, as a move of it. */
async function openUntouched(path: string): Promise<Page> {
  const context = await newContext({ viewport: { width: 1280, height: 800 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(new URL(path, inject('siteUrl')).href);
  return page;
}

test.each(['opening', 'function', 'gradients'])(
  '%s: what the next step is made of is there before it is asked for',
  async (chapter) => {
    const page = await openUntouched(`?place=learn&chapter=${chapter}`);
    const scripts = (): Promise<string[]> =>
      page.evaluate(() =>
        performance.getEntriesByType('resource').flatMap(({ name }) => name.match(/[\w-]+\.js$/) ?? []),
      );
    // What a page loads after some time, whatever is done on it.
    await expect.poll(async () => (await scripts()).some((name) => name.startsWith('print-chapter'))).toBe(true);
    await computed(page);
    const atFirst = await still(page, scripts);
    await page.mouse.move(300, 300);
    await expect.poll(async () => (await scripts()).length).toBeGreaterThan(atFirst.length);
    await computed(page);
    const ahead = await still(page, scripts);
    const before = await textOf(openStep(page));
    await page.keyboard.press(']');
    await expect.poll(() => openStep(page).textContent()).not.toBe(before);
    await computed(page);
    const after = await still(page, scripts);
    expect(after).toEqual(ahead);
  },
);
