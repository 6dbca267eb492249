/** Five ways from one start to A*: in the network, with α held, on the cone, projected step by step, and free of the cone. */

import type { VectorField } from '../../numerics/dormand-prince';
import { type FlowRun, flowRun } from '../../numerics/flow-run';
import type { Slices } from '../slices';
import { type ConeLossId, coneLosses, coneOf, nearestOnCone, outer, type Plane, type Symmetric } from './cone';

export interface QuadraticOptions {
  readonly loss: ConeLossId;
  readonly alpha: number;
  readonly w: Plane;
  readonly goal: Symmetric;
  /** Times at which the flows are looked at, ascending from 0. */
  readonly times: readonly number[];
  readonly eta: number;
  /** Steps of projected gradient descent. */
  readonly steps: number;
}

/** A path with a row for each time that it reached. */
interface ConePath {
  readonly t: number[];
  readonly A: Symmetric[];
}

export interface QuadraticRuns {
  /** Flow of α and w, with α at each time. */
  readonly deep: ConePath & { readonly alpha: number[] };
  /** Flow of w, α held at ±1: it stays on its cone for ever. */
  readonly fixed: ConePath;
  /** Flow of A on the cone against the tangential part of ∇L; where it runs into the apex, the time of that. Undefined, and rows may
   * be missing at the end, where it only comes nearer and nearer. */
  readonly projected: ConePath & { apex: number | undefined };
  /** Flow of A in all symmetric matrices. */
  readonly canonical: ConePath;
  /** Gradient descent of A, projected to the cone after each step; t counts steps. */
  readonly descent: ConePath & { readonly loss: number[]; readonly changes: number[] };
}

const TOLERANCE = { relative: 1e-11, absolute: 1e-15 };
const STEPS = 400;

/** Looks at a run at each time; ends early where the flow does. */
function* follow(
  run: FlowRun,
  times: readonly number[],
  look: (t: number, y: Float64Array) => void,
): Generator<number> {
  for (const [k, t] of times.entries()) {
    let state = run.advance(t, STEPS);
    for (; state === 'going'; state = run.advance(t, STEPS)) yield k / times.length;
    if (state === 'stuck') return;
    look(t, run.y);
    yield (k + 1) / times.length;
  }
}

/** α̇ = −wᵀZw, ẇ = −2αZw, which keeps 2α² − ‖w‖²; with α held its derivative is 0. */
function networkField({ loss, goal }: QuadraticOptions, held: boolean): VectorField {
  const { writeGradient } = coneLosses[loss];
  const Z = new Float64Array(3);
  return (y, out) => {
    const alpha = y[0];
    const u = y[1];
    const v = y[2];
    writeGradient(alpha * u * u, alpha * u * v, alpha * v * v, goal, Z);
    out[0] = held ? 0 : -(Z[0] * u * u + 2 * Z[1] * u * v + Z[2] * v * v);
    out[1] = -2 * alpha * (Z[0] * u + Z[1] * v);
    out[2] = -2 * alpha * (Z[1] * u + Z[2] * v);
    return true;
  };
}

function* deepRun(options: QuadraticOptions, { deep }: QuadraticRuns): Generator<number> {
  const { alpha, w, times } = options;
  const run = flowRun(networkField(options, false), Float64Array.of(alpha, ...w), TOLERANCE);
  yield* follow(run, times, (t, y) => {
    deep.t.push(t);
    deep.A.push(outer(y[0], [y[1], y[2]]));
    deep.alpha.push(y[0]);
  });
}

function* fixedRun(options: QuadraticOptions, { fixed }: QuadraticRuns): Generator<number> {
  const { alpha, w, times } = options;
  const scale = Math.sqrt(Math.abs(alpha));
  const start = Float64Array.of(Math.sign(alpha), scale * w[0], scale * w[1]);
  yield* follow(flowRun(networkField(options, true), start, TOLERANCE), times, (t, y) => {
    fixed.t.push(t);
    fixed.A.push(outer(y[0], [y[1], y[2]]));
  });
}

/** The part of its first size at which a run counts as at the apex. */
const NEAR = 1e-5;

