/** Watches for what a person must never see: NaN, Infinity and undefined, in texts, attributes and canvases. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { open, settle } from './actions.ts';
import { type Guard, install } from './guard-script.ts';
import type { PageOptions } from './page.ts';

export type { Guard } from './guard-script.ts';

/** A page that is watched from its first script on. */
export function openGuarded(path: string, options: PageOptions = {}): Promise<Page> {
  return open(path, { ...options, script: install });
}

/** Fails if anything unfit for people is or was to be seen. */
export async function expectSound(page: Page, what = page.url()): Promise<void> {
  await settle(page);
  // What comes after the pictures, such as a chart, is waited for.
  const blank = () =>
    page.evaluate(() => {
      const guard: Guard = Reflect.get(window, 'guard');
      return guard.blank();
    });
  await expect.poll(blank, { message: `blank pictures of ${what}` }).toBe(0);
  const found = await page.evaluate(() => {
    const guard: Guard = Reflect.get(window, 'guard');
    return { words: guard.words(), calls: guard.calls() };
  });
  expect(found, what).toEqual({ words: [], calls: [] });
}
