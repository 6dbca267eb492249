import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Scene } from '../../../src/state/scene/scene';
import {
  boundsOf,
  canvases,
  choose,
  dragSlider,
  expectOneEntry,
  expectScene,
  open,
  picture,
  type Spot,
  sceneOf,
  settle,
  still,
  type as typeNumber,
  undo,
  view,
} from '../page/actions.ts';
import { expectSound, openGuarded } from '../page/guard.ts';
import { fingersOn } from '../page/touch.ts';

const line = 'loss=line&a=1&b=2&c=-3&run=flow&time=40';
const starts = (scene: Scene) => scene.starts;
const count = (scene: Scene) => scene.starts.length;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const drawer = (page: Page, name: RegExp) => page.locator('.drawer-tab').filter({ hasText: name });
const said = (page: Page) => page.locator('output[aria-live="polite"]').textContent();
const rows = (page: Page) => page.locator('table.ends tbody:not(.least)');

/** A place of the flow field, as shares of its size; upper left there are no handles. */
async function spot(page: Page, x = 0.4, y = 0.3): Promise<Spot> {
  const bounds = await boundsOf(view(page, 'flow'));
  return { x: bounds.x + bounds.width * x, y: bounds.y + bounds.height * y };
}

/** Whether no box around a table cuts its columns. Runs in the page. */
function isWhole(table: Element): boolean {
  const { right } = table.getBoundingClientRect();
  for (let box = table.parentElement; box; box = box.parentElement) {
    if (getComputedStyle(box).overflowX !== 'visible' && right > box.getBoundingClientRect().right + 1) return false;
  }
  return right <= innerWidth;
}

/** Draws a square around a place, in px. */
async function drawAround(page: Page, { x, y }: Spot, half: number): Promise<void> {
  await page.mouse.move(x - half, y - half);
  await page.mouse.down();
  for (const [dx, dy] of [
    [half, -half],
    [half, half],
    [-half, half],
  ]) {
    await page.mouse.move(x + dx, y + dy, { steps: 4 });
  }
  await page.mouse.up();
  await settle(page);
}

