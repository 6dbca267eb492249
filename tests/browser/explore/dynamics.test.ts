import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { presets } from '../../../src/state/library/presets';
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
  gripOf,
  handle,
  number,
  open,
  picture,
  settle,
  still,
  textOf,
  type as typeInto,
} from '../page/actions.ts';
import { fingersOn } from '../page/touch.ts';

const link = (id: string): string => `?${presets.find((each) => each.id === id)?.query ?? 'missing'}`;
const legend = (page: Page) => page.locator('.card-flow .legend');
const fold = (page: Page, title: string) => page.locator('details.more > summary', { hasText: title }).click();
const warning = (page: Page) => page.locator('.stability-warning');
const eta = (scene: Scene) => scene.finiteStep;

describe('descent that can fail', () => {
  test('a link opens a run that blows up, named with its step and foretold beside η', async () => {
    const page = await open(link('far-large'));
    await expect.poll(() => legend(page).innerText()).toContain('parametric, diverged at step 5');
    await warning(page).waitFor();
    await expect.poll(() => warning(page).innerText()).toContain('the run cannot settle there');
    await fold(page, 'Stability of the steps');
    const optimum = page.locator('.stability-row[data-at="optimum"]');
    await optimum.waitFor();
    await expect.poll(() => optimum.innerText()).toContain('6.8 times the largest stable');
    await expect.poll(() => optimum.locator('.unstable').count()).toBe(1);
  });

  test('a schedule chosen there wins, and is said of both runs', async () => {
    const page = await open(link('far-large'));
    await fold(page, 'Schedule, momentum, decay');
    await choose(page, '1/t');
    await expectScene(page, ({ dynamics }) => dynamics.schedule, 'inverse');
    await expect.poll(() => legend(page).innerText()).toContain('parametric, converged at step 17');
    await expect.poll(() => legend(page).innerText()).toContain('Both runs: 1/t schedule.');
    await expect.poll(() => warning(page).isHidden()).toBe(true);
    await expectOneEntry(page, ({ dynamics }) => dynamics.schedule, 'constant');
  });

  test('momentum is dragged and decay is typed; what cannot be is refused in words', async () => {
    const page = await open('?momentum=0.1');
    // In use, so it is open already.
    const value = await dragSlider(page, 'momentum', 0.9);
    expect(value).toBeGreaterThan(0.7);
    await expectScene(page, ({ dynamics }) => dynamics.momentum, value);
    await typeInto(page, 'decay', '0.25');
    await expectScene(page, ({ dynamics }) => dynamics.decay, 0.25);
    await typeInto(page, 'momentum', '1.5');
    await expect.poll(() => number(page, 'momentum').getByRole('alert').innerText()).toContain('0.999');
    await expectScene(page, ({ dynamics }) => dynamics.momentum, value);
  });
});

