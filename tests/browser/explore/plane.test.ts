import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { presets } from '../../../src/state/library/presets';
import {
  boundsOf,
  canvases,
  drag,
  expectOneEntry,
  expectScene,
  grab,
  gripOf,
  handle,
  open,
  picture,
  sceneOf,
  settle,
  spoken,
  theta,
  undo,
  view,
} from '../page/actions.ts';
import { expectSound, openGuarded } from '../page/guard.ts';
import { fingersOn } from '../page/touch.ts';

const phone = { width: 390, height: 844, touch: true, deviceScaleFactor: 2 } as const;
const toggle = (page: Page) => page.getByRole('checkbox', { name: 'Parameter plane', exact: true });
const legend = (page: Page) => page.locator('.card-plane .legend');
const points = (page: Page) => picture(page, 'plane').locator('.critical-target');
const card = (page: Page) => page.locator('.critical-card');
const said = (page: Page) => page.locator('output[aria-live]').textContent();
const shown = (page: Page) => picture(page, 'plane').locator('.handle-theta').waitFor({ state: 'attached' });
const queryOf = (id: string) => `?${presets.find((preset) => preset.id === id)?.query}`;

async function openPlane(query: string, options = {}): Promise<Page> {
  const page = await open(query, options);
  await picture(page, 'plane').locator('.handle-theta').waitFor({ state: 'attached' });
  await settle(page);
  return page;
}

describe('the third picture', () => {
  test('opens and closes by its toggle, by its button and by undo, and speaks', async () => {
    const page = await openGuarded('');
    await expect.poll(() => picture(page, 'plane').count()).toBe(0);
    const flow = await canvases(page, 'flow');
    await toggle(page).check();
    await shown(page);
    await expectScene(page, (scene) => scene.plane.shown, true);
    await expect.poll(() => said(page)).toContain('4 minima, 4 saddles (ghosts), 1 maximum (ghost)');
    // The image of det J = 0 now stands in the flow field.
    await expect.poll(() => canvases(page, 'flow')).not.toEqual(flow);
    await page.getByRole('button', { name: 'Close the parameter plane' }).press('Enter');
    await expectScene(page, (scene) => scene.plane.shown, false);
    await expect.poll(() => picture(page, 'plane').count()).toBe(0);
    // The next Tab leads on from there and not from the top of the page.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('pictures');
    await undo(page).click();
    await shown(page);
    await expectSound(page);
  });

  test('stands beside the others in one screen of 1440 × 900, as large as they are', async () => {
    const page = await openPlane(queryOf('plane-nine'), { width: 1440, height: 900 });
    const boxes = await Promise.all(
      (['response', 'flow', 'plane'] as const).map((kind) => picture(page, kind).boundingBox()),
    );
    const tops = boxes.map((box) => Math.round(box?.y ?? Number.NaN));
    const widths = boxes.map((box) => box?.width ?? Number.NaN);
    expect(new Set(tops).size).toBe(1);
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(2);
    expect(Math.min(...widths)).toBeGreaterThan(320);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  });

  test('comes back from its link as it was', async () => {
    const page = await openPlane('?map=polar&plane=1&image=1&planeview=-1,2,-1,2&planegrid=7');
    const [plane, flow] = [await canvases(page, 'plane'), await canvases(page, 'flow')];
    await page.reload();
    await shown(page);
    await page.evaluate(() => document.fonts.ready);
    await expect.poll(() => canvases(page, 'plane')).toEqual(plane);
    await expect.poll(() => canvases(page, 'flow')).toEqual(flow);
  });

  test('shows the image of its grid in the w-plane when asked to', async () => {
    const page = await openPlane('?plane=1');
    const before = await canvases(page, 'flow');
    await page.getByText('Plane: grid').click();
    await page.getByRole('checkbox', { name: 'Image of its grid in the w-plane' }).check();
    await expectScene(page, (scene) => scene.plane.image, true);
    await expect.poll(() => canvases(page, 'flow')).not.toEqual(before);
    await expectOneEntry(page, (scene) => scene.plane.image, false);
    await expect.poll(() => canvases(page, 'flow')).toEqual(before);
  });
});

