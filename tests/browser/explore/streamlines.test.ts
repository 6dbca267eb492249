import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { Scene } from '../../../src/state/scene/scene';
import {
  boundsOf,
  box,
  canvases,
  choose,
  drag,
  dragSlider,
  expectOneEntry,
  expectScene,
  open,
  picture,
  type Spot,
  sceneOf,
  settle,
  textOf,
  undo,
  view,
} from '../page/actions.ts';
import { expectSound, openGuarded } from '../page/guard.ts';
import { newContext } from '../page/page.ts';
import { fingersOn } from '../page/touch.ts';

const style = (scene: Scene) => scene.streamlines.style;
const seeds = (scene: Scene) => scene.streamlines.seeds;
const legend = (page: Page) => page.locator('.card-flow .swatch', { has: page.locator('.mark-streamline') });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const said = (page: Page) => page.locator('output[aria-live]').textContent();

/** Ground without handles, in the upper left of the flow field. */
async function ground(page: Page): Promise<Spot> {
  const bounds = await boundsOf(view(page, 'flow'));
  return { x: bounds.x + bounds.width * 0.4, y: bounds.y + bounds.height * 0.3 };
}

test('lines and how they are drawn come late, and are drawn when they are there, without a touch', async () => {
  const page = await (await newContext()).newPage();
  let release = () => {};
  const gate = new Promise<void>((open) => {
    release = open;
  });
  await page.route(/\/(?:numbers-lines|drawings-later)-[^/]*\.js$/, async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(`${inject('siteUrl')}?lines=even`);
  await picture(page, 'flow').locator('canvas').first().waitFor();
  const before = await canvases(page, 'flow');
  release();
  await expect.poll(() => legend(page).innerText()).toMatch(/^\d+ streamlines of −JJᵀ∇L$/);
  await expect.poll(() => canvases(page, 'flow')).not.toEqual(before);
});

describe('the field as lines', () => {
  test('is switched on and off, each as one entry, and its controls come with it', async () => {
    const page = await openGuarded('');
    const before = await canvases(page, 'flow');
    await expect.poll(() => button(page, 'Seed a line at w').count()).toBe(0);
    await choose(page, 'Streamlines');
    await expectScene(page, style, 'even');
    await expect.poll(() => canvases(page, 'flow')).not.toEqual(before);
    await expect.poll(() => legend(page).innerText()).toMatch(/^\d+ streamlines of −JJᵀ∇L$/);
    await choose(page, 'Unbroken');
    await expectScene(page, style, 'unbroken');
    await undo(page).click();
    await expectScene(page, style, 'even');
    await expectOneEntry(page, style, 'none');
    await expect.poll(() => canvases(page, 'flow')).toEqual(before);
    await expectSound(page);
  });

  test('becomes denser with its slider, as one entry, and outlives a reload', async () => {
    const page = await open('?lines=even');
    const before = Number.parseInt(await textOf(legend(page)), 10);
    const value = await dragSlider(page, 'linedensity', 0.8);
    await expectScene(page, (scene) => scene.streamlines.density, value);
    expect(value).toBeGreaterThan(1.5);
    await expect.poll(async () => Number.parseInt(await legend(page).innerText(), 10)).toBeGreaterThan(1.5 * before);
    const drawn = await canvases(page, 'flow');
    await page.reload();
    await page.evaluate(() => document.fonts.ready);
    await expect.poll(() => canvases(page, 'flow')).toEqual(drawn);
    await expect.poll(async () => Number(await box(page, 'linedensity').inputValue())).toBe(value);
  });
});

describe('seeds', () => {
  test('a click asks for a line, a click on its seed takes it back; each is one entry and is spoken', async () => {
    const page = await open('?lines=even');
    const spot = await ground(page);
    await page.mouse.click(spot.x, spot.y);
    await expectScene(page, (scene) => seeds(scene).length, 1);
    const [[x, y]] = seeds(sceneOf(page));
    const [x0, x1, y0, y1] = sceneOf(page).flow.window;
    expect(x > x0 && x < x1 && y > y0 && y < y1).toBe(true);
    await expect.poll(() => said(page)).toMatch(/^Line through \(.*\)\. \d+ streamlines/);
    const link = page.url();
    await page.mouse.click(spot.x + 5, spot.y - 4);
    await expectScene(page, seeds, []);
    await expect.poll(() => said(page)).toContain('taken back');
    await undo(page).click();
    await expectScene(page, seeds, [[x, y]]);
    await expect.poll(() => page.url()).toBe(link);
    await expectOneEntry(page, seeds, []);
  });

  test('a drag moves the view and asks for nothing; without lines a click does neither', async () => {
    const page = await open('?lines=even');
    const before = sceneOf(page).flow.window;
    await drag(page, await ground(page), 40, 30);
    await expectScene(page, (scene) => scene.flow.window[0] < before[0], true);
    await expect.poll(() => seeds(sceneOf(page))).toEqual([]);
    const plain = await open('');
    const spot = await ground(plain);
    await plain.mouse.click(spot.x, spot.y);
    await settle(plain);
    await expect.poll(() => undo(plain).isDisabled()).toBe(true);
  });

  test('the keyboard seeds at w and clears, and both are undone', async () => {
    const page = await open('?lines=unbroken');
    await expect.poll(() => button(page, 'Clear seeds').isDisabled()).toBe(true);
    await button(page, 'Seed a line at w').focus();
    await page.keyboard.press('Enter');
    await expectScene(page, (scene) => seeds(scene).length, 1);
    // w = (1.21, 0.3025), to about a pixel.
    const [[x, y]] = seeds(sceneOf(page));
    expect(Math.hypot(x - 1.21, y - 0.3025)).toBeLessThan(0.005);
    await button(page, 'Clear seeds').focus();
    await page.keyboard.press('Enter');
    await expectScene(page, seeds, []);
    await undo(page).click();
    await expectScene(page, seeds, [[x, y]]);
    await expectOneEntry(page, seeds, []);
  });

  test('there are at most 24, and the one too many is refused in words', async () => {
    const many = Array.from({ length: 24 }, (_, i) => `${i / 12},2.2`).join();
    const page = await open(`?lines=even&seeds=${many}`);
    await button(page, 'Seed a line at w').click();
    await expect.poll(() => said(page)).toContain('at most 24 points');
    await expect.poll(() => seeds(sceneOf(page))).toHaveLength(24);
  });

  test('a finger taps for a line', async () => {
    const page = await open('?lines=even', { width: 390, height: 844, touch: true, deviceScaleFactor: 2 });
    await page.getByRole('group', { name: 'What to show' }).getByRole('radio', { name: 'Descent' }).click();
    await picture(page, 'flow').scrollIntoViewIfNeeded();
    const fingers = await fingersOn(page);
    await fingers.put(await ground(page));
    await fingers.lift();
    await expectScene(page, (scene) => seeds(scene).length, 1);
    await expectOneEntry(page, seeds, []);
  });
});
