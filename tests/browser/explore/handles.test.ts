import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Scene } from '../../../src/state/scene/scene';
import { some } from '../../tries.ts';
import {
  type Bounds,
  boundsOf,
  box,
  cells,
  drag,
  expectOneEntry,
  expectScene,
  grab,
  gripOf,
  handle,
  open,
  type PictureKind,
  picture,
  refusal,
  sceneOf,
  settle,
  spoken,
  theta,
  undo,
} from '../page/actions.ts';

/** Each handle with a link that shows it and what it moves in the scene. */
const handles: readonly {
  readonly what: string;
  readonly kind: PictureKind;
  readonly name: string;
  readonly link: string;
  readonly part: (scene: Scene) => unknown;
}[] = [
  { what: 'w in the response map', kind: 'response', name: 'vector', link: '?w=1.2,0.8', part: theta },
  { what: 'θ in the response map', kind: 'response', name: 'vector', link: '?w=1,0.81&draw=theta', part: theta },
  { what: 'the probe', kind: 'response', name: 'probe', link: '?', part: (scene) => scene.probe },
  { what: 'w in the flow field', kind: 'flow', name: 'w', link: '?w=1.2,0.8', part: theta },
  { what: 'the start', kind: 'flow', name: 'start', link: '?start=0.5,0.9', part: (scene) => scene.start },
  { what: 'the optimum', kind: 'flow', name: 'optimum', link: '?', part: (scene) => scene.loss.options },
  {
    what: 'the line of optima',
    kind: 'flow',
    name: 'line',
    link: '?loss=line',
    part: (scene) => scene.loss.options.c,
  },
  {
    what: 'the turn of the line',
    kind: 'flow',
    name: 'tilt',
    link: '?loss=line',
    part: (scene) => [scene.loss.options.a, scene.loss.options.b],
  },
];

const press = async (page: Page, kind: PictureKind, name: string, key: string): Promise<[number, number]> => {
  await handle(page, kind, name).locator('input').first().press(key);
  await settle(page);
  return spoken(page, kind, name);
};

describe.each(some(handles, 1))('$what', ({ kind, name, link, part }) => {
  test('is dragged by the mouse, and stays under it; one entry', async () => {
    const page = await open(link);
    const [before, from] = [part(sceneOf(page)), await gripOf(page, kind, name)];
    const said = await spoken(page, kind, name);
    await drag(page, from, -18, -24, 12);
    const now = await gripOf(page, kind, name);
    const after = await spoken(page, kind, name);
    expect(after).not.toEqual(said);
    // The line's two handles are held to the line, or to a circle; the others follow to a pixel or two.
    if (name !== 'line' && name !== 'tilt') {
      expect(after[0]).toBeLessThan(said[0]);
      expect(Math.hypot(now.x - from.x + 18, now.y - from.y + 24)).toBeLessThan(3);
    }
    await expect.poll(() => part(sceneOf(page))).not.toEqual(before);
    await expectOneEntry(page, part, before);
    await expect.poll(() => spoken(page, kind, name)).toEqual(said);
  });

  test('is moved by keys, and speaks its value', async () => {
    const page = await open(link);
    const said = await spoken(page, kind, name);
    const label = () => handle(page, kind, name).locator('input').first().getAttribute('aria-label');
    await expect.poll(label).toMatch(/, horizontal$/);
    if (name === 'line' || name === 'tilt') {
      // What turns about the origin goes sideways; what is moved parallel goes up.
      for (let i = 0; i < 5; i++) await press(page, kind, name, name === 'tilt' ? 'ArrowRight' : 'ArrowUp');
      const after = await spoken(page, kind, name);
      expect(after).not.toEqual(said);
      await expect.poll(() => undo(page).isDisabled()).toBe(false);
      return;
    }
    const step = 0.01;
    const right = await press(page, kind, name, 'ArrowRight');
    expect(right[0]).toBeCloseTo(said[0] + step, 1);
    expect(right[0]).toBeGreaterThan(said[0]);
    expect(right[1]).toBe(said[1]);
    const up = await press(page, kind, name, 'ArrowUp');
    expect(up[0]).toBe(right[0]);
    expect(up[1]).toBeGreaterThan(said[1]);
    const page10 = await press(page, kind, name, 'PageUp');
    expect(page10[1] - up[1]).toBeCloseTo(10 * (up[1] - said[1]), 1);
    await press(page, kind, name, 'PageDown');
    const exact = JSON.stringify(part(sceneOf(page)));
    await press(page, kind, name, 'Shift+ArrowLeft');
    await expect.poll(() => JSON.stringify(part(sceneOf(page)))).not.toBe(exact);
    // The vertical slider has the same keys: Left and Right are horizontal wherever the focus is.
    const vertical = handle(page, kind, name).locator('input').nth(1);
    const before = await spoken(page, kind, name);
    await vertical.press('ArrowRight');
    await settle(page);
    const after = await spoken(page, kind, name);
    expect(after[0]).toBeGreaterThan(before[0]);
    expect(after[1]).toBe(before[1]);
  });
});

test('a drag of w moves every number that hangs on it', async () => {
  const page = await open('?w=1.2,0.8');
  await drag(page, await gripOf(page, 'response', 'vector'), 30, -40, 10);
  const [x, y] = await spoken(page, 'response', 'vector');
  await expect.poll(() => spoken(page, 'flow', 'w')).toEqual([x, y]);
  // w = θ² and JJᵀ = diag(4w).
  await expect.poll(async () => (await cells(page, 'JJᵀ'))[0]).toBeCloseTo(4 * x, 1);
  await expect.poll(async () => (await cells(page, 'JJᵀ'))[3]).toBeCloseTo(4 * y, 1);
  await expect.poll(async () => Number(await box(page, 'theta1').inputValue()) ** 2).toBeCloseTo(x, 1);
  await expectScene(page, ({ theta: [first] }) => Math.abs(first ** 2 - x) < 0.006, true);
});

