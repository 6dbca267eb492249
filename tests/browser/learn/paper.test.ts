import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { chapterOf, chapters } from '../../../src/state/learn';
import { open, still } from '../page/actions.ts';
import { connect, openPage } from '../page/page.ts';

/** A page without scripts, at an address of the site. */
async function withoutScripts(path: string, width = 1280): Promise<Page> {
  const context = await (await connect()).newContext({ javaScriptEnabled: false, viewport: { width, height: 844 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(new URL(path, inject('siteUrl')).href);
  return page;
}

test('without scripts the article is one press away, and whole', async () => {
  const page = await withoutScripts('');
  await page.locator('.no-script a').click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => page.url()).toContain('learn.html');
  await expect.poll(() => page.locator('.paper-chapter').count()).toBe(chapters.length);
  const steps = chapters.reduce((sum, chapter) => sum + chapter.steps.length, 0);
  await expect.poll(() => page.locator('.paper-step figure:has(svg) figcaption').count()).toBe(steps);
  await expect
    .poll(async () => (await page.locator('.paper-step svg').first().boundingBox())?.width)
    .toBeGreaterThan(200);
});

test('on a phone nothing of it stands out sideways', async () => {
  const page = await withoutScripts('learn.html', 390);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(async () => (await page.locator('html').boundingBox())?.width).toBe(390);
  const widest = async () => {
    const boxes = await Promise.all((await page.locator('.paper-step svg').all()).map((svg) => svg.boundingBox()));
    return Math.max(...boxes.map((box) => (box ? box.x + box.width : Infinity)));
  };
  await expect.poll(widest).toBeLessThanOrEqual(390);
});

test('its numbers are those that the app shows', async () => {
  const live = await open('?place=learn&chapter=opening');
  const numbers = () => live.locator('.learn-steps .reading').allInnerTexts();
  const shown = await still(live, numbers);
  expect(shown.length).toBe(4);
  const page = await openPage('learn.html');
  await expect.poll(() => page.locator('[id="opening.1"] > p .reading').allInnerTexts()).toEqual(shown);
});

/** Opens a chapter and waits until it can be printed. */
async function toPrint(link: string, steps: number): Promise<Page> {
  const page = await open(link);
  await expect
    .poll(async () => {
      await page.emulateMedia({ media: 'screen' });
      await page.emulateMedia({ media: 'print' });
      return page.locator('.printed .paper-step').count();
    })
    .toBe(steps);
  return page;
}

test('a chapter is printed whole: every step with its figure as it is, answers after bets, nothing that sticks', async () => {
  const chapter = chapterOf('gauge');
  if (!chapter) throw new Error('there is no chapter on the gauge');
  const page = await toPrint('?place=learn&chapter=gauge&step=3&fig=w:0,0.5', chapter.steps.length);
  const bets = chapter.steps.filter(({ bet }) => bet).length;
  const printed = (inside: string) => page.locator(`.printed ${inside}`);
  await expect.poll(() => printed('.bet').count()).toBe(bets);
  await expect.poll(() => printed('.bet .answer [data-right="true"]').count()).toBe(bets);
  await expect.poll(() => printed('.answer').first().isVisible()).toBe(true);
  await expect.poll(() => printed('figure:has(svg)').count()).toBe(chapter.steps.length);
  // The figure that was changed stands there as it was left, and its link brings it back.
  await expect.poll(() => printed('[id="gauge.3"] .reading').first().innerText()).toBe('0.5');
  await expect.poll(() => printed('[id="gauge.3"] .paper-link').getAttribute('href')).toContain('fig=w:0,0.5');
  await expect.poll(() => page.locator('.learn-chapter').isVisible()).toBe(false);
  await expect.poll(() => page.locator('.header').isVisible()).toBe(false);
  // A4 without its margins, in px.
  for (const figure of await printed('figure').all()) {
    await expect.poll(async () => (await figure.boundingBox())?.height).toBeLessThan(1000);
    await expect.poll(() => figure.evaluate((element) => getComputedStyle(element).breakInside)).toBe('avoid');
  }
  await page.emulateMedia({ media: 'screen' });
  await expect.poll(() => printed('.paper-step').count()).toBe(0);
  await expect.poll(() => page.locator('.learn-chapter').isVisible()).toBe(true);
});

test('what goes to a printer is the whole chapter too', async () => {
  const page = await toPrint('?place=learn&chapter=function', 2);
  await page.emulateMedia({ media: null });
  await expect.poll(() => page.locator('.printed .paper-step').count()).toBe(0);
  await page.evaluate(() => {
    window.addEventListener('beforeprint', () => {
      document.body.dataset.steps = String(document.querySelectorAll('.printed .paper-step').length);
    });
  });
  const file = await page.pdf({ format: 'A4' });
  expect(file.length).toBeGreaterThan(20_000);
  await expect.poll(() => page.locator('body').getAttribute('data-steps')).toBe('2');
});
