import { beforeAll, expect, test } from 'vitest';
import {
  createField,
  families,
  induced,
  type Jet,
  lossFamilies,
  type Options,
  type ParameterMap,
  placeGrid,
  preconditioner,
} from '../../../src/core';
import { load } from '../../../src/core/expression';
import { seeded } from '../../seeded';
import { flowField } from '../geometry/flow-field';
import { jetAt, typed } from './typed';

interface Twin {
  readonly id: keyof typeof families;
  readonly options?: Options;
  readonly text: string;
  /** The family's parameters as typed, where typing would put them in another order. */
  readonly names?: string;
  /** Axes of a window of w whose points both lift to the same θ; none where a typed map takes the shortest way instead. */
  readonly window?: readonly [number, number, number, number];
}

/** Built-in families as a person would type them; parameters in the same order. */
const twins: readonly Twin[] = [
  { id: 'identity', text: 'θ₁, θ₂', window: [-2, 2, -2, 2] },
  { id: 'squared', text: 'θ₁², θ₂²', window: [0.1, 4, 0.1, 4] },
  { id: 'inverse', text: '1/θ₁, 1/θ₂', window: [0.3, 3, 0.3, 3] },
  { id: 'power', options: { N: 3, signed: false }, text: 'θ1^3, θ2^3', window: [0.2, 4, 0.2, 4] },
  { id: 'power', options: { N: 1.5, signed: false }, text: 'θ1^1.5, θ2^1.5', window: [0.2, 4, 0.2, 4] },
  { id: 'power', options: { N: 2, signed: true }, text: 'sign(t1) t1^2, t2|t2|', window: [0.2, 4, 0.2, 4] },
  { id: 'power', options: { N: -2, signed: false }, text: 't1^-2, t2^-2', window: [0.2, 4, 0.2, 4] },
  { id: 'exponential', text: 'e^θ₁, exp(θ₂)', window: [0.2, 4, 0.2, 4] },
  { id: 'log', text: 'ln(θ₁), log(θ₂)', window: [-1, 2, -1, 2] },
  { id: 'polar', text: 'r cos(φ), r sin(φ)', window: [0.2, 2, -1, 2] },
  // On the fibre of what follows a typed map has no coordinates, so its lift is another.
  { id: 'deep-linear', options: { h: 1 }, text: 'a1 b, a2 b' },
  { id: 'deep-linear', options: { h: 2 }, text: 'a1 c1 + b1 c2, a2 c1 + b2 c2', names: 'a1 a2 b1 b2 c1 c2' },
  { id: 'hadamard', text: 'u1 v1, u2 v2', names: 'u1 u2 v1 v2' },
  { id: 'difference', text: 'u1^2 - v1^2, u2^2 - v2^2', names: 'u1 u2 v1 v2' },
  { id: 'weight-norm', text: 's v1/sqrt(v1^2 + v2^2), s v2/sqrt(v1^2 + v2^2)', names: 'v1 v2 s' },
  { id: 'depth', options: { N: 2 }, text: 'c1 a1 + c2 b1, c1 a2 + c2 b2', names: 'a1 a2 b1 b2 c1 c2' },
];

beforeAll(load);

function built({ id, options = {} }: Twin): ParameterMap {
  const bound = families[id].bind(options);
  if (!bound.ok) throw new Error(bound.problems[0].message);
  return bound.value;
}

const named = twins.map((twin) => [`${twin.id} ${JSON.stringify(twin.options ?? {})} as ${twin.text}`, twin] as const);

function expectEqual(found: ArrayLike<number>, expected: ArrayLike<number>, what: string): void {
  const scale = Math.max(...Array.from(expected, Math.abs));
  for (let i = 0; i < expected.length; i++)
    expect(Math.abs(found[i] - expected[i]), `${what}[${i}]`).toBeLessThanOrEqual(1e-12 * scale);
}

/** The family's place of each of the typed map's parameters. */
const placesOf = (map: ParameterMap, { names }: Twin): number[] =>
  map.parameters.map(({ key }, j) => (names ? names.split(' ').indexOf(key) : j));

test.each(named)('%s: w, J and JJᵀg are the same', (name, twin) => {
  const [map, family] = [typed(twin.text), built(twin)];
  const random = seeded(name);
  expect(map.p).toBe(family.p);
  const places = placesOf(map, twin);
  expect(places.toSorted((a, b) => a - b)).toEqual(family.parameters.map((_, j) => j));
  for (let trial = 0; trial < 50; trial++) {
    const theta = family.parameters.map(({ range: [low, high] }) => low + (high - low) * random());
    const found = jetAt(
      map,
      places.map((at) => theta[at]),
    );
    const expected = jetAt(family, theta);
    expectEqual(found.w, expected.w, `w at ${theta}`);
    const J = [0, 1].flatMap((i) => places.map((at) => expected.J[i * family.p + at]));
    expectEqual(found.J, J, `J at ${theta}`);
    const g = Float64Array.of(2 * random() - 1, 2 * random() - 1);
    expectEqual(inducedBy(found, g), inducedBy(expected, g), `JJᵀg at ${theta}`);
  }
});

function inducedBy({ J }: Jet, g: Float64Array): Float64Array {
  const [G, out] = [new Float64Array(4), new Float64Array(2)];
  preconditioner(J, 2, G);
  induced(G, g, out);
  return out;
}

const point = lossFamilies.point.bind({ m1: 1.5, m2: 1.2, h1: 1, h2: 3, turn: 20 });

test.each(named)('%s: the field at w(θ), where both lift to θ, is the same', (_name, twin) => {
  const [map, family] = [typed(twin.text), built(twin)];
  if (!point.ok) throw new Error('unreachable');
  const theta = Float64Array.from(family.parameters, (spec) => spec.default);
  const [x, y] = jetAt(family, theta).w;
  const arrows = [map, family].map((each) => {
    const [canonical, parametric] = [createField(1), createField(1)];
    placeGrid(Float64Array.of(x), Float64Array.of(y), canonical);
    const own = each === map ? Float64Array.from(placesOf(map, twin), (at) => theta[at]) : theta;
    flowField(each, point.value, own, canonical, parametric);
    return [parametric.u[0], parametric.v[0]];
  });
  expect(Math.hypot(...arrows[1])).toBeGreaterThan(0.1);
  expectEqual(arrows[0], arrows[1], 'arrow');
});

test.each(named.filter(([, { window }]) => window))('%s: the flow field is the same', (_name, twin) => {
  const [map, family] = [typed(twin.text), built(twin)];
  if (!point.ok || !twin.window) throw new Error('unreachable');
  const theta = Float64Array.from(family.parameters, (spec) => spec.default);
  const [x0, x1, y0, y1] = twin.window;
  const fields = [map, family].map((each) => {
    const [canonical, parametric] = [createField(225), createField(225)];
    const axis = (low: number, high: number) =>
      Float64Array.from({ length: 15 }, (_, i) => low + ((high - low) * i) / 14);
    placeGrid(axis(x0, x1), axis(y0, y1), canonical);
    flowField(each, point.value, theta, canonical, parametric);
    return parametric;
  });
  expect(fields[1].u.every(Number.isFinite)).toBe(true);
  expectEqual(fields[0].u, fields[1].u, 'u');
  expectEqual(fields[0].v, fields[1].v, 'v');
});
