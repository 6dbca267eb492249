import { createSlope, evaluateSlope, norm, type Slope } from '../geometry/slope';
import type { Loss, ParameterMap, Theta } from '../types/types';

export interface SketchOptions {
  /** The run ends at this t at the latest. */
  readonly horizon: number;
  /** Local error allowed in θ, relative to max |θᵢ| where that is above 0.05. */
  readonly tolerance: number;
  /** Trial steps, rejected ones included. */
  readonly steps: number;
}

/** The accepted steps of a sketched flow: t, and w with q numbers each. */
export interface Sketch {
  readonly t: Float64Array;
  readonly w: Float64Array;
  /** θ at the same steps, with p numbers each. */
  readonly theta: Float64Array;
  /** converged: ∇L is small. end: the horizon. stopped: the steps are spent, or no step stays inside the domain. */
  readonly ending: 'converged' | 'end' | 'stopped';
  /** Trial steps that were too long. */
  readonly rejected: number;
}

/** ‖∇L‖ relative to that at the start, or to 1, at which nothing moves that a picture shows. */
const SMALL = 1e-5;

/** A first gradient above this says nothing of what is small at the end. */
const STEEP = 10;

/** Smaller θ than this are followed no more exactly. */
const LEAST = 0.05;

/**
 * Gradient flow for a picture that is redrawn in a moment: pairs of third and second order (Bogacki, Shampine 1989), few
 * digits, and no memory but its own buffers, which all runs of a map share. What is shown at rest is `gradientFlow`.
 */
export function createSketcher(map: ParameterMap, loss: Loss, most: number) {
  const { p, q } = map;
  const [y, stage, next] = [new Float64Array(p), new Float64Array(p), new Float64Array(p)];
  // The last stage of a step is the first of the next one.
  let [first, last] = [createSlope(p, q), createSlope(p, q)];
  const [second, third] = [createSlope(p, q), createSlope(p, q)];
  const t = new Float64Array(most + 1);
  const w = new Float64Array(q * (most + 1));
  const path = new Float64Array(p * (most + 1));

  /** The velocity at θ; false where it is undefined or beyond a crossing, unless that is a cusp, which flows may pass. */
  const field = (theta: Theta, out: Slope): boolean =>
    (map.crossing?.(y, theta)?.kind ?? 'cusp') === 'cusp' && evaluateSlope(map, loss, theta, out) === 'defined';

  const along = (out: Theta, h: number, { velocity }: Slope): Theta => {
    for (let i = 0; i < p; i++) out[i] = y[i] + h * velocity[i];
    return out;
  };

  const joined = (out: Theta, h: number): Theta => {
    const [a, b, c] = [first.velocity, second.velocity, third.velocity];
    for (let i = 0; i < p; i++) out[i] = y[i] + h * ((2 / 9) * a[i] + (1 / 3) * b[i] + (4 / 9) * c[i]);
    return out;
  };

  const tried = (h: number): boolean =>
    field(along(stage, 0.5 * h, first), second) &&
    field(along(stage, 0.75 * h, second), third) &&
    field(joined(next, h), last);

  /** The embedded error over what is allowed; above 1 a step is too long. */
  const errorOf = (h: number, tolerance: number): number => {
    let error = 0;
    let size = LEAST;
    const [a, b, c, d] = [first.velocity, second.velocity, third.velocity, last.velocity];
    for (let i = 0; i < p; i++) {
      error = Math.max(error, Math.abs(h * (-(5 / 72) * a[i] + b[i] / 12 + c[i] / 9 - d[i] / 8)));
      size = Math.max(size, Math.abs(next[i]));
    }
    return error / (tolerance * size);
  };

  return (theta0: Theta, { horizon, tolerance, steps }: SketchOptions): Sketch => {
    y.set(theta0);
    const begun = evaluateSlope(map, loss, y, first) === 'defined';
    w.set(first.w);
    path.set(theta0);
    const small = SMALL * Math.min(STEEP, Math.max(1, norm(first.g)));
    let [time, n, h, rejected] = [0, 0, begun ? firstStep(first, y, horizon, tolerance) : 0, 0];
    const row = (): Omit<Sketch, 'ending'> => {
      return { t: t.slice(0, n + 1), w: w.slice(0, q * (n + 1)), theta: path.slice(0, p * (n + 1)), rejected };
    };
    if (begun && norm(first.g) <= small) return { ...row(), ending: 'converged' };
    for (let trial = 0; begun && trial < Math.min(steps, most); trial++) {
      h = Math.min(h, horizon - time);
      const error = tried(h) ? errorOf(h, tolerance) : 8;
      if (error <= 1) {
        time += h;
        n++;
        for (let i = 0; i < p; i++) y[i] = next[i];
        [first, last] = [last, first];
        t[n] = time;
        for (let i = 0; i < q; i++) w[q * n + i] = first.w[i];
        for (let i = 0; i < p; i++) path[p * n + i] = y[i];
        if (!(time < horizon)) return { ...row(), ending: 'end' };
        if (norm(first.g) <= small) return { ...row(), ending: 'converged' };
      } else rejected++;
      h *= Math.min(4, Math.max(0.2, 0.9 / Math.cbrt(Math.max(error, 1e-9))));
    }
    return { ...row(), ending: 'stopped' };
  };
}

/** A step that moves θ by about the cube root of the tolerance. */
function firstStep({ velocity }: Slope, y: Theta, horizon: number, tolerance: number): number {
  const speed = norm(velocity);
  return speed > 0 ? Math.min(horizon, (Math.cbrt(tolerance) * Math.max(1e-3, norm(y))) / speed) : horizon;
}