describe('the finite step', () => {
  test('is switched on with an η that shows', async () => {
    const page = await open('?map=polar&theta=1.5,0.5');
    const before = await canvases(page, 'flow');
    await fold(page, 'One finite step');
    await page.getByLabel('Draw it for the probe g').check();
    await handle(page, 'flow', 'step').locator('.handle-target').waitFor();
    await expect.poll(() => canvases(page, 'flow')).not.toEqual(before);
    await expect.poll(() => legend(page).innerText()).toContain('exact step, η =');
    await expectOneEntry(page, eta, null);
  });

  test('its η is dragged along the curve, in one entry', async () => {
    const page = await open(link('step-squared'));
    await handle(page, 'flow', 'step').locator('.handle-target').waitFor();
    // Back along the upper branch of the curve, to where w₁ is larger: smaller steps.
    await drag(page, await gripOf(page, 'flow', 'step'), 70, -45);
    await expect.poll(async () => Number(await box(page, 'finitestep').inputValue())).toBeLessThan(0.25);
    const input = handle(page, 'flow', 'step').locator('input');
    await expect
      .poll(() => input.getAttribute('aria-valuetext'))
      .toMatch(/exact step, η = 0\.\d+; it leaves the half-plane of −g at η = 0\.887/);
    await expectOneEntry(page, eta, 0.4);
  });

  test('goes by keys, and follows the probe', async () => {
    const page = await open(link('step-squared'));
    const slider = handle(page, 'flow', 'step').locator('input');
    await slider.waitFor({ state: 'attached' });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await expectScene(page, eta, 0.449);
    await page.keyboard.press('PageUp');
    await settle(page);
    const before = await textOf(legend(page));
    await drag(page, await gripOf(page, 'response', 'probe'), -90, 20);
    await expect.poll(() => legend(page).innerText()).not.toBe(before);
  });

  test('a finger drags it at 390 px', async () => {
    const page = await open(link('step-two-layer'), { width: 390, height: 844, touch: true, deviceScaleFactor: 2 });
    await page.getByRole('group', { name: 'What to show' }).getByRole('radio', { name: 'Descent' }).click();
    await handle(page, 'flow', 'step').locator('.handle-target').waitFor();
    await picture(page, 'flow').scrollIntoViewIfNeeded();
    const target = handle(page, 'flow', 'step').locator('.handle-target');
    const bounds = await boundsOf(target);
    expect(Math.min(bounds.width, bounds.height)).toBeGreaterThan(43.9);
    const from = await gripOf(page, 'flow', 'step');
    const fingers = await fingersOn(page);
    await fingers.put(from);
    await fingers.move({ x: from.x + 25, y: from.y - 20 });
    await fingers.lift();
    await expect.poll(() => page.url()).not.toContain('finitestep=1.2');
    await expectOneEntry(page, eta, 1.2);
  });
});

describe('gain', () => {
  test('colours the plane, with a bar that says what it is', async () => {
    const page = await open('?map=deep-linear&h=1&w=1,0.5&A=2');
    const before = await canvases(page, 'flow');
    await fold(page, 'Gain over the plane');
    await choose(page, 'Largest');
    await expectScene(page, (scene) => scene.gainMap, 'most');
    await expect.poll(() => canvases(page, 'flow')).not.toEqual(before);
    await expect.poll(() => page.locator('.gain-bar').innerText()).toContain('largest gain, ‖J‖²');
    await expectOneEntry(page, (scene) => scene.gainMap, 'none');
  });

  test('is slid along the fibre to its least, and the function stays', async () => {
    const page = await open(link('gain-fibre'));
    await fold(page, 'Gain along the fibre');
    const readout = page.locator('.fibre-gain');
    await readout.waitFor();
    await expect.poll(() => readout.innerText()).toContain('γ = 2.50');
    const w = await still(page, () =>
      handle(page, 'flow', 'w').locator('input').first().getAttribute('aria-valuetext'),
    );
    await dragSlider(page, 'layerscale', 0.5);
    await expect.poll(() => readout.innerText()).toContain('the least there is');
    await expect.poll(() => handle(page, 'flow', 'w').locator('input').first().getAttribute('aria-valuetext')).toBe(w);
    // ‖W₁‖ = |W₂|
    await expectScene(page, ({ theta }) => Number((Math.hypot(theta[0], theta[1]) / theta[2]).toFixed(6)), 1);
    await expectOneEntry(page, (scene) => Number(scene.theta[2].toFixed(3)), 0.423);
  });
});

test('what the flow conserves is told, with the drift of the steps', async () => {
  const page = await open(link('decay-drift'));
  await fold(page, 'What the flow conserves');
  const table = page.getByRole('table', { name: 'uᵢ² − vᵢ² along the run' });
  await table.waitFor();
  await expect.poll(() => table.innerText()).toMatch(/start\s+3\.91; −2\.00/);
  await expect.poll(() => page.locator('.invariants').innerText()).toContain('Descent moved it by');
  await choose(page, 'Flow');
  await expect.poll(() => page.locator('.invariants').innerText()).toContain('the error of the integrator');
});
