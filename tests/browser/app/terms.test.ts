import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open } from '../page/actions.ts';

const tip = (page: Page) => page.getByRole('tooltip');
const word = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

test('a word of the readouts says what it means: by focus, by pointer, until Escape, and moves nothing', async () => {
  const page = await open('', { width: 1280, height: 800 });
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const before = await height();
  await word(page, 'condition κ').focus();
  await expect.poll(() => tip(page).innerText()).toContain('lopsided');
  const idOf = () => tip(page).getAttribute('id');
  await expect
    .poll(async () => (await word(page, 'condition κ').getAttribute('aria-describedby')) === (await idOf()))
    .toBe(true);
  await expect.poll(height).toBe(before);
  await page.keyboard.press('Escape');
  await expect.poll(() => tip(page).count()).toBe(0);
  await word(page, /^unit circle under JJᵀ/).hover();
  await expect.poll(() => tip(page).innerText()).toContain('circle of gradients');
  // The pointer can go over to what is said.
  await tip(page).hover();
  await expect.poll(() => tip(page).count()).toBe(1);
  await page.locator('.logo').hover();
  await expect.poll(() => tip(page).count()).toBe(0);
});

test('by tap in Compare, on a phone, inside of the window', async () => {
  const page = await open('?place=compare&map=polar&theta=0.3,0.5&p1=&p2=theta:3,0.5', {
    ...{ width: 390, height: 844, touch: true },
  });
  await page.locator('.board-marks .word').last().tap();
  await tip(page).waitFor();
  const box = () => tip(page).evaluate((root) => root.getBoundingClientRect().toJSON());
  await expect.poll(async () => (await box()).left).toBeGreaterThanOrEqual(0);
  await expect.poll(async () => (await box()).right).toBeLessThanOrEqual(390);
  await expect.poll(async () => (await box()).bottom).toBeLessThanOrEqual(844);
  await page.locator('.logo').tap();
  await expect.poll(() => tip(page).count()).toBe(0);
});

test('the head of a panel says what all its figures are, by focus', async () => {
  const page = await open('?place=compare&map=polar&theta=0.3,0.5&p1=&p2=picture:flow', { width: 1280, height: 800 });
  const head = (n: number) => page.locator(`.panel-card[data-panel="${n}"] .panel-figures`);
  await head(1).focus();
  for (const words of ['condition number', 'gain', 'widest turn', 'at the θ of this panel']) {
    await expect.poll(() => tip(page).innerText()).toContain(words);
  }
  await head(2).focus();
  await expect.poll(() => tip(page).innerText()).toContain('over all arrows in view');
  await page.keyboard.press('Escape');
  await expect.poll(() => tip(page).count()).toBe(0);
});

test('the head of a column of results says what its numbers are, by focus', async () => {
  const page = await open('?place=compare&board=together&p1=&p2=map:inverse', { width: 1280, height: 800 });
  await word(page, 'ℓ₁').focus();
  for (const words of ['norm', '|w₁| + |w₂| of the last point']) {
    await expect.poll(() => tip(page).innerText()).toContain(words);
  }
});
