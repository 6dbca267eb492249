import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Scene, Window } from '../../../src/state/scene/scene';
import {
  boundsOf,
  drag,
  expectOneEntry,
  expectScene,
  grab,
  gripOf,
  middleOf,
  open,
  type PictureKind,
  picture,
  type Spot,
  sceneOf,
  settle,
  undo,
  view,
} from '../page/actions.ts';
import { fingersOn } from '../page/touch.ts';

const phone = { width: 390, height: 844, touch: true, deviceScaleFactor: 2 };
const flowWindow = (scene: Scene): Window => scene.flow.window;
const width = ([x0, x1]: Window): number => x1 - x0;

/** An empty spot of a picture, away from its handles. */
async function emptySpot(page: Page, kind: PictureKind): Promise<Spot> {
  const bounds = await boundsOf(view(page, kind));
  return { x: bounds.x + bounds.width * 0.3, y: bounds.y + bounds.height * 0.3 };
}

async function wheelOver(page: Page, spot: Spot, delta: number, times = 1): Promise<void> {
  await page.mouse.move(spot.x, spot.y);
  // One upon the other, as a wheel turns: what comes late is a gesture of its own.
  await Promise.all(Array.from({ length: times }, () => page.mouse.wheel(0, delta)));
  await settle(page);
}

const apart = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);

describe('the wheel', () => {
  test('zooms with Ctrl about the pointer, as one entry', async () => {
    const page = await open('?view=0.2,2.3,0.2,2.3');
    const before = sceneOf(page).flow.window;
    const w = await gripOf(page, 'flow', 'w');
    await page.keyboard.down('Control');
    await wheelOver(page, w, -60, 5);
    await page.keyboard.up('Control');
    await expect.poll(() => width(sceneOf(page).flow.window)).toBeCloseTo(width(before) / 2, 1);
    await expect.poll(async () => apart(await gripOf(page, 'flow', 'w'), w)).toBeLessThan(2);
    await expectOneEntry(page, flowWindow, before);
  });

  test('leaves the picture as large as it is, whatever the legend has to say less', async () => {
    const page = await open('', { width: 1440, height: 900 });
    const size = async () => (await boundsOf(picture(page, 'flow'))).height;
    const before = await size();
    const w = await gripOf(page, 'flow', 'w');
    await page.keyboard.down('Control');
    await wheelOver(page, w, -60, 5);
    await page.keyboard.up('Control');
    await settle(page);
    await expect.poll(() => size()).toBe(before);
  });

  test('zooms without a key only while the picture has the focus', async () => {
    const page = await open();
    const before = sceneOf(page).flow.window;
    const spot = await emptySpot(page, 'flow');
    await wheelOver(page, spot, -100, 3);
    await page.waitForTimeout(400);
    await expect.poll(() => sceneOf(page).flow.window).toEqual(before);
    await expect.poll(() => undo(page).isDisabled()).toBe(true);
    await view(page, 'flow').focus();
    await wheelOver(page, spot, -100, 3);
    await expect.poll(() => width(sceneOf(page).flow.window)).toBeCloseTo(width(before) / 2, 1);
    await expect.poll(() => sceneOf(page).response.window).toEqual([-2.2, 2.2, -2.2, 2.2]);
  });

  test('adds up the many small steps of a trackpad', async () => {
    const page = await open();
    const before = sceneOf(page).flow.window;
    await view(page, 'flow').focus();
    await wheelOver(page, await emptySpot(page, 'flow'), -1, 60);
    await expect.poll(() => width(before) / width(sceneOf(page).flow.window)).toBeGreaterThan(1.13);
  });

  test('leaves no reading behind of an arrow that has moved away', async () => {
    const page = await open();
    const w = await gripOf(page, 'flow', 'w');
    await page.mouse.move(w.x - 60, w.y - 60);
    const tip = picture(page, 'flow').locator('.tip');
    await expect.poll(() => tip.isVisible()).toBe(true);
    await page.keyboard.down('Control');
    await wheelOver(page, { x: w.x - 60, y: w.y - 60 }, 100, 1);
    await expect.poll(() => tip.isVisible()).toBe(false);
  });
});

