import { beforeAll, expect, test } from 'vitest';
import { maps } from '../../../src/state';
import { modelOf } from '../scene';

beforeAll(() => maps.find('custom')?.load?.());

test('where w has a θ the field stands on its grid', () => {
  const { flow } = modelOf('map=custom');
  expect(flow.scattered).toBeUndefined();
  expect(flow.caption).toContain('Field keeps');
});

test('a curve’s field stands on the curve, −∇L beside it', () => {
  const { flow } = modelOf('map=custom&f1=t&f2=t^2&viewgrid=9');
  expect(flow.scattered).toBe(true);
  expect(flow.caption).toContain('images w(θ) of a lattice of θ');
  const { n, x, y, u, v } = flow.parametric.field;
  expect(n).toBe(36);
  for (let k = 0; k < n; k++) {
    expect(y[k]).toBeCloseTo(x[k] ** 2, 12);
    // −JJᵀ∇L is tangent to the curve.
    expect(v[k]).toBeCloseTo(2 * x[k] * u[k], 9);
    expect(flow.canonical.field.u[k]).toBeCloseTo(1.5 - x[k], 12);
  }
});

test('typed as text, a family has the pictures of the built-in one', () => {
  const builtIn = modelOf('map=squared&theta=1,0.5');
  const text = modelOf('map=custom&f1=t1^2&f2=t2^2&vars=t1:1,t2:0.5');
  for (const kind of ['response', 'flow'] as const) {
    const [a, b] = [builtIn[kind].parametric.field, text[kind].parametric.field];
    for (let k = 0; k < a.n; k++) {
      if (Number.isFinite(a.u[k]) && a.x[k] !== 0 && a.y[k] !== 0) {
        expect(Math.abs(b.u[k] - a.u[k]) + Math.abs(b.v[k] - a.v[k])).toBeLessThan(1e-9);
      }
    }
  }
});
