import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Model } from '../../../src/model/types/types';
import { buildResponsePicture, lightTheme } from '../../../src/render';
import { recordArrows } from '../../render/kit/recorder';

/** One arrow of a printed panel: it starts at the gradient x, and v = JJᵀx. */
export interface PrintedArrow {
  readonly x: readonly [number, number];
  readonly v: readonly [number, number];
  readonly dir: readonly [number, number] | null;
  readonly rel_mean: number;
  readonly rel_max: number;
  readonly axes_frac: number;
}

interface FollowUp {
  readonly title: string;
  readonly N: number | null;
  readonly loss: { readonly type: string; readonly a: number; readonly b: number; readonly c: number };
  readonly samples: readonly {
    readonly w: readonly [number, number];
    readonly dir: readonly [number, number] | null;
  }[];
}

interface Printed {
  readonly figures: readonly {
    readonly id: string;
    readonly panels: readonly {
      readonly title: string;
      readonly arrows: readonly PrintedArrow[];
      readonly blue: { readonly dir: readonly [number, number] } | null;
    }[];
  }[];
  readonly followup: { readonly figures: readonly FollowUp[] };
}

/** The article's figures, measured, and the directions of its follow-up's fields. */
export const printed: Printed = JSON.parse(
  readFileSync(new URL('../../fixtures/figures.json', import.meta.url), 'utf8'),
);

/** The model has the grid, directions and relative lengths of the printed panel. */
export function expectField({ response }: Model, arrows: readonly PrintedArrow[]): void {
  const { field } = response.parametric;
  expect(field.n).toBe(81);
  const magnitudes = Array.from(field.u, (u, k) => Math.hypot(u, field.v[k]));
  const mean = magnitudes.reduce((sum, m) => sum + m, 0) / 81;
  const max = Math.max(...magnitudes);
  arrows.forEach(({ x, dir, rel_mean, rel_max }, k) => {
    expect([field.x[k], field.y[k]]).toEqual(x);
    expect(Math.abs(magnitudes[k] / mean - rel_mean)).toBeLessThan(1e-10);
    expect(Math.abs(magnitudes[k] / max - rel_max)).toBeLessThan(1e-10);
    const dot = dir ? (field.u[k] * dir[0] + field.v[k] * dir[1]) / magnitudes[k] : 1;
    expect(dot).toBeGreaterThanOrEqual(1 - 1e-12);
    expect(magnitudes[k] === 0).toBe(dir === null);
  });
}

/** Arrows are asked to be as long as matplotlib drew them, as a part of the width of the axes. */
export function expectLengths({ response }: Model, arrows: readonly PrintedArrow[]): void {
  const [x0, x1] = response.window;
  const cellsToWidth = response.spacing / (x1 - x0);
  arrows.forEach(({ v, axes_frac }) => {
    const length = response.parametric.scale.length(Math.hypot(...v)) * cellsToWidth;
    expect(Math.abs(length - axes_frac)).toBeLessThan(1e-10);
  });
}

/** Arrows are drawn in pixels in those directions and lengths, from the tip of each gradient. */
export function expectDrawn(model: Model, arrows: readonly PrintedArrow[]): void {
  const picture = buildResponsePicture(model, { width: 500, height: 500 }, lightTheme);
  const drawn = recordArrows(picture.middle.filter(({ key }) => key.startsWith('parametric')));
  const { plot } = picture;
  const shown = arrows.filter(({ axes_frac }) => axes_frac * plot.width > 2);
  expect(shown.length).toBeGreaterThan(10);
  for (const { x, dir, axes_frac } of shown) {
    const tail = [plot.x + ((x[0] + 2.2) / 4.4) * plot.width, plot.y + ((2.2 - x[1]) / 4.4) * plot.height];
    const arrow = drawn.find((each) => Math.hypot(each.x0 - tail[0], each.y0 - tail[1]) < 1e-3);
    expect(arrow, `no arrow at ${x}`).toBeDefined();
    if (!arrow || !dir) continue;
    const [dx, dy] = [arrow.x1 - arrow.x0, arrow.y0 - arrow.y1];
    expect(Math.hypot(dx, dy)).toBeCloseTo(axes_frac * plot.width, 2);
    expect((dx * dir[0] + dy * dir[1]) / Math.hypot(dx, dy)).toBeGreaterThan(1 - 1e-5);
  }
}