/**
 * A = c uuᵀ with u at the angle φ: ċ = −uᵀZu, φ̇ = −u⊥ᵀZu/c, by y = (ln|c|, φ). The nearer to the apex, the stiffer
 * it is: at 1e-5 of its start it ends, and if what is left at its speed takes next to no time, that is when it is there.
 */
function* projectedRun(options: QuadraticOptions, { projected }: QuadraticRuns): Generator<number> {
  const { loss, alpha, w, goal, times } = options;
  const sign = Math.sign(alpha);
  const size = Math.abs(alpha) * (w[0] ** 2 + w[1] ** 2);
  const end = Math.log(size * NEAR);
  const at = (y: Float64Array): Symmetric => outer(sign * Math.exp(y[0]), [Math.cos(y[1]), Math.sin(y[1])]);
  const { writeGradient } = coneLosses[loss];
  const Z = new Float64Array(3);
  const field: VectorField = (y, out) => {
    const c = sign * Math.exp(y[0]);
    const cos = Math.cos(y[1]);
    const sin = Math.sin(y[1]);
    writeGradient(c * cos * cos, c * cos * sin, c * sin * sin, goal, Z);
    out[0] = -(Z[0] * cos * cos + 2 * Z[1] * cos * sin + Z[2] * sin * sin) / c;
    out[1] = -((Z[2] - Z[0]) * cos * sin + Z[1] * (cos - sin) * (cos + sin)) / c;
    return y[0] > end;
  };
  const run = flowRun(field, Float64Array.of(Math.log(size), Math.atan2(w[1], w[0])), TOLERANCE);
  yield* follow(run, times, (t, y) => {
    projected.t.push(t);
    projected.A.push(at(y));
  });
  if (projected.t.length === times.length) return;
  const rate = new Float64Array(2);
  field(run.y, rate);
  const left = -1 / rate[0];
  if (left > 0 && left < 1e-3) projected.apex = run.t + left;
}

function* canonicalRun(
  { loss, alpha, w, goal, times }: QuadraticOptions,
  { canonical }: QuadraticRuns,
): Generator<number> {
  const field: VectorField = (y, out) => {
    coneLosses[loss].writeGradient(y[0], y[1], y[2], goal, out);
    for (let k = 0; k < 3; k++) out[k] = -out[k];
    return true;
  };
  yield* follow(flowRun(field, Float64Array.from(outer(alpha, w)), TOLERANCE), times, (t, y) => {
    canonical.t.push(t);
    canonical.A.push([y[0], y[1], y[2]]);
  });
}

function projectedDescent(options: QuadraticOptions, { descent }: QuadraticRuns): void {
  const { loss, alpha, w, goal, eta, steps } = options;
  const { gradient, value } = coneLosses[loss];
  let A = outer(alpha, w);
  for (let k = 0; k <= steps; k++) {
    descent.t.push(k);
    descent.A.push(A);
    descent.loss.push(value(A, goal));
    const Z = gradient(A, goal);
    const next = nearestOnCone([A[0] - eta * Z[0], A[1] - eta * Z[1], A[2] - eta * Z[2]]);
    if (coneOf(next) * coneOf(A) < 0 && k < steps) descent.changes.push(k + 1);
    A = next;
  }
}

/** What the deep flow keeps: above 0 (or at 0) α never changes its sign, below it the flow can reach the other cone. */
export const conservedOf = (alpha: number, w: Plane): number => 2 * alpha * alpha - (w[0] ** 2 + w[1] ** 2);

/** All five. α and w must not be 0: from the apex nothing moves. */
export function* quadraticRuns(options: QuadraticOptions): Slices<QuadraticRuns> {
  const path = (): ConePath => ({ t: [], A: [] });
  const result: QuadraticRuns = {
    deep: { ...path(), alpha: [] },
    fixed: path(),
    projected: { ...path(), apex: undefined },
    canonical: path(),
    descent: { ...path(), loss: [], changes: [] },
  };
  projectedDescent(options, result);
  const parts = [deepRun, fixedRun, projectedRun, canonicalRun];
  for (const [k, part] of parts.entries()) {
    for (const done of part(options, result)) yield { done: (k + done) / parts.length, result };
  }
  return result;
}
