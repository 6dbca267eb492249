import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type BadLink, badLinks } from '../state/bad-links.ts';
import { drawn, settle } from './actions.ts';
import { expectSound, type Guard, openGuarded } from './guard.ts';

const small = { width: 900, height: 720 };
const seed = 20260;
/** Chromium drops same-page navigations beyond two hundred in ten seconds, so each page takes fewer. */
const perPage = 190;
const links = badLinks(1000, seed);

interface Visit {
  readonly query: string;
  readonly key: string;
}

/** Runs in the page: goes to each link as the back button would, and lists what is wrong with any of them. */
async function visitAll(visits: readonly Visit[]): Promise<string[]> {
  const guard: Guard = Reflect.get(window, 'guard');
  const wrong: string[] = [];
  const errors: string[] = [];
  window.addEventListener('error', (event) => errors.push(event.message));
  window.addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (const { query, key } of visits) {
    const say = (problem: string) => wrong.push(`?${query} → ${problem}`);
    // What the address becomes is the browser's business (it encodes some characters); the page reads it there.
    history.pushState(null, '', `?${query}`);
    window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
    await frame();
    // A typed map is read once its engine is there, which the first of them waits for.
    for (let i = 0; i < 600 && document.querySelector('main.loading'); i++) {
      await frame();
      if (!document.querySelector('main.loading')) await frame();
    }
    const more = Array.from(document.querySelectorAll<HTMLElement>('.link-notice button'));
    more.find((button) => button.textContent?.startsWith('Show all'))?.click();
    await Promise.resolve();
    const keys = Array.from(document.querySelectorAll<HTMLElement>('.link-notice li'), (item) => item.dataset.key);
    if (!keys.includes(key)) say(`no issue with ${key}, but with ${keys.join(', ') || 'nothing'}`);
    for (const problem of [...errors.splice(0), ...guard.words(), ...guard.calls()]) say(problem);
    if (guard.blank() > 0) say('a picture is blank');
  }
  return wrong;
}

const slices = (from: number, to: number, size: number) =>
  Array.from({ length: Math.ceil((to - from) / size) }, (_, i) => links.slice(from + i * size, from + (i + 1) * size));

test('950 bad links gone to within the page: each is named in the notice and leaves a sound page', async () => {
  const chunks = slices(0, 950, perPage);
  const wrong = chunks.map(async (chunk) => {
    const page = await openGuarded('', small);
    return page.evaluate(
      visitAll,
      chunk.map(({ query, key }) => ({ query, key })),
    );
  });
  const found = await Promise.all(wrong);
  expect(found.flat()).toEqual([]);
}, 90_000);

async function openAfresh(page: Page, { query, key, why }: BadLink): Promise<void> {
  const address = new URL(page.url());
  await page.goto(`${address.origin}${address.pathname}?${query}`);
  await drawn(page);
  for (const more of await page.getByRole('button', { name: /^Show all/ }).all()) await more.click();
  const items = page.locator('.link-notice li');
  const keys = () => items.evaluateAll((all) => all.map((each) => each.dataset.key));
  await expect.poll(keys, { message: `${why}: ?${query}` }).toContain(key);
  await expectSound(page, `${why}: ?${query}`);
}

test('fifty more opened afresh: the same', async () => {
  const tours = slices(950, 1000, 17).map(async (chunk) => {
    const page = await openGuarded('', small);
    for (const link of chunk) await openAfresh(page, link);
  });
  await Promise.all(tours);
}, 60_000);

test('the notice can be dismissed, and stays away when the address changes within the page', async () => {
  const page = await openGuarded('?eta=3,14&map=powr', small);
  const notice = page.getByRole('region', { name: 'Problems with the link' });
  await expect.poll(() => notice.locator('li').allInnerTexts()).toHaveLength(2);
  await expect.poll(() => notice.innerText()).toContain('decimals are written with a point');
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect.poll(() => notice.count()).toBe(0);
  await page.locator('.skip-link').focus();
  await page.keyboard.press('Enter');
  await settle(page);
  await expect.poll(() => notice.count()).toBe(0);
});

test('the guard itself sees bad text, bad attributes, bad calls and blank pictures', async () => {
  const page = await openGuarded('', small);
  const found = await page.evaluate(() => {
    const guard: Guard = Reflect.get(window, 'guard');
    const sentence = document.querySelector('.sentence');
    if (sentence) sentence.textContent = 'scaled ×NaN, 3 undefined';
    document.querySelector('.matrix')?.setAttribute('aria-label', 'Infinity');
    const canvas = document.querySelector('canvas');
    canvas?.getContext('2d')?.lineTo(Number.NaN, 1);
    canvas?.getContext('2d')?.setLineDash([1, Number.POSITIVE_INFINITY]);
    for (const each of document.querySelectorAll('canvas')) each.getContext('2d')?.reset();
    return { words: guard.words().length, calls: guard.calls(), blank: guard.blank() };
  });
  expect(found.words).toBe(2);
  expect(found.calls).toEqual(['lineTo(NaN, 1)', 'setLineDash(1, Infinity)']);
  expect(found.blank).toBe(3);
});
