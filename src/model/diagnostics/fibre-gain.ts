import {
  atPortion,
  createJet,
  gain,
  induced,
  type NumberSpec,
  type ParameterMap,
  type Point,
  preconditioner,
  spectrum,
  type Theta,
} from '../../core';
import { keptWith } from '../cells/kept';
import { reading } from '../cells/reading';
import { decadesAround, type LineChart } from '../charts/line-chart';
import { significant } from '../numbers/format';
import type { Model } from '../types/types';

/** One coordinate along the fibre, the function held: the scale of a family that has one, or one entry of the position. */
export interface FibreWay {
  readonly spec: NumberSpec;
  /** What it moves, in a sentence. */
  readonly about: string;
  /** The coordinate of θ; NaN at a singular one. */
  of(theta: Theta): number;
  /** The position with this coordinate, the others as they are; false where there is none. */
  to(theta: Theta, value: number, out: Float64Array): boolean;
}

/** The ways along the fibre of a map; none where the fibre is a point. */
export const fibreWays: (map: ParameterMap) => readonly FibreWay[] = keptWith(({ fibre }) => {
  const { scale, parameters } = fibre;
  const n = parameters.length;
  const at = (theta: Theta, out: Float64Array) => fibre.of(theta, out);
  if (scale && n > 0) {
    const to: FibreWay['to'] = (theta, value, out) => {
      const f = new Float64Array(n);
      const factor = value / scale.of(theta);
      if (!at(theta, f) || !(factor > 0) || !Number.isFinite(factor)) return false;
      scale.by(f, factor, out);
      return true;
    };
    return [{ spec: scale.spec, about: scale.about, of: scale.of, to }];
  }
  return parameters.map((spec, i) => ({
    spec: { ...spec, key: `fibre-${spec.key}` },
    about: `The function is the same for every ${spec.symbol}.`,
    of(theta) {
      const f = new Float64Array(n);
      return at(theta, f) ? f[i] : Number.NaN;
    },
    to(theta, value, out) {
      if (!at(theta, out)) return false;
      out[i] = value;
      return fibre.refuse?.(out) === undefined && spec.refuse?.(value) === undefined;
    },
  }));
});

/** Why there is no way to slide along: θ where it starts is alone with its w, or what it may move along has no coordinates. */
export function noWayWords(map: ParameterMap): string {
  const jet = createJet(map.p, map.q);
  map.evaluate(
    Float64Array.from(map.parameters, (spec) => spec.default),
    jet,
  );
  return spectrum(jet.J, map.q).rank < map.p
    ? 'Whole curves of θ compute this function, but no coordinates along them are known to the app, so there is nothing to slide.'
    : 'Only single θ compute this function, so there is nothing to slide along.';
}

/** Gain along one way, from one end of its range to the other, with where θ is and where the largest gain is least. */
interface FibreGain {
  readonly chart: LineChart;
  /** The least of the largest gains, y, and where on the way it is, x; absent where it is at an end of the range. */
  readonly least?: { readonly x: number; readonly y: number };
  readonly words: string;
}

const samples = 121;

export const fibreGain = (model: Model, way: FibreWay): FibreGain | undefined => gainOf(way)(model);

const gainOf = keptWith((way: FibreWay) =>
  reading(
    ({ map, theta, probe }) => ({ map, theta, g: probe.g }),
    ({ map, theta, g }) => gainAlong(map, theta, g, way),
  ),
);

function gainAlong(map: ParameterMap, theta: Theta, g: Point, way: FibreWay): FibreGain | undefined {
  const now = way.of(theta);
  if (!Number.isFinite(now)) return undefined;
  const at = gainsAt(map, theta, g, way);
  const ends = rangeAround(way.spec, now);
  const [low, high] = ends;
  const log = way.spec.scale === 'log';
  const x = Float64Array.from({ length: samples }, (_, i) => atPortion(i / (samples - 1), ends, log));
  const both = Array.from(x, (value) => at(value));
  const most = Float64Array.from(both, ({ most: value }) => value);
  const own = Float64Array.from(both, ({ own: value }) => value);
  const least = leastOf(x, most, (value) => at(value).most);
  const [bottom, top] = decadesAround([...most, ...own]);
  const current = at(now).most;
  const words = wordsOf(way, now, current, least);
  const chart: LineChart = {
    x: { label: way.spec.symbol, low, high, log },
    y: { label: 'gain', low: bottom, high: top, log: true },
    lines: [
      { key: 'most', label: 'largest, ‖J‖²', tone: 'parametric', x, y: most },
      { key: 'own', label: 'of g', tone: 'canonical', x, y: own },
    ],
    marks: [
      ...(least ? [{ key: 'least', kind: 'least', x: least.x, y: least.y, label: 'least' } as const] : []),
      { key: 'now', kind: 'now', x: now, y: current, label: 'θ' },
    ],
    title: 'Gain along the fibre',
    description: words,
  };
  return { chart, words, ...(least && { least }) };
}

/** The range of the slider, or as far as θ where that is beyond it. */
function rangeAround({ range: [low, high] }: NumberSpec, now: number): readonly [number, number] {
  return [Math.min(low, now), Math.max(high, now)];
}

/** Largest gain of any gradient, and that of g, with the coordinate at a value; NaN where there is no such θ. */
function gainsAt(map: ParameterMap, theta: Theta, g: Point, way: FibreWay) {
  const [f, lifted] = [new Float64Array(map.fibre.parameters.length), new Float64Array(map.p)];
  const [jet, here] = [createJet(map.p, 2), createJet(map.p, 2)];
  const [G, image] = [new Float64Array(4), new Float64Array(2)];
  const gradient = Float64Array.from(g);
  map.evaluate(theta, here);
  return (value: number): { readonly most: number; readonly own: number } => {
    if (!way.to(theta, value, f) || !map.fibre.lift(here.w, f, theta, lifted)) return { most: NaN, own: NaN };
    map.evaluate(lifted, jet);
    preconditioner(jet.J, 2, G);
    induced(G, gradient, image);
    return { most: spectrum(jet.J, 2).eigenvalues[0], own: gain(g[0], g[1], image[0], image[1]) };
  };
}

/** An interior minimum, to eight digits by golden sections; none where the least is at an end, or the curve is flat. */
function leastOf(x: Float64Array, y: Float64Array, at: (x: number) => number): { x: number; y: number } | undefined {
  let k = 0;
  for (let i = 1; i < y.length; i++) if (y[i] < y[k]) k = i;
  if (k === 0 || k === y.length - 1 || !(y[k] < y[k - 1] * (1 - 1e-12))) return undefined;
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [x[k - 1], x[k + 1]];
  for (let i = 0; i < 60; i++) {
    const [c, d] = [b - ratio * (b - a), a + ratio * (b - a)];
    if (at(c) < at(d)) b = d;
    else a = c;
  }
  const middle = (a + b) / 2;
  return { x: middle, y: at(middle) };
}

function wordsOf(
  { spec }: FibreWay,
  now: number,
  current: number,
  least: { x: number; y: number } | undefined,
): string {
  const here = `At θ, ${spec.symbol} = ${significant(now)} and the largest gain is ${significant(current)}`;
  if (!least) return `${here}; it is least at an end of the range.`;
  const excess = current / least.y;
  const times = excess > 1.005 ? `, ${significant(excess)} times the least` : ', the least there is';
  return `${here}${times}: ${significant(least.y)} at ${spec.symbol} = ${significant(least.x)}.`;
}
