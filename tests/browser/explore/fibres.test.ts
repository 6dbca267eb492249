/** The position on the fibre as sliders: the function stays, and its parameterization changes. */
import { describe, expect, test } from 'vitest';
import { mapOf, type Scene, wOf } from '../../../src/state';
import { some } from '../../tries.ts';
import {
  box,
  canvases,
  cells,
  choose,
  dragSlider,
  errorOf,
  expectOneEntry,
  expectScene,
  number,
  open,
  sceneOf,
  theta,
  type,
} from '../page/actions.ts';

const w = ({ map, theta }: Scene) => wOf(mapOf(map), theta).map((x) => Number(x.toPrecision(12)));

/** Each family at w = (0.8, 0.6), with JJᵀ = [[G₁₁, G₁₂], [G₂₁, G₂₂]] as a function of the number that is dragged. */
const cases = [
  ['hadamard', 'delta=0,0', 'imbalance1', 0.9, (delta: number) => [Math.hypot(1.6, delta), 0, 0, 1.2]],
  ['difference', 'm=0,0', 'product2', 0.2, (m: number) => [3.2, 0, 0, 4 * Math.hypot(0.6, 2 * m)]],
  ['weight-norm', 'rho=1', 'rho', 0.8, (rho: number) => along(rho ** -2, 1 - rho ** -2)],
  // n = (c^{−1/2}, c^{1/2}), so that ‖W₂‖² = c and ‖W₁‖² = 1/c.
  ['depth', 'N=2&balance=1,0', 'ratio1', 0.7, (c: number) => along(c, 1 / c)],
  // The second of three layers spreads: what it does to the third shows across w.
  ['depth', 'balance=1,1,1,0', 'spread2', 0.4, (tau: number) => along(2 + tau ** 2, 1 - tau ** 2)],
] as const;

/** a·I + b·ŵŵᵀ at w = (0.8, 0.6). */
const along = (a: number, b: number): number[] => [a + 0.64 * b, 0.48 * b, 0.48 * b, a + 0.36 * b];

describe.each(some(cases, 1))('map=%s&%s', (id, position, key, to, expected) => {
  test(`${key} is a slider: w stays, JJᵀ follows its formula, and the link holds it`, async () => {
    const page = await open(`?map=${id}&w=0.8,0.6&${position}`);
    const start = sceneOf(page).theta;
    const before = await canvases(page);
    const response = await canvases(page, 'response');
    const value = await dragSlider(page, key, to);
    expect(value).not.toBe(0);
    // The matrix shows three digits.
    const off = (G: readonly number[]) =>
      Math.max(...expected(value).map((entry, i) => Math.abs(G[i] - entry) / Math.max(1, Math.abs(entry))));
    await expect.poll(async () => off(await cells(page, 'JJᵀ'))).toBeLessThan(6e-3);
    await expect.poll(() => canvases(page, 'response')).not.toEqual(response);
    await expectScene(page, w, [0.8, 0.6]);
    await expect.poll(() => new URL(page.url()).search).not.toContain('theta');
    await expectOneEntry(page, theta, start);
    await expect.poll(() => canvases(page)).toEqual(before);
  });
});

test('what is no position is refused beside its number, and w moves on', async () => {
  const page = await open('?map=weight-norm&w=0.8,0.6');
  await type(page, 'rho', '0');
  await expect.poll(() => errorOf(page, 'rho').innerText()).toContain('without a direction there is no w');
  await type(page, 'rho', '3');
  await expect.poll(() => errorOf(page, 'rho').count()).toBe(0);
  await type(page, 'w1', '-1.5');
  await expectScene(page, w, [-1.5, 0.6]);
  await expect.poll(() => box(page, 'rho').inputValue()).toBe('3');
});

test('the number of layers gives the number of sliders, and the function stays', async () => {
  const page = await open('?map=depth&w=0.8,0.6');
  await expect.poll(() => number(page, 'ratio2').count()).toBe(1);
  await type(page, 'N', '6');
  await expectScene(page, ({ theta }) => theta.length, 22);
  for (const key of ['ratio5', 'spread5']) await expect.poll(() => number(page, key).count()).toBe(1);
  await expectScene(page, w, [0.8, 0.6]);
});

test('on a phone the chosen family is brought into its row, by a link and by a choice', async () => {
  const page = await open('?map=weight-norm', { width: 390, height: 844 });
  const shown = (label: string) =>
    page.locator('.family', { hasText: label }).evaluate((card) => {
      const [box, row] = [card.getBoundingClientRect(), card.parentElement?.getBoundingClientRect()];
      return row !== undefined && box.left >= row.left && box.right <= row.right;
    });
  await expect.poll(() => shown('Weight norm')).toBe(true);
  await expect.poll(() => shown('Identity')).toBe(false);
  await expect.poll(() => page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
  await choose(page, 'N layers');
  await expectScene(page, (scene) => scene.map.id, 'depth');
  await expect.poll(() => shown('N layers')).toBe(true);
});
