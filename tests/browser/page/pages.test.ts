import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from './page.ts';

/** Of a size that no other tests ask for. */
const options = { width: 1111, height: 777 };
const used: Page[] = [];
/** Tried again, a test would have another page than the one that it is about. */
const once = { retry: 0 };

/** A page for a test, and whether one of those before has had it. */
async function next() {
  const page = await openPage('', options);
  const isUsed = used.includes(page);
  used.push(page);
  return { page, isUsed };
}

test('a page is made', async () => {
  const { isUsed } = await next();
  expect(isUsed).toBe(false);
});

test('it is used again by the next test, which makes it dark', once, async () => {
  const { page, isUsed } = await next();
  expect(isUsed).toBe(true);
  await page.emulateMedia({ colorScheme: 'dark' });
});

test('then no more: the test after it has a page as it should be', once, async () => {
  const { page, isUsed } = await next();
  expect(isUsed).toBe(false);
  await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(false);
});
