import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { families } from '../../../src/core';
import { some } from '../../tries.ts';
import { boundsOf, canvases, open, picture, settle } from '../page/actions.ts';
import type { PageOptions } from '../page/page.ts';

const screens: readonly (Required<Pick<PageOptions, 'width' | 'height'>> & PageOptions)[] = [
  { width: 390, height: 844, touch: true, deviceScaleFactor: 2 },
  { width: 768, height: 1024 },
  { width: 1024, height: 768 },
  { width: 1440, height: 900 },
  { width: 2560, height: 1440 },
];

/** Scenes with the longest words and the most numbers. */
const scenes = [
  ...Object.keys(families).map((id) => `?map=${id}&loss=line&run=flow&colour=gain`),
  '?map=deep-linear&h=4&arrows=article&colour=turn',
  '?map=squared&theta=1e-7,1e5&pace=speed',
];

async function goTo(page: Page, query: string): Promise<void> {
  await page.evaluate((search) => {
    history.pushState(null, '', search);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, query);
  await settle(page);
}

/** What sticks out of the screen or of its own box. Runs in the page. */
function faults(width: number): string[] {
  const found: string[] = [];
  const name = (element: Element): string => {
    const words = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 30) ?? '';
    return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${words}”`;
  };
  const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowX);
  /** Inside one of the boxes that are meant to scroll sideways, or hidden from sight on purpose. */
  const excused = (element: Element): boolean =>
    element.closest('.families, .matrix-scroll, .typed-formula, .link-keys, .hidden-visually, .skip-link, [hidden]') !==
    null;
  if (window.innerWidth !== width) found.push(`the page was laid out ${window.innerWidth} px wide`);
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > width) found.push(`the page scrolls sideways: ${scrollWidth} px`);
  for (const element of document.body.querySelectorAll('*')) {
    const { left, right, width: own, height } = element.getBoundingClientRect();
    if (own === 0 || height === 0 || excused(element)) continue;
    const beyond = element.scrollWidth - element.clientWidth;
    if (scrolls(element) && beyond > 1) found.push(`${name(element)} scrolls sideways by ${beyond} px`);
    if (left < -0.5 || right > width + 0.5) found.push(`${name(element)} reaches from ${left} to ${right}`);
  }
  const words = 'button, label, legend, summary, h1, h2, h3, p, dt, dd, td, .segment span, .swatch, .number-symbol';
  for (const element of document.body.querySelectorAll<HTMLElement>(words)) {
    if (element.clientWidth === 0 || excused(element)) continue;
    const { overflowX, textOverflow } = getComputedStyle(element);
    // An ellipsis says itself that there is more.
    if (overflowX === 'hidden' && textOverflow === 'ellipsis') continue;
    const wide = element.scrollWidth - element.clientWidth;
    const tall = element.scrollHeight - element.clientHeight;
    if (wide > 1) found.push(`${name(element)} is ${wide} px wider than its box`);
    if (tall > 3 && getComputedStyle(element).overflowY === 'hidden') found.push(`${name(element)} is cut below`);
  }
  return found;
}

/** Values that are longer than the box they stand in. Runs in the page. */
function cutTexts(): string[] {
  return Array.from(document.querySelectorAll<HTMLInputElement>('.number-box input'))
    .filter((box) => box.clientWidth > 0 && box.scrollWidth - box.clientWidth > 1)
    .map((box) => `${box.getAttribute('aria-label')}: ${box.value}`);
}

describe.each(some(screens, 1))('at $width × $height', (screen) => {
  const { width } = screen;

  test('nothing sticks out, scrolls the page sideways or is clipped, in any family', async () => {
    const page = await open('', screen);
    const found: string[] = [];
    for (const query of scenes) {
      await goTo(page, query);
      for (const fault of await page.evaluate(faults, width)) found.push(`${query}: ${fault}`);
    }
    expect(found).toEqual([]);
  });

  test('number boxes show their whole text', async () => {
    const page = await open('', screen);
    const found: string[] = [];
    for (const query of scenes) {
      await goTo(page, query);
      for (const text of await page.evaluate(cutTexts)) found.push(`${query}: ${text}`);
    }
    expect(found).toEqual([]);
  });

  test('handles can be taken by a finger', async () => {
    const page = await open('?loss=line', screen);
    const sizes = await page.locator('.handle-target').evaluateAll((all) =>
      all
        .map((each) => each.getBoundingClientRect())
        .filter(({ width: own }) => own > 0)
        .map((r) => [r.width, r.height]),
    );
    expect(sizes.length).toBeGreaterThanOrEqual(2);
    for (const [w, h] of sizes) expect(Math.round(Math.min(w, h))).toBeGreaterThanOrEqual(44);
  });

  test('dialogs fit', async () => {
    const page = await open('', screen);
    for (const name of ['Presets', 'Help']) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('dialog').waitFor();
      await expect.poll(() => page.evaluate(faults, width), { message: name }).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });

  test('a link with faults and a refused value fit', async () => {
    const long = 'x'.repeat(300);
    const page = await open(`?eta=${long}&map=${long}&steps=1.5&grid=1&view=0,0,1,1`, screen);
    await page.locator('.link-notice').waitFor();
    await page.getByRole('button', { name: /^Show all/ }).click();
    await expect.poll(() => page.evaluate(faults, width)).toEqual([]);
  });
});

describe('on a phone', () => {
  test('tabs lead from one picture to the other and to the numbers', async () => {
    const page = await open('', screens[0]);
    const tabs = page.getByRole('group', { name: 'What to show' });
    const tab = (name: string) => tabs.getByRole('radio', { name }).click();
    const parts = [picture(page, 'response'), picture(page, 'flow'), page.locator('.matrices')];
    const seen = () => Promise.all(parts.map((part) => part.isVisible()));
    await expect.poll(() => seen()).toEqual([true, false, false]);
    await tab('Descent');
    await expect.poll(() => seen()).toEqual([false, true, false]);
    await expectDrawn(page);
    await tab('Numbers');
    await expect.poll(() => seen()).toEqual([false, false, true]);
    await expectDrawn(page);
    await tab('Response');
    await expect.poll(() => seen()).toEqual([true, false, false]);
    await expectDrawn(page);
  });

  test('the picture comes before the controls and is there at first sight', async () => {
    const page = await open('', screens[0]);
    const bounds = await boundsOf(picture(page, 'response'));
    const controls = await boundsOf(page.getByRole('complementary', { name: 'Controls' }));
    expect(bounds.y).toBeLessThan(300);
    expect(bounds.height).toBeGreaterThan(280);
    expect(bounds.y + bounds.height).toBeLessThan(844);
    expect(controls.y).toBeGreaterThan(bounds.y + bounds.height - 1);
  });
});

/** One picture or chart is on the screen, and it is not blank. */
async function expectDrawn(page: Page): Promise<void> {
  await settle(page);
  const inked = await page.evaluate(() => {
    const shown = Array.from(document.querySelectorAll('.plot, .chart-area')).filter((each) => each.clientWidth > 0);
    return shown.map((each) =>
      Array.from(each.querySelectorAll('canvas')).some((canvas) => {
        const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        return data.some((value) => value !== 0);
      }),
    );
  });
  expect(inked).toEqual([true]);
}

test('pictures are drawn at the pixel ratio of the screen', async () => {
  const page = await open('', { width: 1440, height: 900, deviceScaleFactor: 2 });
  const ratios = await page
    .locator('.plot canvas')
    .evaluateAll((all) => all.map((each) => (each instanceof HTMLCanvasElement ? each.width / each.clientWidth : 0)));
  for (const ratio of ratios) expect(ratio).toBeCloseTo(2, 1);
});

test('pictures follow the window when it changes', async () => {
  const page = await open('', { width: 1440, height: 900 });
  const before = await canvases(page);
  await page.setViewportSize({ width: 1000, height: 800 });
  await settle(page);
  await expect.poll(() => canvases(page)).not.toEqual(before);
  await expect.poll(() => page.evaluate(faults, 1000)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
  await settle(page);
  await expect.poll(() => canvases(page)).toEqual(before);
});

test('with reduced motion nothing moves by itself', async () => {
  const page = await open('', { reducedMotion: 'reduce' });
  const moving = await page.evaluate(() => {
    const all = Array.from(document.querySelectorAll('*'), (element) => getComputedStyle(element));
    const slow = all.filter(({ transitionDuration, animationName }) => {
      return transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0) || animationName !== 'none';
    });
    return { slow: slow.length, running: document.getAnimations().length };
  });
  expect(moving).toEqual({ slow: 0, running: 0 });
  const drawn = await canvases(page);
  await page.waitForTimeout(400);
  await expect.poll(() => canvases(page)).toEqual(drawn);
});
