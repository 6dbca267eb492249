import { describe, expect, test } from 'vitest';
import { createField, placeGrid } from '../../../src/core';
import { createModelBuilder } from '../../../src/model/build/build-model';
import { presetGroups } from '../../../src/state/library/presets';
import { decode } from '../../../src/state/link/link';
import { flowField } from '../../core/geometry/flow-field';
import { bindFamily, bindLoss } from '../load';
import { expectDrawn, expectField, expectLengths, printed } from './printed';

/** The presets of a figure stand in the order of its panels. */
const groupOf: Readonly<Record<string, string>> = { deep: 'deep-linear' };
const panels = printed.figures.flatMap(({ id, panels }) => {
  const group = presetGroups.find((each) => each.id === (groupOf[id] ?? id));
  expect(group?.presets.length).toBe(panels.length);
  return panels.map((panel, i) => [`${id}: ${panel.title}`, group?.presets[i].query ?? '', panel.arrows] as const);
});

test('all panels of the five figures have a preset', () => expect(panels.length).toBe(17));

describe.each(panels)('the article, %s', (_name, query, arrows) => {
  const model = createModelBuilder()(decode(query).scene);

  test('has the grid, directions and relative lengths of the printed panel', () => expectField(model, arrows));

  test('is drawn at the length matplotlib gave it, as a part of the width of the axes', () => {
    expectLengths(model, arrows);
  });

  test('is drawn in pixels in those directions and lengths, from the tip of each gradient', () => {
    expectDrawn(model, arrows);
  });
});

/** The follow-up's names of its fields. */
function followUpMap(title: string, N: number | null) {
  if (N !== null) return bindFamily('power', { N, signed: false });
  if (/polar/i.test(title)) return bindFamily('polar', {});
  if (/exp/i.test(title)) return bindFamily('exponential', {});
  return bindFamily('identity', {});
}

test.each(printed.followup.figures.map((figure, i) => [i, figure.title, figure] as const))(
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
