import { createSlope, evaluateSlope, norm, type Slope } from '../geometry/slope';
import type { Loss, ParameterMap, Theta } from '../types/types';

interface SketchOptions {
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

/** Trial steps from `y` of pairs of third and second order; the last stage of a step is the first of the next one. */
function createPair(map: ParameterMap) {
  const { p, q } = map;
  let loss: Loss;
  const [y, stage, next] = [new Float64Array(p), new Float64Array(p), new Float64Array(p)];
  let [first, last] = [createSlope(p, q), createSlope(p, q)];
  const [second, third] = [createSlope(p, q), createSlope(p, q)];

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

  return {
    y,
    slope: () => first,
    begin(onto: Loss, theta0: Theta): boolean {
      loss = onto;
      y.set(theta0);
      return evaluateSlope(map, loss, y, first) === 'defined';
    },
    tried: (h: number): boolean =>
      field(along(stage, 0.5 * h, first), second) &&
      field(along(stage, 0.75 * h, second), third) &&
      field(joined(next, h), last),
    error: (h: number, tolerance: number): number => errorOf([first, second, third, last], next, h, tolerance),
    accept(): void {
      for (let i = 0; i < p; i++) y[i] = next[i];
      [first, last] = [last, first];
    },
  };
}

/** The embedded error over what is allowed; above 1 a step is too long. */
function errorOf([s1, s2, s3, s4]: readonly [Slope, Slope, Slope, Slope], next: Theta, h: number, tolerance: number) {
  let error = 0;
  let size = LEAST;
  const [a, b, c, d] = [s1.velocity, s2.velocity, s3.velocity, s4.velocity];
  for (let i = 0; i < next.length; i++) {
    error = Math.max(error, Math.abs(h * (-(5 / 72) * a[i] + b[i] / 12 + c[i] / 9 - d[i] / 8)));
    size = Math.max(size, Math.abs(next[i]));
  }
  return error / (tolerance * size);
}

/**
 * Gradient flow for a picture that is redrawn in a moment: pairs of third and second order (Bogacki, Shampine 1989), few
 * digits, and no memory but its own buffers, which all runs of a map share, whatever their loss. What is shown at rest
 * is `gradientFlow`.
 */
export function createSketcher(map: ParameterMap, most: number) {
  const { p, q } = map;
  const pair = createPair(map);
  const { y } = pair;
  const t = new Float64Array(most + 1);
  const w = new Float64Array(q * (most + 1));
  const path = new Float64Array(p * (most + 1));

  const keep = (n: number, time: number): void => {
    const at = pair.slope().w;
    t[n] = time;
    for (let i = 0; i < q; i++) w[q * n + i] = at[i];
    for (let i = 0; i < p; i++) path[p * n + i] = y[i];
  };

  return (loss: Loss, theta0: Theta, { horizon, tolerance, steps }: SketchOptions): Sketch => {
    const begun = pair.begin(loss, theta0);
    keep(0, 0);
    const small = SMALL * Math.min(STEEP, Math.max(1, norm(pair.slope().g)));
    const isSmall = () => norm(pair.slope().g) <= small;
    let [time, n, h, rejected] = [0, 0, begun ? firstStep(pair.slope(), y, horizon, tolerance) : 0, 0];
    const sketch = (ending: Sketch['ending']): Sketch => {
      return { t: t.slice(0, n + 1), w: w.slice(0, q * (n + 1)), theta: path.slice(0, p * (n + 1)), rejected, ending };
    };
    if (begun && isSmall()) return sketch('converged');
    for (let trial = 0; begun && trial < Math.min(steps, most); trial++) {
      h = Math.min(h, horizon - time);
      const error = pair.tried(h) ? pair.error(h, tolerance) : 8;
      if (error <= 1) {
        time += h;
        pair.accept();
        keep(++n, time);
        if (!(time < horizon)) return sketch('end');
        if (isSmall()) return sketch('converged');
      } else rejected++;
      h *= Math.min(4, Math.max(0.2, 0.9 / Math.cbrt(Math.max(error, 1e-9))));
    }
    return sketch('stopped');
  };
}

/** A step that moves θ by about the cube root of the tolerance. */
function firstStep({ velocity }: Slope, y: Theta, horizon: number, tolerance: number): number {
  const speed = norm(velocity);
  return speed > 0 ? Math.min(horizon, (Math.cbrt(tolerance) * Math.max(1e-3, norm(y))) / speed) : horizon;
}
