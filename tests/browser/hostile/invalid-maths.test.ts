import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { families, lossFamilies } from '../../../src/core';
import { presets } from '../../../src/state/library/presets';
import { some, tries } from '../../tries.ts';
import {
  box,
  canvases,
  choose,
  errorOf,
  expectScene,
  picture,
  refusal,
  sceneOf,
  sentence,
  settle,
  spoken,
  theta,
  type,
  undo,
} from '../page/actions.ts';
import { expectSound, openGuarded } from '../page/guard.ts';

const opacity = (page: Page): Promise<string[]> =>
  page.locator('.plot canvas').evaluateAll((all) => all.map((canvas) => getComputedStyle(canvas).opacity));

const spectrum = (page: Page, name: string): Promise<string> =>
  page.locator('.spectrum dl > div', { hasText: name }).locator('dd').innerText();

/** The reason stands at the box and over the pictures, which are dimmed and stay as they were. */
async function expectRefused(page: Page, key: string, why: string, drawn: readonly string[]): Promise<void> {
  await expect.poll(() => errorOf(page, key).innerText()).toContain(why);
  await expect.poll(() => refusal(page).innerText()).toContain(why);
  await expect.poll(() => refusal(page).innerText()).toContain('Last good picture');
  for (const value of await opacity(page)) expect(Number(value)).toBeLessThan(0.7);
  await expect.poll(() => canvases(page)).toEqual(drawn);
  await expectSound(page);
}

async function expectMended(page: Page, key: string): Promise<void> {
  await settle(page);
  await expect.poll(() => refusal(page).count()).toBe(0);
  await expect.poll(() => errorOf(page, key).count()).toBe(0);
  await expect.poll(async () => new Set(await opacity(page))).toEqual(new Set(['1']));
  await expectSound(page);
}

interface Refused {
  readonly link: string;
  readonly key: string;
  readonly bad: string;
  readonly why: string;
  readonly good: string;
}

const refusals: readonly Refused[] = [
  { link: '?map=inverse&theta=0.8,1.25', key: 'theta1', bad: '0', why: 'θ = 0 has no inverse', good: '-2' },
  { link: '?map=power&N=1.5&theta=1.1,0.8', key: 'theta1', bad: '-1', why: 'must be positive', good: '0.5' },
  { link: '?map=power&N=1.5&theta=1.1,0.8', key: 'theta2', bad: '0', why: 'must be positive', good: '2' },
  { link: '?map=power&N=-1&theta=1.1,0.8', key: 'theta1', bad: '0', why: 'makes w infinite', good: '-1' },
  { link: '?map=power&N=3', key: 'N', bad: '0', why: 'N = 0 makes w constant', good: '2' },
  { link: '?map=power&N=3&signed=1', key: 'N', bad: '-1', why: 'the signed form needs N > 0', good: '2.5' },
  { link: '?loss=line&a=1&b=0', key: 'a', bad: '0', why: 'a = b = 0 leaves no line', good: '-1' },
  { link: '?h1=2', key: 'h1', bad: '-1', why: 'negative curvature', good: '0' },
  { link: '?map=exponential', key: 'theta1', bad: '800', why: 'not finite', good: '1' },
  { link: '?map=squared', key: 'theta1', bad: '1e200', why: 'not finite', good: '1' },
  { link: '?eta=0.1', key: 'eta', bad: '0', why: '0', good: '0.2' },
];

test.each(some(refusals, 1))('$link: $key = $bad is refused with “$why”, and $good mends it', async (each) => {
  const { link, key, bad, why, good } = each;
  const page = await openGuarded(link);
  const [drawn, before] = [await canvases(page), sceneOf(page)];
  await type(page, key, bad);
  await expectRefused(page, key, why, drawn);
  await expect.poll(() => sceneOf(page)).toEqual(before);
  await expect.poll(() => undo(page).isDisabled()).toBe(true);
  await type(page, key, good);
  await expectMended(page, key);
  await expect.poll(() => canvases(page)).not.toEqual(drawn);
});

