import { createJet, isDefined, pullBack } from '../geometry/preconditioner';
import type { Crossing, Exit, Jet, ParameterMap, Theta, W } from '../types/types';
import { never, SCAN_GROWTH, searchExit } from './exits';

/** The exact step of every size along a constant canonical gradient g, from one θ. */
export interface StepLine {
  /** w, J at θ. */
  readonly start: Jet;
  /** Jᵀg, length p. */
  readonly pull: Theta;
  /** JJᵀg, length q: dw/dη at 0 is its negative. */
  readonly induced: W;
  /** gᵀJJᵀg = ‖Jᵀg‖² ≥ 0, the slope of D at 0. */
  readonly slope: number;
  /** w(θ − ηJᵀg) into `out` (length q), taken literally: across a pole, or NaN out of the domain. */
  at(eta: number, out: W): void;
  /** D(η) = ⟨w(θ − ηJᵀg) − w(θ), −g⟩: negative where the step has left the half-space of −g. */
  halfSpace(eta: number): number;
}

/** Undefined where w or J is undefined at θ. */
export function stepLine(map: ParameterMap, theta: Theta, g: W): StepLine | undefined {
  const { p, q } = map;
  const [start, jet] = [createJet(p, q), createJet(p, q)];
  map.evaluate(theta, start);
  if (!isDefined(start)) return undefined;
  const [pull, moved, w] = [new Float64Array(p), new Float64Array(p), new Float64Array(q)];
  pullBack(start.J, g, pull);
  const at = (eta: number, out: W): void => {
    for (let j = 0; j < p; j++) moved[j] = theta[j] - eta * pull[j];
    map.evaluate(moved, jet);
    out.set(jet.w);
  };
  const halfSpace = (eta: number): number => {
    at(eta, w);
    let sum = 0;
    for (let i = 0; i < q; i++) sum -= (w[i] - start.w[i]) * g[i];
    return sum;
  };
  const slope = pull.reduce((sum, x) => sum + x * x, 0);
  return { start, pull, induced: push(start.J, pull, q), slope, at, halfSpace };
}

/** Jx (length q). */
function push(J: Float64Array, x: Float64Array, q: number): W {
  const p = x.length;
  return Float64Array.from({ length: q }, (_, i) => x.reduce((sum, xj, j) => sum + J[i * p + j] * xj, 0));
}

interface StepCurve {
  readonly n: number;
  readonly q: number;
  readonly eta: Float64Array;
  /** n × q, row-major; NaN where the step leads out of the domain. */
  readonly w: Float64Array;
  readonly halfSpace: Float64Array;
  /** How many samples are NaN. */
  readonly undefinedSamples: number;
  /** η of the first pole or edge on the way; Infinity if there is none. */
  readonly brokenFrom: number;
}

/** The curve η ↦ w(θ − ηJᵀg) at n equally spaced η in [0, etaMax]; undefined where θ is. */
export function stepCurve(map: ParameterMap, theta: Theta, g: W, etaMax: number, n: number): StepCurve | undefined {
  const line = stepLine(map, theta, g);
  if (!line) return undefined;
  const { q } = map;
  const column = (width = 1) => new Float64Array(width * n);
  const curve = { n, q, eta: column(), w: column(q), halfSpace: column() };
  const brokenFrom = firstBreak(map, theta, line.pull, etaMax)?.eta ?? Number.POSITIVE_INFINITY;
  let undefinedSamples = 0;
  for (let k = 0; k < n; k++) {
    curve.eta[k] = n > 1 ? (etaMax * k) / (n - 1) : 0;
    if (!sample(line, g, curve, k)) undefinedSamples++;
  }
  return { ...curve, undefinedSamples, brokenFrom };
}

function sample(
  line: StepLine,
  g: W,
  { q, eta, w, halfSpace }: Pick<StepCurve, 'q' | 'eta' | 'w' | 'halfSpace'>,
  k: number,
): boolean {
  const row = w.subarray(k * q, k * q + q);
  line.at(eta[k], row);
  let sum = 0;
  for (let i = 0; i < q; i++) sum -= (row[i] - line.start.w[i]) * g[i];
  const found = Number.isFinite(sum);
  halfSpace[k] = found ? sum : Number.NaN;
  if (!found) row.fill(Number.NaN);
  return found;
}

/** How far a search goes where the caller does not say. */
const FAR = 1e3;

/** The scan starts where the step is this part of θ. */
const NEAR = 1e-4;

/**
 * Where the step along g leaves the half-space: the family's closed form, else by scanning D and bisecting. The scan
 * finds no excursion shorter than 1 % of its η, and says `none` up to where it looked, never `never`.
 */
export function exitStep(map: ParameterMap, theta: Theta, g: W, upTo = FAR): Exit {
  const closed = map.exit?.(theta, g);
  if (closed) return closed;
  const line = stepLine(map, theta, g);
  if (!line) return { kind: 'none', upTo: 0 };
  if (line.slope === 0) return never;
  const size = Math.sqrt(theta.reduce((sum, x) => sum + x * x, 0) / line.slope);
  const first = NEAR * Math.min(size || 1, upTo);
  const broken = firstBreak(map, theta, line.pull, upTo);
  // Just short of it: at a pole D is not a number.
  const limit = broken ? broken.eta * (1 - 1e-9) : upTo;
  const found = searchExit(line.halfSpace, first, (eta) => SCAN_GROWTH * eta, limit);
  return found.kind === 'none' ? (broken ?? found) : found;
}

/** The first pole or edge on the step up to upTo, by bisection on the map's own `crossing`; undefined if none. */
function firstBreak(map: ParameterMap, theta: Theta, pull: Theta, upTo: number): (Exit & { eta: number }) | undefined {
  const moved = new Float64Array(theta.length);
  const crossed = (eta: number): Crossing | undefined => {
    for (let j = 0; j < moved.length; j++) moved[j] = theta[j] - eta * pull[j];
    const crossing = map.crossing?.(theta, moved);
    // A step may jump a cusp.
    return crossing?.kind === 'cusp' ? undefined : crossing;
  };
  const end = crossed(upTo);
  if (!end) return undefined;
  let [low, high] = [0, upTo];
  for (let k = 0; k < 100; k++) {
    const middle = (low + high) / 2;
    if (crossed(middle)) high = middle;
    else low = middle;
  }
  return { kind: crossed(high)?.kind === 'pole' ? 'pole' : 'edge', eta: high };
}