test('Escape during a drag puts everything back and leaves no entry', async () => {
  const page = await open('?w=1.2,0.8');
  const [said, from] = [await spoken(page, 'flow', 'w'), await gripOf(page, 'flow', 'w')];
  await grab(page, from, -40, -30);
  await expect.poll(() => spoken(page, 'flow', 'w')).not.toEqual(said);
  await page.keyboard.press('Escape');
  await page.mouse.move(from.x + 20, from.y + 20, { steps: 3 });
  await page.mouse.up();
  await settle(page);
  await expect.poll(() => spoken(page, 'flow', 'w')).toEqual(said);
  await expect.poll(() => undo(page).isDisabled()).toBe(true);
});

test('Shift makes a drag ten times as fine', async () => {
  const page = await open('?');
  const from = await gripOf(page, 'response', 'probe');
  await page.keyboard.down('Shift');
  await drag(page, from, 80, 0, 16);
  await page.keyboard.up('Shift');
  const now = await gripOf(page, 'response', 'probe');
  expect(now.x - from.x).toBeGreaterThan(4);
  expect(now.x - from.x).toBeLessThan(12);
});

test('w dragged to where no θ leads stays at the edge of what can be reached, and slides along it', async () => {
  const page = await open('?w=1.2,0.8');
  const from = await gripOf(page, 'flow', 'w');
  const bounds = await boundsOf(picture(page, 'flow'));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(bounds.x + 40, from.y - 40, { steps: 12 });
  await settle(page);
  const [x, y] = await spoken(page, 'flow', 'w');
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x).toBeLessThan(0.05);
  expect(y).toBeGreaterThan(0.85);
  await page.mouse.up();
  await settle(page);
  await expect.poll(() => refusal(page).count()).toBe(0);
  await expectOneEntry(page, (scene) => scene.theta[0] > 1, true);
});

test('θ dragged to where it may not be says why, keeps the last picture, and recovers when let go', async () => {
  const page = await open('?map=power&N=1.5&theta=0.5,1&draw=theta');
  const from = await gripOf(page, 'response', 'vector');
  await grab(page, from, -150, 0, 12);
  await expect.poll(() => refusal(page).innerText()).toContain('θ must be positive');
  await expect.poll(async () => (await spoken(page, 'response', 'vector'))[0]).toBeGreaterThan(0);
  await page.mouse.up();
  await settle(page);
  await expect.poll(() => refusal(page).count()).toBe(0);
});

test('a handle outside the window is held at its edge, with its value beside it', async () => {
  const page = await open('?w=1.2,0.8&start=40,30');
  const grip = await gripOf(page, 'flow', 'start');
  const bounds = await boundsOf(picture(page, 'flow'));
  expect(grip.x).toBeLessThanOrEqual(bounds.x + bounds.width);
  expect(grip.y).toBeGreaterThanOrEqual(bounds.y);
  const tag = handle(page, 'flow', 'start').locator('.handle-tag');
  await expect.poll(() => tag.isVisible()).toBe(true);
  await expect.poll(() => tag.innerText()).toContain('(40.00, 30.00)');
});

/** How many pixels of a colour, which paths are drawn in and the ground is not, lie in a part of the page. */
const coloured = (page: Page, { x, y, width, height }: Bounds): Promise<number> =>
  picture(page, 'flow')
    .locator('canvas')
    .evaluateAll(
      (canvases, [left, top, w, h]) => {
        const isColoured = (data: Uint8ClampedArray, i: number) => Math.abs(Number(data[i]) - Number(data[i + 2])) > 60;
        const counts = (canvases as HTMLCanvasElement[]).map((canvas) => {
          const own = canvas.getBoundingClientRect();
          const [sx, sy] = [canvas.width / own.width, canvas.height / own.height];
          const part = [(left - own.x) * sx, (top - own.y) * sy, w * sx, h * sy] as const;
          const data = canvas.getContext('2d')?.getImageData(...part).data ?? new Uint8ClampedArray();
          return Array.from({ length: data.length / 4 }, (_, i) => 4 * i).filter((i) => isColoured(data, i)).length;
        });
        return counts.reduce((sum, count) => sum + count, 0);
      },
      [x, y, width, height] as const,
    );

const edges = [
  ['upper', 0.2, 9],
  ['right', 9, 0.2],
  ['lower', 0.2, -9],
  ['left', -9, 0.2],
] as const;

test.each(some(edges, 1))(
  'the symbol of an optimum beyond the %s edge keeps off the path that leads there',
  async (_, m1, m2) => {
    const hide = 'contours,field,canonical,probe,ellipse,slopes';
    const page = await open(`?map=identity&w=1,1&m1=${m1}&m2=${m2}&start=0,0&run=flow&view=-2,2,-2,2&hide=${hide}`);
    const optimum = handle(page, 'flow', 'optimum');
    const under = async (part: string) => coloured(page, await boundsOf(optimum.locator(part)));
    await expect.poll(() => under('.handle-target')).toBeGreaterThan(10);
    await expect.poll(() => under('.handle-tag')).toBe(0);
  },
);
