import { describe, expect, test } from 'vitest';
import { arrowScale, type ScaleContext } from '../../../src/model/numbers/arrow-scale';
import { fields } from '../../../src/state/fields/fields';
import type { LengthMode } from '../../../src/state/scene/scene';
import { modelOf } from '../scene';

const context: ScaleContext = {
  mode: 'sqrt',
  factor: 1,
  reference: 1.5,
  mean: 1.7,
  shared: 0.5,
  spacing: 0.5,
  width: 4.4,
};

const lengthModes = Object.keys(fields.arrows.settings[0].words) as LengthMode[];

describe.each(lengthModes)('%s', (mode) => {
  const scale = arrowScale({ ...context, mode });

  test('draws zero as nothing, never less for more, never above its longest', () => {
    expect(scale.length(0)).toBe(0);
    let last = 0;
    for (let decade = -8; decade <= 8; decade += 0.25) {
      const length = scale.length(10 ** decade);
      expect(Number.isFinite(length)).toBe(true);
      expect(length).toBeGreaterThanOrEqual(last);
      expect(length).toBeLessThanOrEqual(scale.longest);
      last = length;
    }
  });

  test('prints a key that tells the truth and can be seen', () => {
    const { magnitude, length } = scale.key;
    expect(length).toBeGreaterThan(0.2);
    expect(length).toBeLessThanOrEqual(1.5);
    expect(length).toBeCloseTo(scale.length(magnitude), 12);
  });

  test('lengthens by the factor', () => {
    const twice = arrowScale({ ...context, mode, factor: 2 });
    expect(twice.length(0.7)).toBeCloseTo(2 * scale.length(0.7), 12);
    expect(twice.words).toContain('×2');
  });
});

test('true lengths are the same multiple of axis units at every magnitude', () => {
  const { length } = arrowScale({ ...context, mode: 'true' });
  expect(length(3) / length(1)).toBeCloseTo(3, 12);
});

test('the scale does not follow the parameterization, so lengths can be compared while it moves', () => {
  const [small, large] = ['theta=0.2,0.2', 'theta=1.9,1.9'].map((theta) => modelOf(theta).response.parametric.scale);
  expect(small.length(0.4)).toBe(large.length(0.4));
});

test('arrows that would cross the picture are shortened and counted', () => {
  const { response } = modelOf('theta=10,1');
  const { field, scale, shortened } = response.parametric;
  const asked = Array.from(field.u, (u, k) => scale.asked(Math.hypot(u, field.v[k])));
  expect(shortened).toBe(asked.filter((length) => length > scale.longest).length);
  expect(shortened).toBeGreaterThan(0);
  expect(modelOf('theta=1,1').response.parametric.shortened).toBe(0);
});

test('samples without a θ are undefined and counted', () => {
  const { flow } = modelOf('map=squared');
  const negative = Array.from(flow.parametric.field.x, (x, k) => Math.min(x, flow.parametric.field.y[k]) < 0);
  expect(flow.parametric.undefinedCount).toBe(negative.filter(Boolean).length);
  expect(flow.parametric.undefinedCount).toBeGreaterThan(0);
  expect(modelOf('map=identity').flow.parametric.undefinedCount).toBe(0);
});