describe('the mouse', () => {
  test('drags the view: what was grabbed stays under the pointer; one entry', async () => {
    const page = await open();
    const before = sceneOf(page).flow.window;
    const w = await gripOf(page, 'flow', 'w');
    await drag(page, await emptySpot(page, 'flow'), 40, 30, 30);
    const now = await gripOf(page, 'flow', 'w');
    // Ends of axes are rounded to a thousandth or so of their span, once.
    expect(apart(now, { x: w.x + 40, y: w.y + 30 })).toBeLessThan(1.5);
    await expectScene(page, (scene) => scene.flow.window[0] < before[0] && scene.flow.window[3] > before[3], true);
    await expectOneEntry(page, flowWindow, before);
  });

  test('drags the view as one entry, whatever keys are pressed meanwhile', async () => {
    const page = await open();
    const before = sceneOf(page).flow.window;
    const spot = await emptySpot(page, 'flow');
    await grab(page, spot, 40, 30);
    await page.keyboard.press('Shift');
    await page.keyboard.press('a');
    await page.mouse.move(spot.x + 80, spot.y + 60, { steps: 4 });
    await page.mouse.up();
    await expectScene(page, (scene) => scene.flow.window[0] < before[0], true);
    await expectOneEntry(page, flowWindow, before);
  });

  test('lets go of the view at Escape, which puts it back', async () => {
    const page = await open();
    const w = await gripOf(page, 'flow', 'w');
    await grab(page, await emptySpot(page, 'flow'), 60, 45);
    await expect.poll(async () => apart(await gripOf(page, 'flow', 'w'), w)).toBeGreaterThan(40);
    await page.keyboard.press('Escape');
    await page.mouse.move(500, 300, { steps: 3 });
    await page.mouse.up();
    await settle(page);
    await expect.poll(async () => apart(await gripOf(page, 'flow', 'w'), w)).toBeLessThan(0.5);
    await expect.poll(() => undo(page).isDisabled()).toBe(true);
  });
});

describe('fingers', () => {
  test('two zoom the picture about their middle, as one entry, and the page stays', async () => {
    const page = await open('?', phone);
    const before = sceneOf(page).response.window;
    const { x, y } = await middleOf(view(page, 'response'));
    const fingers = await fingersOn(page);
    // Away from the handles, which are there to be dragged.
    const centre = { x, y: y + 60 };
    const pair = (reach: number): [Spot, Spot] => [
      { x: centre.x - reach, y: centre.y },
      { x: centre.x + reach, y: centre.y },
    ];
    await fingers.put(...pair(40));
    for (let reach = 50; reach <= 80; reach += 10) await fingers.move(...pair(reach));
    await fingers.lift();
    await expect.poll(() => width(sceneOf(page).response.window)).toBeCloseTo(width(before) / 2, 1);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
    await expectOneEntry(page, (scene) => scene.response.window, before);
  });

  test('two move the picture up and down, and the page stays', async () => {
    const page = await open('?', phone);
    const before = sceneOf(page).response.window;
    const { x, y } = await middleOf(view(page, 'response'));
    const fingers = await fingersOn(page);
    const pair = (down: number): [Spot, Spot] => [
      { x: x - 90, y: y + 70 + down },
      { x: x + 30, y: y + 70 + down },
    ];
    await fingers.put(...pair(0));
    for (let down = -15; down >= -60; down -= 15) await fingers.move(...pair(down));
    await fingers.lift();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
    await expect.poll(() => sceneOf(page).response.window[2] - before[2]).toBeLessThan(-0.3);
    await expect.poll(() => width(sceneOf(page).response.window)).toBeCloseTo(width(before), 1);
  });

  test('one scrolls the page and leaves the picture alone', async () => {
    const page = await open('?', phone);
    const before = sceneOf(page);
    const { x, y } = await middleOf(view(page, 'response'));
    const fingers = await fingersOn(page);
    await fingers.put({ x: x - 80, y: y + 100 });
    for (let up = 50; up <= 200; up += 50) await fingers.move({ x: x - 80, y: y + 100 - up });
    await fingers.lift();
    await expect.poll(() => page.evaluate(() => window.visualViewport?.pageTop)).toBeGreaterThan(100);
    await page.waitForTimeout(350);
    await expect.poll(() => sceneOf(page)).toEqual(before);
  });

  test('one drags a handle without scrolling the page', async () => {
    const page = await open('?', phone);
    const grip = await gripOf(page, 'response', 'probe');
    const fingers = await fingersOn(page);
    await fingers.put(grip);
    for (let step = 8; step <= 48; step += 8) await fingers.move({ x: grip.x + step, y: grip.y + step });
    await fingers.lift();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
    await expect
      .poll(async () => apart(await gripOf(page, 'response', 'probe'), { x: grip.x + 48, y: grip.y + 48 }))
      .toBeLessThan(3);
    await expectOneEntry(page, (scene) => scene.probe, [-1, 1] as const);
  });

  test('one drags a slider, as one entry', async () => {
    const page = await open('?theta=1,0.75', phone);
    const slider = page.locator('.number[data-key="theta1"] input[type="range"]');
    await slider.scrollIntoViewIfNeeded();
    const bounds = await boundsOf(slider);
    const at = (t: number): Spot => ({ x: bounds.x + t * bounds.width, y: bounds.y + bounds.height / 2 });
    const fingers = await fingersOn(page);
    await fingers.put(at(0.5));
    for (let t = 0.58; t < 0.9; t += 0.08) await fingers.move(at(t));
    await fingers.lift();
    await expect.poll(() => sceneOf(page).theta[0]).toBeGreaterThan(1.2);
    await expectOneEntry(page, (scene) => scene.theta, [1, 0.75]);
  });
});

