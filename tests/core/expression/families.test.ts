import { beforeAll, expect, test } from 'vitest';
import {
  createField,
  families,
  flowField,
  lossFamilies,
  type Options,
  type ParameterMap,
  placeGrid,
} from '../../../src/core';
import { load } from '../../../src/core/expression';
import { seeded } from '../../seeded';
import { jetAt, typed } from './typed';

interface Twin {
  readonly id: keyof typeof families;
  readonly options?: Options;
  readonly text: string;
  /** Axes of a window of w whose points both can lift. */
  readonly window: readonly [number, number, number, number];
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
  { id: 'deep-linear', options: { h: 1 }, text: 'a1 b, a2 b', window: [0.2, 2, 0.2, 2] },
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

test.each(named)('%s: w and J are the same', (name, twin) => {
  const [map, family] = [typed(twin.text), built(twin)];
  const random = seeded(name);
  expect(map.p).toBe(family.p);
  for (let trial = 0; trial < 50; trial++) {
    const theta = family.parameters.map(({ range: [low, high] }) => low + (high - low) * random());
    const [found, expected] = [jetAt(map, theta), jetAt(family, theta)];
    expectEqual(found.w, expected.w, `w at ${theta}`);
    expectEqual(found.J, expected.J, `J at ${theta}`);
  }
});

test.each(named.filter(([, { id }]) => id !== 'deep-linear'))('%s: the flow field is the same', (_name, twin) => {
  const [map, family] = [typed(twin.text), built(twin)];
  const bound = lossFamilies.point.bind({ m1: 1.5, m2: 1.2, h1: 1, h2: 3, turn: 20 });
  if (!bound.ok) throw new Error('unreachable');
  const theta = Float64Array.from(family.parameters, (spec) => spec.default);
  const [x0, x1, y0, y1] = twin.window;
  const fields = [map, family].map((each) => {
    const [canonical, parametric] = [createField(225), createField(225)];
    const axis = (low: number, high: number) =>
      Float64Array.from({ length: 15 }, (_, i) => low + ((high - low) * i) / 14);
    placeGrid(axis(x0, x1), axis(y0, y1), canonical);
    flowField(each, bound.value, theta, canonical, parametric);
    return parametric;
  });
  expect(fields[1].u.every(Number.isFinite)).toBe(true);
  expectEqual(fields[0].u, fields[1].u, 'u');
  expectEqual(fields[0].v, fields[1].v, 'v');
});
