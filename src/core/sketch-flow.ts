import { createSlope, evaluateSlope, norm, type Slope } from './slope';
import type { Loss, ParameterMap, Theta } from './types';

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
  /** converged: ∇L is small. end: the horizon. stopped: the steps are spent, or no step stays inside the domain. */
  readonly ending: 'converged' | 'end' | 'stopped';
}

/** ‖∇L‖ relative to that at the start, or to 1, at which nothing moves that a picture shows. */
const SMALL = 1e-5;

/**
 * Gradient flow for a picture that is redrawn in a moment: pairs of third and second order (Bogacki, Shampine 1989), few
 * digits, and no memory but its own buffers, which all runs of a map share. What is shown at rest is `gradientFlow`.
 */
export function createSketcher(map: ParameterMap, loss: Loss, most: number) {
  const { p, q } = map;
  const slope = createSlope(p, q);
  const [y, stage, next] = [new Float64Array(p), new Float64Array(p), new Float64Array(p)];
  const k = [0, 1, 2, 3].map(() => new Float64Array(p));
  const t = new Float64Array(most + 1);
  const w = new Float64Array(q * (most + 1));

  /** The velocity at θ; false where it is undefined or beyond a crossing. */
  const field = (theta: Theta, out: Float64Array): boolean => {
    if (theta !== y && map.crossing?.(y, theta)) return false;
    const found = evaluateSlope(map, loss, theta, slope) === 'defined';
    out.set(slope.velocity);
    return found;
  };

  const along = (out: Float64Array, h: number, a: number, b: number, c: number): Float64Array => {
    for (let i = 0; i < p; i++) out[i] = y[i] + h * (a * k[0][i] + b * k[1][i] + c * k[2][i]);
    return out;
  };

  const tried = (h: number): boolean =>
    field(along(stage, h, 0.5, 0, 0), k[1]) &&
    field(along(stage, h, 0, 0.75, 0), k[2]) &&
    field(along(next, h, 2 / 9, 1 / 3, 4 / 9), k[3]);

  return (theta0: Theta, { horizon, tolerance, steps }: SketchOptions): Sketch => {
    y.set(theta0);
    const begun = field(y, k[0]);
    w.set(slope.w);
    const small = SMALL * Math.max(1, norm(slope.g));
    let [time, n, h] = [0, 0, begun ? firstStep(slope, y, horizon, tolerance) : 0];
    const row = (): Pick<Sketch, 't' | 'w'> => ({ t: t.slice(0, n + 1), w: w.slice(0, q * (n + 1)) });
    if (begun && norm(slope.g) <= small) return { ...row(), ending: 'converged' };
    for (let trial = 0; begun && trial < Math.min(steps, most); trial++) {
      h = Math.min(h, horizon - time);
      const error = tried(h) ? errorOf(k, h, next, tolerance) : 8;
      if (error <= 1) {
        time += h;
        n++;
        y.set(next);
        k[0].set(k[3]);
        t[n] = time;
        w.set(slope.w, q * n);
        if (!(time < horizon)) return { ...row(), ending: 'end' };
        if (norm(slope.g) <= small) return { ...row(), ending: 'converged' };
      }
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

/** Smaller θ than this are followed no more exactly. */
const LEAST = 0.05;

/** The embedded error over what is allowed; above 1 a step is too long. */
function errorOf(k: readonly Float64Array[], h: number, y: Theta, tolerance: number): number {
  let [error, size] = [0, LEAST];
  for (let i = 0; i < y.length; i++) {
    const each = -(5 / 72) * k[0][i] + k[1][i] / 12 + k[2][i] / 9 - k[3][i] / 8;
    error = Math.max(error, Math.abs(h * each));
    size = Math.max(size, Math.abs(y[i]));
  }
  return error / (tolerance * size);
}
