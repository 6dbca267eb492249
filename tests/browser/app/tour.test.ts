import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { darkTheme, lightTheme } from '../../../src/render';
import { some } from '../../tries.ts';
import {
  box,
  choose,
  drag,
  drawn,
  expectScene,
  gripOf,
  handle,
  open,
  type PictureKind,
  picture,
  reload,
  textOf,
  undo,
} from '../page/actions.ts';

const strip = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const tour = (page: Page) => strip(page, 'Start here');
const caption = (page: Page) => strip(page, 'About this preset');
const next = (page: Page) => page.getByRole('button', { name: 'Next ›' });
const phone = { width: 390, height: 844 };

/** Waits for what the strip says. */
const says = (page: Page, words: string | RegExp) => expect.poll(() => tour(page).innerText()).toMatch(words);

test('the tour by keyboard: offered once, ticked by what is done, left by Escape', async () => {
  const page = await open('', { width: 1280, height: 800 });
  await page.locator('.offer').waitFor();
  await page.locator('.offer').getByRole('button', { name: 'Start here' }).press('Enter');
  await says(page, '1 of 6');
  // The focus is where the tour is.
  await expect.poll(() => tour(page).evaluate((root) => root === document.activeElement)).toBe(true);
  await expect.poll(() => page.locator('.offer').count()).toBe(0);
  await handle(page, 'response', 'vector').locator('input').first().press('ArrowRight');
  await says(page, '✓');
  await expect.poll(() => page.locator('output').allInnerTexts()).toContainEqual('Done: Drag its tip.');
  await next(page).press('Enter');
  await says(page, /2 of 6[\s\S]*○/);
  // The numbers are those of the scene as it is.
  const gain = await textOf(tour(page).locator('.reading').first());
  await handle(page, 'response', 'probe').locator('input').last().press('ArrowUp');
  await says(page, '✓');
  await expect.poll(() => tour(page).locator('.reading').first().innerText()).not.toBe(gain);
  await next(page).press('Enter');
  await box(page, 'theta1').fill('1');
  await box(page, 'theta1').press('Enter');
  await box(page, 'theta2').fill('1');
  await box(page, 'theta2').press('Enter');
  await says(page, '✓');
  await reload(page);
  await says(page, /3 of 6[\s\S]*✓/);
  await next(page).press('Enter');
  await choose(page, 'Inverse');
  await says(page, '✓');
  await page.getByRole('button', { name: '‹ Back' }).press('Enter');
  await says(page, '3 of 6');
  await page.keyboard.press('Escape');
  await expect.poll(() => tour(page).count()).toBe(0);
  await page.goto(new URL('/', page.url()).href);
  await drawn(page);
  await expect.poll(() => page.locator('.offer').count()).toBe(0);
});

test('the tour by hand on a phone covers no picture, and leads on at its end', async () => {
  const page = await open('', { ...phone, touch: true });
  await page.getByRole('button', { name: 'Dismiss' }).tap();
  await expect.poll(() => page.locator('.offer').count()).toBe(0);
  await page.getByRole('button', { name: 'Presets' }).tap();
  await page.getByRole('dialog').getByRole('button', { name: 'Start here' }).tap();
  await says(page, '1 of 6');
  const edge = (of: Locator, side: 'top' | 'bottom') =>
    of.evaluate((root, key) => root.getBoundingClientRect()[key], side);
  await expect
    .poll(async () => (await edge(picture(page, 'response'), 'top')) - (await edge(tour(page), 'bottom')))
    .toBeGreaterThanOrEqual(0);
  await drag(page, await gripOf(page, 'response', 'vector'), 12, -12);
  await says(page, '✓');
  for (let step = 2; step <= 6; step++) {
    await next(page).tap();
    await says(page, `${step} of 6`);
  }
  await tour(page).getByRole('button', { name: 'A preset' }).tap();
  await caption(page).waitFor();
  // One line, until it is unfolded.
  await expect.poll(() => caption(page).evaluate((root) => root.clientHeight)).toBeLessThan(60);
  await caption(page).getByRole('button', { name: 'More' }).tap();
  await caption(page).getByText('Try:').waitFor();
});

/** Whether a picture has a colour just as the theme has it: what is pale has another one. */
const shows = (page: Page, kind: PictureKind, colour: string): Promise<boolean> =>
  picture(page, kind)
    .locator('canvas')
    .evaluateAll((all, hex) => {
      const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
      const isInked = (canvas: HTMLCanvasElement) => {
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        for (let i = 0; i < pixels.length; i += 4)
          if (pixels[i] === r && pixels[i + 1] === g && pixels[i + 2] === b && pixels[i + 3] === 255) return true;
        return false;
      };
      return (all as HTMLCanvasElement[]).some(isInked);
    }, colour);

test.each(some([lightTheme, darkTheme], 1))(
  'a step pales what it does not speak of, until it is done: $name',
  async (theme) => {
    const page = await open('?map=squared&theta=1,0.5&g=1,1&start=theta&run=flow&tour=1', { colorScheme: theme.name });
    const seen = async () => ({
      w: await shows(page, 'response', theme.w),
      images: await shows(page, 'response', theme.parametric),
      run: await shows(page, 'flow', theme.parametric),
    });
    await says(page, '1 of 6');
    await expect.poll(seen).toEqual({ w: true, images: false, run: false });
    await handle(page, 'response', 'vector').locator('input').first().press('ArrowRight');
    await says(page, '✓');
    await expect.poll(seen).toEqual({ w: true, images: true, run: true });
    await next(page).click();
    await expect.poll(seen).toEqual({ w: false, images: true, run: false });
    await page.keyboard.press('Escape');
    await expect.poll(() => tour(page).count()).toBe(0);
    await expect.poll(seen).toEqual({ w: true, images: true, run: true });
  },
);

test('a caption stays with its preset: in the link, edited, restored, tried, and on to its neighbours', async () => {
  const page = await open('?v=1&map=squared&theta=0.5,1&preset=squared-0.5-1', { width: 1280, height: 800 });
  await caption(page).getByText('edited').waitFor();
  await caption(page).getByRole('button', { name: 'Restore' }).click();
  await expect.poll(() => caption(page).getByText('edited').count()).toBe(0);
  await box(page, 'theta2').fill('0.5');
  await box(page, 'theta2').press('Enter');
  await expect.poll(() => caption(page).innerText()).toContain('✓');
  await caption(page).getByText('edited').waitFor();
  await caption(page)
    .getByRole('button', { name: /^Next preset/ })
    .click();
  await expectScene(page, (scene) => scene.theta, [2, 1]);
  await expect.poll(() => page.url()).toContain('preset=squared-2-1');
  await expect.poll(() => caption(page).innerText()).toContain('○');
  await caption(page).getByRole('button', { name: 'Hint' }).click();
  await caption(page).getByRole('button', { name: 'Show one way' }).click();
  await expect.poll(() => caption(page).innerText()).toContain('✓');
  await undo(page).click();
  await expectScene(page, (scene) => scene.theta, [2, 1]);
  await reload(page);
  await caption(page).getByText('Squared, θ = (2, 1)').waitFor();
  await caption(page).getByRole('button', { name: 'Close the caption' }).click();
  await expect.poll(() => page.url()).not.toContain('preset=');
});

test('a preset that there is not is told of, and the scene stays', async () => {
  const page = await open('?map=polar&theta=3,0.5&preset=nobody');
  await page.getByText('There is no preset “nobody”.').waitFor();
  await expectScene(page, (scene) => scene.theta, [3, 0.5]);
  await expect.poll(() => page.url()).not.toContain('preset=');
});