describe('buttons and keys of a picture', () => {
  test('zoom in, zoom out and fit', async () => {
    const page = await open();
    const before = sceneOf(page).flow.window;
    await page.getByRole('button', { name: 'Zoom in on the flow field' }).click();
    await expect.poll(() => width(sceneOf(page).flow.window)).toBeCloseTo(width(before) / 1.25, 1);
    await page.getByRole('button', { name: 'Zoom out of the flow field' }).click();
    await expect.poll(() => width(sceneOf(page).flow.window)).toBeCloseTo(width(before), 1);
    await page.getByRole('button', { name: 'Fit the flow field' }).click();
    await expect.poll(() => sceneOf(page).flow.window).not.toEqual(before);
    const [x0, x1, y0, y1] = sceneOf(page).flow.window;
    const start = sceneOf(page).start ?? [0, 0];
    expect(start[0] > x0 && start[0] < x1 && start[1] > y0 && start[1] < y1).toBe(true);
  });

  test('arrows move the view, + and − zoom, 0 fits', async () => {
    const page = await open();
    await view(page, 'response').focus();
    const now = (): Window => sceneOf(page).response.window;
    const before = now();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => now()[0] - before[0]).toBeCloseTo(0.1 * width(before), 2);
    await page.keyboard.press('Shift+ArrowUp');
    await expect.poll(() => now()[2] - before[2]).toBeCloseTo(0.01 * width(before), 2);
    await page.keyboard.press('+');
    await expect.poll(() => width(now())).toBeCloseTo(width(before) / 1.25, 1);
    await page.keyboard.press('-');
    await expect.poll(() => width(now())).toBeCloseTo(width(before), 1);
    await page.keyboard.press('0');
    await expect.poll(now).toEqual(before);
  });

  test('a key held down is one entry, however often it repeats', async () => {
    const page = await open();
    const entries = await page.evaluate(() => window.history.length);
    const before = sceneOf(page).flow.window;
    await view(page, 'flow').focus();
    for (let i = 0; i < 15; i++) await page.keyboard.down('ArrowRight');
    await page.keyboard.up('ArrowRight');
    await expect.poll(() => sceneOf(page).flow.window[0] - before[0]).toBeCloseTo(1.5 * width(before), 1);
    await expect.poll(() => page.evaluate(() => window.history.length)).toBe(entries);
    await expectOneEntry(page, flowWindow, before);
  });
});
