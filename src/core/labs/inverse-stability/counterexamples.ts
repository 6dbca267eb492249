/**
 * Pairs of functions that come together while every network for the one stays away from the given network of the other. The
 * paper names unbalanced, redundant and opposite directions; these examples of them are our own.
 */

import { distanceToRay, type Shallow, slopeDistance, valueDistance } from './networks';

interface Counterexample {
  readonly label: string;
  /** What is wrong with the parameters, and what each network for g must do, as sentences. */
  readonly about: string;
  /** The network Γ_k, and one for the function g_k that comes near R(Γ_k). */
  gamma(k: number): Shallow;
  g(k: number): Shallow;
  /** The least ‖Φ − Γ_k‖_∞ of any Φ with R(Φ) = g_k, or a bound below it. */
  least(k: number): number;
}

const tilted: readonly [number, number] = [Math.cos(0.5), Math.sin(0.5)];

const third = (k: number): readonly [number, number] => [
  Math.cos((2 * Math.PI * k) / 3),
  Math.sin((2 * Math.PI * k) / 3),
];
const negative = ([x, y]: readonly [number, number]): readonly [number, number] => [-x, -y];

/** v_i and −v_i at 0°, 120° and 240°, with signs that make Σ vᵢᵀx = 0 of them. */
const star: Shallow = [0, 1, 2].flatMap((i) => [
  { a: third(i), c: 1 },
  { a: negative(third(i)), c: -1 },
]);

const nearest = (u: readonly [number, number], network: Shallow): number =>
  network.reduce((least, { a }) => Math.min(least, distanceToRay(u, a)), Number.POSITIVE_INFINITY);

/** One neuron of direction e₂ and slope 1/k. */
const upward = (k: number): Shallow => [{ a: [0, 1], c: 1 / k }];

const unbalanced: Counterexample = {
  label: 'Unbalanced',
  about:
    'A large weight in front of a zero computes nothing. The only direction that gives g is at right angles to it, so that all of the large weight must go.',
  gamma: (k) => [{ a: [k, 0], c: 0 }],
  g: upward,
  least: (k) => nearest([0, 1], unbalanced.gamma(k)),
};

const redundant: Counterexample = {
  label: 'Redundant',
  about: 'Two equal neurons do the work of one. To add a slope in another direction one of them must turn all the way.',
  gamma: () => [
    { a: [1, 0], c: 1 },
    { a: [1, 0], c: 1 },
  ],
  g: (k) => [{ a: [1, 0], c: 2 }, ...upward(k)],
  least: (k) => nearest([0, 1], redundant.gamma(k)),
};

const opposite: Counterexample = {
  label: 'Opposite',
  about:
    'Three pairs of opposite neurons add up to nothing. A small slope in a direction between them needs a neuron in it, and all six are elsewhere. One pair alone would do no harm.',
  gamma: () => star,
  g: (k) => [{ a: tilted, c: 1 / k }],
  least: () => nearest(tilted, star),
};

const values: Counterexample = {
  label: 'In values',
  about:
    'The values of g vanish and its slopes do not. Balanced weights for it keep the size of the slopes, so that nearness in values says nothing about them.',
  gamma: () => [],
  g: (k) => [
    { a: [1, 1 / k], c: 1 },
    { a: [1, 0], c: -1 },
  ],
  // The second neuron of g has slope 1: balanced, its weights are of length 1.
  least: () => 1,
};

export const counterexamples = { unbalanced, redundant, opposite, values } as const satisfies Record<
  string,
  Counterexample
>;

export type CounterexampleId = keyof typeof counterexamples;

export interface Separation {
  readonly k: number;
  /** sup |∇g − ∇R(Γ)|, and sup |g − R(Γ)| on the unit disc. */
  readonly slopes: number;
  readonly values: number;
  /** The least ‖Φ − Γ‖_∞ of any Φ for g. */
  readonly parameters: number;
}

export function separation(id: CounterexampleId, k: number): Separation {
  const { gamma, g, least } = counterexamples[id];
  const [from, to] = [gamma(k), g(k)];
  return { k, slopes: slopeDistance(to, from), values: valueDistance(to, from), parameters: least(k) };
}
