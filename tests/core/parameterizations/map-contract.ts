import {
  createJet,
  type Family,
  type NetworkGraph,
  type OptionSpec,
  type OptionValue,
  type ParameterMap,
  preconditioner,
  spectrum,
  type Theta,
} from '../../../src/core';
import type { Contract } from '../../contract';
import { seeded } from '../../seeded';

/** A map with the options it was bound with, in words. */
export interface Bound {
  readonly name: string;
  readonly map: ParameterMap;
}

function valuesOf(spec: OptionSpec): readonly OptionValue[] {
  if (spec.kind === 'flag') return [false, true];
  if (spec.kind === 'text') return [spec.default];
  if (spec.kind === 'choice') return spec.choices.map((choice) => choice.value);
  if (spec.kind === 'integer') return [spec.range[0], spec.default, spec.range[1]];
  return [spec.range[0], 0.5, 1.5, 2, spec.default, spec.range[1]];
}

/** Every combination of flags, and a spread of numbers, of a family's options. */
export function bindingsOf(family: Family): readonly Bound[] {
  const specs = Object.values(family.options);
  const combinations = specs.reduce<readonly (readonly OptionValue[])[]>(
    (all, spec) => all.flatMap((head) => valuesOf(spec).map((value) => [...head, value])),
    [[]],
  );
  return combinations.flatMap((combination) => {
    const options = Object.fromEntries(specs.map((spec, i) => [spec.key, combination[i]]));
    const bound = family.bind(options);
    return bound.ok ? [{ name: JSON.stringify(options), map: bound.value }] : [];
  });
}

/** A θ inside the sliders' ranges that the specs accept, away from kinks at 0. */
function randomTheta(map: ParameterMap, random: () => number): Theta {
  return Float64Array.from(map.parameters, ({ range: [low, high], refuse }) => {
    for (;;) {
      const value = low + (high - low) * random();
      if (!refuse?.(value) && Math.abs(value) > 0.05) return value;
    }
  });
}

/** Such θ, as many as are tried. */
function* thetas(map: ParameterMap, seed: string): Generator<Theta> {
  const random = seeded(seed);
  for (let trial = 0; trial < 40; trial++) yield randomTheta(map, random);
}

const maxAbs = (values: Iterable<number>): number => Math.max(0, ...Array.from(values, Math.abs));

/** The largest difference of two lists, as a part of a scale; NaN where one holds no number. */
const apart = (a: Float64Array, b: Float64Array, scale = 1): number =>
  Math.max(...a.map((x, i) => Math.abs(x - b[i]))) / scale;

function jetAt(map: ParameterMap, theta: Theta) {
  const jet = createJet(map.p, map.q);
  map.evaluate(theta, jet);
  return jet;
}

const position = ({ fibre }: ParameterMap): Float64Array => new Float64Array(fibre.parameters.length);

/** Central difference of w in θ_k, Richardson-extrapolated to fourth order. */
function differences(map: ParameterMap, theta: Theta): Float64Array {
  const J = new Float64Array(map.q * map.p);
  for (let k = 0; k < map.p; k++) {
    const h = 1e-3 * Math.max(0.05, Math.min(1, Math.abs(theta[k])));
    const at = (step: number) => jetAt(map, theta.with(k, theta[k] + step)).w;
    const [a, b, c, d] = [at(h), at(-h), at(h / 2), at(-h / 2)];
    for (let i = 0; i < map.q; i++) {
      const [coarse, fine] = [(a[i] - b[i]) / (2 * h), (c[i] - d[i]) / h];
      J[i * map.p + k] = (4 * fine - coarse) / 3;
    }
  }
  return J;
}

function* jacobianProblems(map: ParameterMap): Generator<string> {
  for (const theta of thetas(map, 'jacobian')) {
    const { J } = jetAt(map, theta);
    const off = apart(J, differences(map, theta), maxAbs(J));
    if (!(off < 1e-7)) yield `J is off by ${off} at θ = ${theta}`;
  }
}

function* spectrumProblems(map: ParameterMap): Generator<string> {
  const G = new Float64Array(4);
  for (const theta of thetas(map, 'psd')) {
    const { J } = jetAt(map, theta);
    preconditioner(J, 2, G);
    const { eigenvalues, axes } = spectrum(J, 2);
    if (G[1] !== G[2]) yield `JJᵀ is not symmetric at θ = ${theta}`;
    if (!(eigenvalues[1] >= 0)) yield `JJᵀ has the eigenvalue ${eigenvalues[1]} at θ = ${theta}`;
    for (const i of [0, 1]) {
      const [x, y] = [axes[2 * i], axes[2 * i + 1]];
      const left = [G[0] * x + G[1] * y - eigenvalues[i] * x, G[2] * x + G[3] * y - eigenvalues[i] * y];
      if (!(Math.abs(Math.hypot(x, y) - 1) < 1e-14)) yield `axis ${i} has no unit length at θ = ${theta}`;
      if (!(maxAbs(left) < 1e-12 * eigenvalues[0])) yield `axis ${i} is no eigenvector at θ = ${theta}`;
    }
  }
}

function* liftProblems(map: ParameterMap): Generator<string> {
  const random = seeded('lift');
  const [f, back, lifted] = [position(map), position(map), new Float64Array(map.p)];
  for (let trial = 0; trial < 40; trial++) {
    const near = randomTheta(map, random);
    const { w } = jetAt(map, randomTheta(map, random));
    if (!map.fibre.of(near, f)) yield `θ = ${near} has no position on its fibre`;
    if (!map.fibre.lift(w, f, near, lifted)) yield `w = ${w} is not lifted near θ = ${near}`;
    const off = apart(jetAt(map, lifted).w, w, maxAbs(w) + maxAbs(lifted) ** 2 * 1e-3);
    if (!(off < 1e-12)) yield `w = ${w} is lifted to ${lifted}, which is off by ${off}`;
    if (!map.fibre.of(lifted, back)) yield `the lifted θ = ${lifted} has no position on its fibre`;
    if (!f.every((x, i) => Math.abs(back[i] - x) < 5e-9)) yield `the position ${f} becomes ${back} by lifting ${w}`;
  }
}

