/** Tours of bad links: each is to be named in the notice, and to leave a sound page. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type BadLink, badLinks } from '../../state/bad-links.ts';
import { drawn } from '../page/actions.ts';
import { expectSound, type Guard, openGuarded } from '../page/guard.ts';

export const small = { width: 900, height: 720 };
const links = badLinks(1000, 20260);

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
    // What takes long is drawn when it is computed, and a picture that comes late when its part is there.
    for (let i = 0; i < 1800 && guard.blank() > 0; i++) await frame();
    if (guard.blank() > 0) say('a picture is blank');
  }
  return wrong;
}

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

/**
 * Goes to some of the links within a page, as the back button would. Chromium drops same-page navigations beyond two
 * hundred in ten seconds, so a page should take fewer.
 */
export async function tourWithin(from: number, to: number): Promise<void> {
  const page = await openGuarded('', small);
  const visits = links.slice(from, to).map(({ query, key }) => ({ query, key }));
  expect(await page.evaluate(visitAll, visits)).toEqual([]);
}

/** Opens so many others of the links afresh. */
export async function tourAfresh(count: number): Promise<void> {
  const page = await openGuarded('', small);
  for (const link of links.slice(950, 950 + count)) await openAfresh(page, link);
}