test('what opens has θ in view', async () => {
  const page = await open('?map=polar&theta=3,0.5');
  await toggle(page).check();
  await expectScene(page, (scene) => scene.plane.window[1] > 3, true);
  await expectOneEntry(page, (scene) => scene.plane.shown, false);
});

describe('θ dragged in the plane', () => {
  test('moves w in the other pictures while it is dragged, as one entry', async () => {
    const page = await openPlane('?plane=1');
    const start = theta(sceneOf(page));
    await grab(page, await gripOf(page, 'plane', 'theta'), -30, -40);
    const [x, y] = await spoken(page, 'plane', 'theta');
    expect(x).toBeLessThan(start[0]);
    expect(y).toBeGreaterThan(start[1]);
    // What the other points would say follows a few times a second.
    await expect.poll(async () => (await spoken(page, 'flow', 'w'))[0]).toBeCloseTo(x * x, 1);
    await expect.poll(async () => (await spoken(page, 'flow', 'w'))[1]).toBeCloseTo(y * y, 1);
    await page.mouse.up();
    await expectScene(page, (scene) => scene.theta.map((value) => value.toFixed(2)), [x.toFixed(2), y.toFixed(2)]);
    await expectOneEntry(page, theta, start);
  });

  test('follows when w is dragged, and crosses to the other sign, which w cannot', async () => {
    const page = await openPlane('?plane=1');
    const [x] = await spoken(page, 'plane', 'theta');
    await drag(page, await gripOf(page, 'flow', 'w'), 25, 0);
    await expect.poll(async () => (await spoken(page, 'plane', 'theta'))[0]).toBeGreaterThan(x);
    await drag(page, await gripOf(page, 'plane', 'theta'), -200, 0, 12);
    await expectScene(page, (scene) => scene.theta[0] < -0.3, true);
    await expect.poll(async () => (await spoken(page, 'flow', 'w'))[0]).toBeGreaterThan(0);
  });

  test('moves by keys', async () => {
    const page = await openPlane('?plane=1');
    await handle(page, 'plane', 'theta').locator('input').first().focus();
    await page.keyboard.press('ArrowRight');
    await expectScene(page, (scene) => scene.theta[0] > 1.1, true);
    await expectOneEntry(page, theta, [1.1, 0.55]);
  });

  test('a slice that followed θ is held fixed by the drag', async () => {
    const page = await openPlane('?map=deep-linear&h=1&theta=0.5,0.2,0.8&plane=1');
    await expect.poll(() => sceneOf(page).plane.slice).toBeNull();
    await drag(page, await gripOf(page, 'plane', 'theta'), 30, -20);
    await expectScene(page, (scene) => scene.plane.slice?.origin, [0.5, 0.2, 0.8]);
    await expect.poll(() => legend(page).innerText()).toContain('A plane in 3 dimensions');
    await undo(page).click();
    await expectScene(page, (scene) => scene.plane.slice, null);
  });

  test('with a finger, on a phone', async () => {
    const page = await openPlane('?plane=1', phone);
    await page.getByRole('radio', { name: 'θ-plane' }).check();
    await picture(page, 'plane').scrollIntoViewIfNeeded();
    await settle(page);
    const grip = await gripOf(page, 'plane', 'theta');
    const fingers = await fingersOn(page);
    await fingers.put(grip);
    await fingers.move({ x: grip.x - 40, y: grip.y });
    await fingers.lift();
    await expectScene(page, (scene) => scene.theta[0] < 0.9, true);
    await expectOneEntry(page, theta, [1.1, 0.55]);
  });
});

describe('the view of the plane', () => {
  test('moves, zooms and fits like those of the other pictures', async () => {
    const page = await openPlane('?plane=1');
    const window = (): readonly number[] => sceneOf(page).plane.window;
    const bounds = await boundsOf(view(page, 'plane'));
    await drag(page, { x: bounds.x + bounds.width * 0.35, y: bounds.y + bounds.height * 0.35 }, 30, 0);
    await expectScene(page, (scene) => scene.plane.window[0] < -2.3, true);
    await view(page, 'plane').focus();
    await page.keyboard.press('+');
    await expect.poll(() => window()[1] - window()[0]).toBeLessThan(4);
    await page.getByRole('button', { name: 'Fit the parameter plane' }).click();
    await expect.poll(() => window()[0] < -1.2 && window()[1] > 1.2).toBe(true);
  });

  test('its arrows are read one by one', async () => {
    const page = await openPlane('?plane=1');
    const reader = page.getByRole('slider', { name: 'Arrows of the parameter plane, read one by one' });
    await reader.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => reader.getAttribute('aria-valuetext')).toMatch(/^θ = \(.*\), −Jᵀ∇L = \(.*\), ‖Jᵀ∇L‖ = /);
  });
});