function* imageProblems(map: ParameterMap): Generator<string> {
  const near = Float64Array.from(map.parameters, (spec) => spec.default);
  const [f, lifted] = [position(map), new Float64Array(map.p)];
  map.fibre.of(near, f);
  for (let x = -2; x <= 2; x += 0.5) {
    for (let y = -2; y <= 2; y += 0.5) {
      const w = Float64Array.of(x, y);
      const found = map.fibre.lift(w, f, near, lifted);
      const inside = map.image?.inside(w) ?? 1;
      if (inside !== 0 && found !== inside > 0)
        yield `w = ${w} is ${found ? '' : 'not '}lifted, but inside is ${inside}`;
      if (found && !(apart(jetAt(map, lifted).w, w) < 1e-9)) yield `w = ${w} is lifted to another w`;
    }
  }
}

function* sectionProblems(map: ParameterMap): Generator<string> {
  const [f, lifted] = [position(map), new Float64Array(map.p)];
  for (const theta of thetas(map, 'section')) {
    map.fibre.of(theta, f);
    const found = map.fibre.lift(jetAt(map, theta).w, f, theta, lifted);
    const off = apart(lifted, theta, maxAbs(theta));
    if (!found || !(off < 1e-9)) yield `θ = ${theta} comes back as ${found ? lifted : 'nothing'}`;
  }
}

function* chartProblems(map: ParameterMap): Generator<string> {
  const n = map.fibre.parameters.length;
  for (const chart of map.fibre.charts ?? []) {
    if (chart.parameters.length !== n) yield `${chart.id} has ${chart.parameters.length} coordinates, the fibre ${n}`;
    const [f, c, back] = [position(map), position(map), position(map)];
    for (const theta of thetas(map, 'chart')) {
      map.fibre.of(theta, f);
      if (!chart.from(f, c)) yield `${chart.id} does not reach ${f}`;
      chart.to(c, back);
      if (!(apart(back, f) < 5e-11)) yield `${chart.id} brings ${f} back as ${back}`;
    }
  }
}

function* defaultProblems(map: ParameterMap): Generator<string> {
  const theta = Float64Array.from(map.parameters, (spec) => spec.default);
  const { w, J } = jetAt(map, theta);
  if (![...w, ...J].every(Number.isFinite)) yield 'w or J is no number';
  for (const { key, refuse, default: value } of map.parameters) {
    const why = refuse?.(value);
    if (why !== undefined) yield `${key} = ${value} is refused: ${why}`;
  }
  if (map.crossing?.(theta, theta) !== undefined) yield 'it lies across a pole from itself';
  if (map.image && !(map.image.inside(w) > 0)) yield 'its w is outside the image';
}

/** w as a network computes it: what comes to its output from each input alone. */
function throughNetwork({ layers, edges }: NetworkGraph, theta: Theta): number[] {
  return Array.from({ length: layers[0] }, (_, input) => {
    let signals: number[] = Array.from({ length: layers[0] }, (_each, i) => (i === input ? 1 : 0));
    for (let layer = 0; layer + 1 < layers.length; layer++) {
      const next = new Array<number>(layers[layer + 1]).fill(0);
      for (const edge of edges) {
        if (edge.layer === layer) next[edge.to] += (edge.sign ?? 1) * theta[edge.entry] * signals[edge.from];
      }
      signals = next;
    }
    return signals[0];
  });
}

function* networkProblems(map: ParameterMap): Generator<string> {
  if (!map.network) return;
  const carried = new Set(map.network.edges.map(({ entry }) => entry));
  if (carried.size !== map.p) yield `${carried.size} of ${map.p} entries of θ are on an edge`;
  for (const theta of thetas(map, 'network')) {
    const [w, own] = [Float64Array.from(throughNetwork(map.network, theta)), jetAt(map, theta).w];
    if (!(apart(w, own) < 1e-12)) yield `it computes ${w} at θ = ${theta}, the map ${own}`;
  }
}

/** What every map is held to. */
export const mapContract = {
  'has the J of its w': jacobianProblems,
  'has a JJᵀ that is symmetric, with the eigenvalues of its spectrum': spectrumProblems,
  'is at w where it lifts w to, and keeps the position on the fibre': liftProblems,
  'lifts w where it says that it reaches it': imageProblems,
  'lifts the w of θ back to θ': sectionProblems,
  'has charts of the fibre that are changes of coordinates': chartProblems,
  'is what its network computes': networkProblems,
  'is defined at its default θ': defaultProblems,
} as const satisfies Contract<ParameterMap>;

function* wordProblems({ id, label, about }: Family): Generator<string> {
  if (!/^[a-z][a-z0-9-]*$/.test(id)) yield `the id ${id} cannot stand in a link`;
  if (label.length < 3) yield 'no label';
  if (!/^.{15,}\.$/.test(about) || /^\p{Ll}{2}/u.test(about)) yield `“${about}” is no sentence`;
}

function* optionProblems(family: Family): Generator<string> {
  for (const [name, { key }] of Object.entries(family.options)) if (key !== name) yield `${name} is filed under ${key}`;
  if (bindingsOf(family).length === 0) yield 'it binds with none of its options';
}

/** What every family of maps is held to, beside what its maps are. */
export const familyContract = {
  'is told in words': wordProblems,
  'has options that are filed under their keys, and binds': optionProblems,
} as const satisfies Contract<Family>;