describe('many starts', () => {
  test('a click adds one, with its ends in the table, and a click on it takes it away', async () => {
    const page = await openGuarded('');
    const before = await canvases(page, 'flow');
    await drawer(page, /Many starts/).click();
    await rows(page).first().waitFor();
    await expect.poll(() => rows(page).count()).toBe(1);
    const at = await spot(page);
    await page.mouse.click(at.x, at.y);
    await expectScene(page, count, 1);
    await expect.poll(() => rows(page).count()).toBe(2);
    await expect
      .poll(() => rows(page).nth(1).innerText())
      .toMatch(/canonical[\s\S]*parametric[\s\S]*converged at step \d+/);
    await expect.poll(() => drawer(page, /Many starts/).innerText()).toContain('(1)');
    await expect.poll(() => said(page)).toMatch(/^Start at \(.*\)\. 1 more start\.$/);
    await expectSound(page);
    await page.mouse.click(at.x + 4, at.y - 3);
    await expectScene(page, starts, []);
    await undo(page).click();
    await expectScene(page, count, 1);
    await expectOneEntry(page, starts, []);
    await drawer(page, /Many starts/).click();
    await expect.poll(() => canvases(page, 'flow')).toHaveLength(before.length);
  });

  test('folded away, a click adds nothing', async () => {
    const page = await open('');
    const at = await spot(page);
    await page.mouse.click(at.x, at.y);
    await settle(page);
    await expect.poll(() => starts(sceneOf(page))).toEqual([]);
  });

  test('a drag with Shift draws around a region and fills it; a plain drag moves the view', async () => {
    const page = await open('');
    await drawer(page, /Many starts/).click();
    await rows(page).first().waitFor();
    const at = await spot(page);
    const window = sceneOf(page).flow.window;
    await page.keyboard.down('Shift');
    await drawAround(page, at, 30);
    await page.keyboard.up('Shift');
    await expectScene(page, (scene) => count(scene) >= 4 && count(scene) <= 12, true);
    await expect.poll(() => sceneOf(page).flow.window).toEqual(window);
    const frame = await boundsOf(view(page, 'flow'));
    expect(frame).not.toBeNull();
    await expectOneEntry(page, starts, []);
    await drawAround(page, at, 30);
    await expect.poll(() => sceneOf(page).flow.window).not.toEqual(window);
    await expect.poll(() => starts(sceneOf(page))).toEqual([]);
  });

  test('the lasso in hand does without Shift, Escape drops it, and a finger can use it', async () => {
    const page = await open('', { width: 390, height: 844, touch: true, deviceScaleFactor: 2 });
    await page.getByRole('group', { name: 'What to show' }).getByRole('radio', { name: 'Descent' }).click();
    await drawer(page, /Many starts/).click();
    await button(page, 'Lasso').click();
    await expect.poll(() => button(page, 'Lasso').getAttribute('aria-pressed')).toBe('true');
    await picture(page, 'flow').scrollIntoViewIfNeeded();
    const at = await spot(page);
    const fingers = await fingersOn(page);
    await fingers.put({ x: at.x - 40, y: at.y - 40 });
    for (const [dx, dy] of [
      [40, -40],
      [40, 40],
      [-40, 40],
    ]) {
      await fingers.put({ x: at.x + dx, y: at.y + dy });
    }
    await fingers.lift();
    await expectScene(page, (scene) => count(scene) >= 4, true);
  });

  test('keys add at w, add a grid, take one away and clear, each as one entry', async () => {
    const page = await open(`?map=squared&${line}`);
    await drawer(page, /Many starts/).focus();
    await page.keyboard.press('Enter');
    await button(page, 'Add a start at w').focus();
    await page.keyboard.press('Enter');
    await expectScene(page, count, 1);
    await button(page, 'Add a grid of starts').focus();
    await page.keyboard.press('Enter');
    await expectScene(page, count, 17);
    await page
      .getByRole('button', { name: /^Take away the start/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await expectScene(page, count, 16);
    await button(page, 'Clear starts').focus();
    await page.keyboard.press('Enter');
    await expectScene(page, starts, []);
    await undo(page).click();
    await expectScene(page, count, 16);
  });

  test('on a line of optima the table tells norms, predictions and the least optima', async () => {
    const page = await openGuarded(`?map=squared&${line}&starts=0.5,0.5,2,2`);
    await rows(page).first().waitFor();
    const text = () => page.locator('table.ends').innerText();
    await expect.poll(text).toContain('(0.750, 1.125)');
    await expect.poll(text).toMatch(/ℓ₁-least optimum\s+\(0\.000, 1\.500\)\s+norm 1\.5/);
    await expect.poll(text).toMatch(/ℓ∞-least optimum\s+\(1\.000, 1\.000\)/);
    const off = await still(page, () => page.locator('table.ends .row-parametric td:last-child').allInnerTexts());
    expect(off).toHaveLength(3);
    for (const each of off) expect(Number(each.replace('−', '-'))).toBeLessThan(1e-6);
    // Its last column is the one that a page of 1280 px would cut.
    await expect.poll(() => page.locator('table.ends').evaluate(isWhole)).toBe(true);
    await expectSound(page);
  });

  test('where lines are drawn too, a switch says what a click adds', async () => {
    const page = await open('?lines=even&starts=0.5,1.5');
    const at = await spot(page);
    await rows(page).first().waitFor();
    await page.mouse.click(at.x, at.y);
    await expectScene(page, count, 2);
    await choose(page, 'A line');
    await page.mouse.click(at.x + 40, at.y);
    await expectScene(page, (scene) => scene.streamlines.seeds.length, 1);
    await expect.poll(() => count(sceneOf(page))).toBe(2);
  });

  test('there are at most 32, and the one too many is refused in words', async () => {
    const many = Array.from({ length: 32 }, (_, i) => `${(i % 8) / 4 + 0.1},${Math.floor(i / 8) / 2 + 0.2}`).join();
    const page = await open(`?starts=${many}`);
    await button(page, 'Add a start at w').click();
    await expect.poll(() => said(page)).toContain('32 starts already');
    await expect.poll(() => count(sceneOf(page))).toBe(32);
  });
});

describe('the scale of the start', () => {
  test('a slider moves it on a log axis, and the runs with it', async () => {
    const page = await openGuarded(`?map=difference&${line}&w=1,1`);
    await drawer(page, /Scale/).click();
    await page.getByLabel('Scale the start').check();
    await expectScene(page, (scene) => scene.alpha, 0.1);
    const before = await canvases(page, 'flow');
    const chart = page.locator('.scale-chart canvas');
    await expect
      .poll(() => chart.getAttribute('aria-label'))
      .toMatch(/w₁ from 0\.00\S* at α = 0\.001 to 0\.600 at α = 10/);
    const alpha = await dragSlider(page, 'alpha', 0.9);
    await expectScene(page, (scene) => scene.alpha, alpha);
    expect(alpha).toBeGreaterThan(2);
    await expect.poll(() => canvases(page, 'flow')).not.toEqual(before);
    await typeNumber(page, 'alpha', '0.001');
    await expectScene(page, (scene) => scene.alpha, 0.001);
    await expect
      .poll(() => page.locator('.scale-card').innerText())
      .toContain('no norm: doubling w does not double it');
    await choose(page, 'ℓ₁ and ℓ₂ norm');
    await expect.poll(() => chart.getAttribute('aria-label')).toMatch(/‖w‖₁ from 1\.50/);
    await page.getByLabel('Scale the start').uncheck();
    await expectScene(page, (scene) => scene.alpha, null);
    await expectSound(page);
  });

  test('dragging the start by its handle takes over from the scale', async () => {
    const page = await open(`?map=squared&${line}&alpha=0.5&start=0.5,0.5`);
    const input = page.locator('.card-flow .handle-start input').first();
    await input.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.up('ArrowRight');
    await expectScene(page, (scene) => scene.alpha, null);
    await undo(page).click();
    await expectScene(page, (scene) => scene.alpha, 0.5);
  });
});

describe('time', () => {
  const moment = (scene: Scene) => scene.moment;
  const play = (page: Page) => page.locator('.time-bar .play');
  const scrub = (page: Page) => page.getByLabel('moment of the runs');

  test('plays, pauses and steps, and the link holds where it stands, without an entry to undo', async () => {
    const page = await openGuarded('?run=flow&starts=0.5,1.8');
    const whole = await canvases(page, 'flow');
    await drawer(page, /Time/).click();
    // Slowly, so that no machine is too slow to pause it on the way.
    await choose(page, '×0.25');
    await play(page).click();
    await expect.poll(() => play(page).innerText()).toBe('Pause');
    await expect.poll(() => scrub(page).inputValue().then(Number)).toBeGreaterThan(0);
    await play(page).click();
    await expectScene(page, (scene) => (scene.moment ?? 0) > 0, true);
    const stopped = moment(sceneOf(page)) ?? 0;
    expect(stopped).toBeLessThan(9);
    await expect.poll(() => canvases(page, 'flow')).not.toEqual(whole);
    await expect.poll(() => page.locator('.chart-cursor').isVisible()).toBe(true);
    await button(page, '+1: one step on').click();
    await expectScene(page, (scene) => (scene.moment ?? 0) > stopped, true);
    await button(page, 'Rewind').click();
    await expectScene(page, moment, 0);
    await expect.poll(() => count(sceneOf(page))).toBe(1);
    await expect.poll(() => undo(page).isDisabled()).toBe(true);
    await button(page, 'Show all').click();
    await expectScene(page, moment, null);
    await expect.poll(() => canvases(page, 'flow')).toEqual(whole);
    await expectSound(page);
  });

  test('is scrubbed by pointer and keys, and Space plays and pauses', async () => {
    const page = await open('');
    await drawer(page, /Time/).click();
    await scrub(page).focus();
    await page.keyboard.press('Home');
    await expectScene(page, moment, 0);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expectScene(page, moment, 2);
    await page.keyboard.press('PageUp');
    await expectScene(page, moment, 12);
    await page.keyboard.press(' ');
    await expect.poll(() => play(page).innerText()).toBe('Pause');
    await page.keyboard.press(' ');
    await expect.poll(() => play(page).innerText()).toBe('Play');
    const track = await boundsOf(scrub(page));
    await page.mouse.click(track.x + track.width / 2, track.y + track.height / 2);
    await expectScene(page, (scene) => Math.abs((scene.moment ?? 0) - 60) < 4, true);
  });

  test('opens from a link where it stood, faster or slower as chosen, with particles on demand', async () => {
    const page = await openGuarded('?run=flow&moment=2.5');
    await play(page).waitFor();
    await expect.poll(() => page.locator('.scrubber output').innerText()).toBe('t = 2.5');
    const before = await canvases(page, 'flow');
    await page.getByLabel('Particles').check();
    await expect.poll(() => canvases(page, 'flow')).not.toEqual(before);
    await choose(page, '×4');
    await play(page).click();
    await expect.poll(() => play(page).innerText()).toBe('Play');
    await expectScene(page, moment, 10);
    await drawer(page, /Time/).click();
    await expectScene(page, moment, null);
    await expectSound(page);
  });

  test('never plays by itself', async () => {
    const page = await open('?run=flow&moment=0', { reducedMotion: 'reduce' });
    await play(page).waitFor();
    const before = await canvases(page, 'flow');
    await page.waitForTimeout(300);
    await expect.poll(() => canvases(page, 'flow')).toEqual(before);
    await expect.poll(() => moment(sceneOf(page))).toBe(0);
  });
});
