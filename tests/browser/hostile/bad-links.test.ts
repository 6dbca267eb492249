import { expect, test } from 'vitest';
import { tries } from '../../tries.ts';
import { settle } from '../page/actions.ts';
import { type Guard, openGuarded } from '../page/guard.ts';
import { small, tourAfresh, tourWithin } from './bad-link-tours.ts';

const [within, afresh] = [tries(950, 20), tries(50, 1)];

/** As many as a page takes in a part of the time that a test has. */
const perPage = 95;
const tours = Array.from({ length: Math.ceil(within / perPage) }, (_, i) => ({
  first: i * perPage + 1,
  to: Math.min(within, (i + 1) * perPage),
}));

test.each(tours)(
  'bad links $first to $to gone to within the page: each is named and leaves a sound page',
  ({ first, to }) => tourWithin(first - 1, to),
);

test(`${afresh} more opened afresh: the same`, () => tourAfresh(afresh));

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
