import { createJet, isDefined } from '../geometry/preconditioner';
import { interpolate } from '../numerics/dormand-prince';
import { finish, type Steps } from '../numerics/steps';
import type { Loss, SmoothMap, Theta } from '../types/types';
import type { Trajectory } from './trajectory';

/** Writes θ at time t into `outTheta`; t before or after the run counts as its first or last t. */
export type DenseSampler = (t: number, outTheta: Theta) => void;

/** A run and what is between its rows; a Flow is one. */
interface SampledRun extends Trajectory {
  readonly sample: DenseSampler;
}

/** Points of a run: t, θ (n × p), w (n × q) and the loss, all at the same n times. */
export interface Samples {
  readonly length: number;
  readonly t: Float64Array;
  readonly theta: Float64Array;
  readonly w: Float64Array;
  readonly loss: Float64Array;
}

/**
 * The dense output of a flow. Where the polynomial between two rows would leave the domain it gives way to the straight
 * segment between them, which stays inside: no step was accepted whose ends have a crossing between them.
 */
export function denseSampler(
  map: SmoothMap,
  run: Trajectory,
  velocity: Float64Array,
  dense: Float64Array,
): DenseSampler {
  const { p, q, t, theta, length } = run;
  const columns = { y: theta, velocity, dense };
  const jet = createJet(p, q);
  const from = new Float64Array(p);
  return (time, out) => {
    const k = rowBefore(t, time);
    const start = k * p;
    if (k + 1 === length || !(time > t[k])) return copyRow(theta, start, out);
    const h = t[k + 1] - t[k];
    const s = (time - t[k]) / h;
    interpolate(columns, k, h, s, out);
    copyRow(theta, start, from);
    if (!staysInside(map, from, out, jet)) for (let i = 0; i < p; i++) out[i] = blend(from[i], theta[start + p + i], s);
  };
}

const blend = (a: number, b: number, s: number): number => (1 - s) * a + s * b;

function staysInside(map: SmoothMap, from: Theta, to: Theta, jet: ReturnType<typeof createJet>): boolean {
  if (map.crossing?.(from, to)) return false;
  map.evaluate(to, jet);
  return isDefined(jet);
}

function copyRow(rows: Float64Array, start: number, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = rows[start + i];
}

/** The last row at or before `time`, by bisection; 0 before the run and for NaN. */
function rowBefore(t: Float64Array, time: number): number {
  let low = 0;
  let high = t.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (t[middle] <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Samples a run at the times given, or at `times` equal steps of t from its start to its end, both included. */
export function sampleColumns(run: SampledRun, map: SmoothMap, loss: Loss, times: number | Float64Array): Samples {
  return finish(sampleSteps(run, map, loss, times));
}

/** Points between two places where sampling can be set down. */
const AT_A_TIME = 256;

/** The same as a work that can be set down. */
export function* sampleSteps(
  run: SampledRun,
  map: SmoothMap,
  loss: Loss,
  times: number | Float64Array,
): Steps<Samples> {
  const t = typeof times === 'number' ? equalTimes(run, times) : times;
  const { p, q } = map;
  const n = t.length;
  const theta = new Float64Array(n * p);
  const w = new Float64Array(n * q);
  const values = new Float64Array(n);
  const point: Theta = new Float64Array(p);
  const jet = createJet(p, q);
  for (let k = 0; k < n; k++) {
    run.sample(t[k], point);
    map.evaluate(point, jet);
    theta.set(point, k * p);
    w.set(jet.w, k * q);
    values[k] = loss.value(jet.w);
    if (k % AT_A_TIME === AT_A_TIME - 1) yield undefined;
  }
  return { length: n, t, theta, w, loss: values };
}

/** `count` times from the first to the last t of a run, equally spaced. */
export function equalTimes({ t, length }: Trajectory, count: number): Float64Array {
  const n = Math.max(1, Math.floor(count) || 1);
  const [first, last] = [t[0], t[length - 1]];
  return Float64Array.from({ length: n }, (_, k) => (n > 1 ? blend(first, last, k / (n - 1)) : first));
}

/** The times of all rows with `between` more between each two: dense where the run bends, for a smooth path. */
export function pathTimes({ t, length }: Trajectory, between: number): Float64Array {
  const parts = Math.max(0, Math.floor(between) || 0) + 1;
  const out = new Float64Array((length - 1) * parts + 1);
  for (let k = 0; k + 1 < length; k++) {
    for (let j = 0; j < parts; j++) out[k * parts + j] = blend(t[k], t[k + 1], j / parts);
  }
  out[out.length - 1] = t[length - 1];
  return out;
}
