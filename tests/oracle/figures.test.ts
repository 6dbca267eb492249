import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createField, flowField, placeGrid } from '../../src/core';
import { createModelBuilder } from '../../src/model/build-model';
import { buildResponsePicture, lightTheme } from '../../src/render';
import { decode } from '../../src/state/link';
import { presetGroups } from '../../src/state/presets';
import { recordArrows } from '../render/recorder';
import { bindFamily, bindLoss } from './load';

interface Arrow {
  readonly x: readonly [number, number];
  readonly v: readonly [number, number];
  readonly dir: readonly [number, number] | null;
  readonly rel_mean: number;
  readonly rel_max: number;
  readonly axes_frac: number;
}

interface Panel {
  readonly title: string;
  readonly arrows: readonly Arrow[];
}

interface Figures {
  readonly figures: readonly { readonly id: string; readonly panels: readonly Panel[] }[];
  readonly followup: {
    readonly figures: readonly {
      readonly title: string;
      readonly N: number | null;
      readonly loss: { readonly type: string; readonly a: number; readonly b: number; readonly c: number };
      readonly samples: readonly {
        readonly w: readonly [number, number];
        readonly dir: readonly [number, number] | null;
      }[];
    }[];
  };
}

const reference: Figures = JSON.parse(readFileSync(new URL('../fixtures/figures.json', import.meta.url), 'utf8'));

/** The presets of a figure stand in the order of its panels. */
const groupOf: Readonly<Record<string, string>> = { deep: 'deep-linear' };
const panels = reference.figures.flatMap(({ id, panels }) => {
  const group = presetGroups.find((each) => each.id === (groupOf[id] ?? id));
  expect(group?.presets.length).toBe(panels.length);
  return panels.map((panel, i) => [`${id}: ${panel.title}`, group?.presets[i].query ?? '', panel.arrows] as const);
});

test('all panels of the five figures have a preset', () => expect(panels.length).toBe(17));

describe.each(panels)('the article, %s', (_name, query, arrows) => {
  const model = createModelBuilder()(decode(query).scene);
  const { field, scale } = model.response.parametric;

  test('has the grid, directions and relative lengths of the printed panel', () => {
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
  });

  test('is drawn at the length matplotlib gave it, as a part of the width of the axes', () => {
    const [x0, x1] = model.response.window;
    const cellsToWidth = model.response.spacing / (x1 - x0);
    arrows.forEach(({ v, axes_frac }) => {
      expect(Math.abs(scale.length(Math.hypot(...v)) * cellsToWidth - axes_frac)).toBeLessThan(1e-10);
    });
  });

  test('is drawn in pixels in those directions and lengths, from the tip of each gradient', () => {
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
  });
});

/** The follow-up's names of its fields. */
function followUpMap(title: string, N: number | null) {
  if (N !== null) return bindFamily('power', { N, signed: false });
  if (/polar/i.test(title)) return bindFamily('polar', {});
  if (/exp/i.test(title)) return bindFamily('exponential', {});
  return bindFamily('identity', {});
}

test.each(reference.followup.figures.map((figure, i) => [i, figure.title, figure] as const))(
  'the follow-up post, field %i (%s), has the stated directions',
  (_i, _title, { title, N, loss, samples }) => {
    const map = followUpMap(title, N);
    const bound =
      loss.type === 'line'
        ? bindLoss('line', { a: loss.a, b: loss.b, c: loss.c })
        : bindLoss('point', { m1: 3, m2: 6, h1: 1, h2: 1, turn: 0 });
    const ticks = Float64Array.from({ length: 9 }, (_, k) => k + 1);
    const [canonical, parametric] = [createField(81), createField(81)];
    placeGrid(ticks, ticks, canonical);
    placeGrid(ticks, ticks, parametric);
    const theta = Float64Array.from(map.parameters, (spec) => spec.default);
    flowField(map, bound, theta, canonical, parametric);
    for (const { w, dir } of samples) {
      const k = (w[1] - 1) * 9 + (w[0] - 1);
      const m = Math.hypot(parametric.u[k], parametric.v[k]);
      if (!dir) expect(m).toBeLessThan(1e-12);
      else expect((parametric.u[k] * dir[0] + parametric.v[k] * dir[1]) / m).toBeGreaterThanOrEqual(1 - 1e-9);
    }
  },
);