describe('critical points', () => {
  test('nine of them, each a button that says what it is', async () => {
    const page = await openPlane(queryOf('plane-nine'));
    await expect.poll(() => points(page).count()).toBe(9);
    await expect.poll(() => page.getByRole('button', { name: /^Minimum at/ }).count()).toBe(4);
    await expect.poll(() => page.getByRole('button', { name: /^Ghost: a saddle at/ }).count()).toBe(4);
    await expect.poll(() => page.getByRole('button', { name: 'Ghost: a maximum at (0.00, 0.00)' }).count()).toBe(1);
    await expect
      .poll(() => legend(page).innerText())
      .toMatch(/The run lingers: \d+ % of its time near the ghost at \(1\.22, 0\.00\)/);
  });

  test('a click explains one, Escape and its button close that and give the focus back', async () => {
    const page = await openPlane(queryOf('plane-nine'));
    const saddle = page.getByRole('button', { name: 'Ghost: a saddle at (0.00, 1.10)' });
    await saddle.click();
    await expect.poll(() => card(page).innerText()).toContain('Jᵀk = 0 for k along (1.00, 0.00)');
    await expect.poll(() => card(page).innerText()).toContain('the gradient along w₁ is swallowed');
    await expect.poll(() => saddle.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    await expect.poll(() => card(page).count()).toBe(0);
    await expect.poll(() => saddle.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Close the explanation' }).click();
    await expect.poll(() => card(page).count()).toBe(0);
  });

  test('a ghost that is a true constrained minimum says so', async () => {
    const page = await openPlane(queryOf('plane-constrained'));
    await page.getByRole('button', { name: 'Ghost: a constrained minimum at (1.22, 0.00)' }).click();
    await expect.poll(() => card(page).innerText()).toContain('a true minimum of what this map can reach');
  });

  test('the one that θ itself stands on is explained by a click on θ, and left by a drag', async () => {
    const page = await openPlane(queryOf('plane-two-layer'));
    const grip = await gripOf(page, 'plane', 'theta');
    await page.mouse.click(grip.x, grip.y);
    await expect.poll(() => card(page).innerText()).toContain('J = 0, rank 0');
    await page.keyboard.press('Escape');
    await expect.poll(() => legend(page).innerText()).toContain('stopped at a ghost, t = 0');
    await drag(page, grip, 8, -6);
    await expect.poll(() => legend(page).innerText()).not.toContain('stopped at a ghost');
  });

  test('are hidden and shown by their toggle', async () => {
    const page = await openPlane('?plane=1');
    await page.getByText('Grid, scale and layers').click();
    const before = await canvases(page, 'plane');
    await page.getByRole('checkbox', { name: 'critical points' }).uncheck();
    await expectScene(page, (scene) => scene.hidden.includes('ghosts'), true);
    await expect.poll(() => points(page).count()).toBe(0);
    await expect.poll(() => canvases(page, 'plane')).not.toEqual(before);
  });
});

test('a plane is cut where the buttons say', async () => {
  const page = await openPlane('?map=deep-linear&plane=1');
  await page.getByText('Plane: slice and grid').click();
  for (const name of ['Singular vectors', 'Toward w*', 'Along the fibre', 'Through 0']) {
    const before = JSON.stringify(sceneOf(page).plane.slice);
    await page.getByRole('button', { name }).click();
    await expectScene(page, (scene) => JSON.stringify(scene.plane.slice) !== before, true);
  }
  await page.getByRole('checkbox', { name: 'Follow θ with its singular vectors' }).check();
  await expectScene(page, (scene) => scene.plane.slice, null);
});