describe('a singular gauge', () => {
  const link = '?map=deep-linear&w=1,0.5&A=1,0,0,1';
  const gauge = (page: Page) => expectScene.bind(undefined, page, (scene) => scene.theta.slice(0, 4));

  test('is refused with “det A = 0”, and a second entry mends what the first one broke', async () => {
    const page = await openGuarded(link);
    await choose(page, 'Entries');
    const drawn = await canvases(page);
    await type(page, 'A11', '0');
    await expectRefused(page, 'A11', 'det A = 0', drawn);
    await type(page, 'A12', '1');
    await expect.poll(() => refusal(page).innerText()).toContain('det A = 0');
    await type(page, 'A21', '1');
    await expectMended(page, 'A11');
    await gauge(page)([0, 1, 1, 1]);
    await expect.poll(() => spoken(page, 'flow', 'w')).toEqual([1, 0.5]);
  });

  test('is taken back by Escape', async () => {
    const page = await openGuarded(link);
    await choose(page, 'Entries');
    await type(page, 'A11', '0');
    await box(page, 'A11').press('Escape');
    await expectMended(page, 'A11');
    await expect.poll(() => box(page, 'A11').inputValue()).toBe('1.00');
    await type(page, 'A12', '2');
    await gauge(page)([1, 2, 0, 1]);
  });

  test('cannot be reached by a stretch of 0 either', async () => {
    const page = await openGuarded(link);
    const drawn = await canvases(page);
    await type(page, 'stretch1', '0');
    await expectRefused(page, 'stretch1', 'det A = 0', drawn);
    await type(page, 'stretch1', '2');
    await expectMended(page, 'stretch1');
    await gauge(page)([2, 0, 0, 1]);
  });

  test('of width 1 says so too', async () => {
    const page = await openGuarded('?map=deep-linear&h=1&w=1,0.5&A=1');
    const drawn = await canvases(page);
    await type(page, 'a', '0');
    await expectRefused(page, 'a', 'det A = 0', drawn);
    await type(page, 'a', '-2');
    await expectMended(page, 'a');
  });
});

describe('allowed, though singular', () => {
  test('polar at r = 0: rank one', async () => {
    const page = await openGuarded('?map=polar&theta=1.5,0.5');
    await type(page, 'r', '0');
    await expectScene(page, theta, [0, 0.5]);
    await expect.poll(() => refusal(page).count()).toBe(0);
    await expect.poll(() => spectrum(page, 'rank of J')).toBe('1 of 2');
    await expect.poll(() => sentence(page).innerText()).toContain('J has rank 1');
    await expectSound(page);
  });

  test('squared at θ = (0, 0): every gradient is swallowed', async () => {
    const page = await openGuarded('?map=squared&theta=0.5,0');
    await type(page, 'theta1', '0');
    await expect.poll(() => spectrum(page, 'rank of J')).toBe('0 of 2');
    await expect.poll(() => sentence(page).innerText()).toContain('every gradient is swallowed');
    await expectSound(page);
  });

  test('a network of zeros', async () => {
    const page = await openGuarded('?map=deep-linear&theta=0,0,0,0,0,0');
    await expect.poll(() => spectrum(page, 'rank of J')).toBe('0 of 2');
    await expectSound(page);
  });
});

const extremes = ['1e6', '-1e6', '1e-9', '0', '400', '-800', '1e-320', '1e150'].slice(0, tries(8, 2));

test.each(some(Object.keys(families), 1))('%s: extreme values leave nothing unfit to be seen', async (id) => {
  const page = await openGuarded(`?map=${id}`);
  const keys = await page.locator('.number[data-key]').evaluateAll((all) => all.map((each) => each.dataset.key ?? ''));
  for (const key of keys.slice(0, 2)) {
    for (const text of extremes) {
      await type(page, key, text);
      await expectSound(page, `${id}: ${key} = ${text}`);
    }
  }
});

test.each(['-1,-1', '0,0', '1e6,1e6', '1e-9,1e-9', '-0.2,0.5'].slice(0, tries(5, 1)))(
  'a start at %s, in the image or out of it, leaves a sound page',
  async (start) => {
    const page = await openGuarded(`?start=${start}`);
    for (const id of some(Object.keys(families), 2)) {
      for (const loss of Object.keys(lossFamilies)) {
        const query = `?map=${id}&loss=${loss}&start=${start}${loss === 'line' ? '&run=flow' : ''}`;
        await page.evaluate((search) => {
          history.pushState(null, '', search);
          window.dispatchEvent(new PopStateEvent('popstate'));
        }, query);
        await expectSound(page, query);
      }
    }
  },
);

test('a start outside the image is said to have no run', async () => {
  const page = await openGuarded('?map=squared&start=-1,-1');
  await expect.poll(() => picture(page, 'flow').locator('p').first().textContent()).toMatch(/no (parametric )?run/i);
});

test('every preset leaves a sound page', async () => {
  const page = await openGuarded('');
  for (const { query } of some(presets, 3)) {
    await page.evaluate((search) => {
      history.pushState(null, '', search);
      window.dispatchEvent(new PopStateEvent('popstate'));
    }, `?${query}`);
    await expectSound(page, query);
    await expect.poll(() => page.locator('.link-notice').count()).toBe(0);
  }
});
