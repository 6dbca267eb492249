/**
 * The explicit Runge–Kutta pair of order 5(4) of J. R. Dormand and P. J. Prince, "A family of embedded Runge–Kutta
 * formulae", J. Comput. Appl. Math. 6 (1980) 19–26, for autonomous systems ẏ = f(y). Step control, first step and
 * fourth-order dense output follow E. Hairer, S. P. Nørsett and G. Wanner, Solving Ordinary Differential Equations I,
 * 2nd ed. (1993), II.4–II.6 and its code DOPRI5.
 */

/** Writes f(y) into `out`; false where f is not defined. */
export type VectorField = (y: Float64Array, out: Float64Array) => boolean;

/** Rows a_s of the tableau; the last is the fifth-order solution, so that its slope is the next step's first. */
const TABLEAU: readonly (readonly number[])[] = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
];

/** Fifth- minus fourth-order weights. */
const ERROR = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40];

/** The fifth coefficient of the dense output; the other four need only the ends of the step. */
const DENSE = [
  -12715105075 / 11282082432,
  0,
  87487479700 / 32700410799,
  -10690763975 / 1880347072,
  701980252875 / 199316789632,
  -1453857185 / 822651844,
  69997945 / 29380423,
];

const STAGES = 7;

export interface Tolerance {
  readonly relative: number;
  readonly absolute: number;
}

/** The workspace of one integration: the step from y0 to y1, its seven slopes and its error, all of length p. */
export interface Stepper {
  y0: Float64Array;
  y1: Float64Array;
  readonly stage: Float64Array;
  /** slopes[0] = f(y0) and, after a full step, slopes[6] = f(y1). */
  readonly slopes: Float64Array[];
  readonly error: Float64Array;
}

export function createStepper(p: number): Stepper {
  const row = () => new Float64Array(p);
  return { y0: row(), y1: row(), stage: row(), slopes: Array.from({ length: STAGES }, row), error: row() };
}

/** Tries a step of length h from y0: fills y1, the slopes and the error; false where a stage is not defined. */
export function tryStep(stepper: Stepper, field: VectorField, h: number): boolean {
  const { y0, y1, stage, slopes, error } = stepper;
  for (let s = 1; s < STAGES; s++) {
    const y = s === STAGES - 1 ? y1 : stage;
    combine(TABLEAU[s], slopes, h, y);
    for (let i = 0; i < y.length; i++) y[i] += y0[i];
    if (!field(y, slopes[s])) return false;
  }
  combine(ERROR, slopes, h, error);
  return true;
}

/** Makes y1 the new y0. */
export function shift(stepper: Stepper): void {
  const { slopes, y0, y1 } = stepper;
  stepper.y0 = y1;
  stepper.y1 = y0;
  const first = slopes[0];
  slopes[0] = slopes[STAGES - 1];
  slopes[STAGES - 1] = first;
}

/** The fifth coefficient of the dense output of the step just tried, into `out`. */
export function denseCoefficient({ slopes }: Stepper, h: number, out: Float64Array): void {
  combine(DENSE, slopes, h, out);
}

/** out = h Σ weights[s] slopes[s]. */
function combine(weights: readonly number[], slopes: readonly Float64Array[], h: number, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) {
    let sum = 0;
    for (let s = 0; s < weights.length; s++) sum += weights[s] * slopes[s][i];
    out[i] = h * sum;
  }
}

/** Root mean square of xᵢ / (absolute + relative · max(|aᵢ|, |bᵢ|)): 1 where x is as large as the tolerance allows. */
function scaledNorm(x: Float64Array, a: Float64Array, b: Float64Array, tolerance: Tolerance): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    const size = tolerance.absolute + tolerance.relative * Math.max(Math.abs(a[i]), Math.abs(b[i]));
    sum += (x[i] / size) ** 2;
  }
  return Math.sqrt(sum / x.length);
}

/** An error may be at most this part of the move h·f(y0) of its step. */
const RESOLVED = 0.02;

/**
 * The error of the step just tried, over the error allowed: accept it at 1 or less.
 * Two things are asked: the usual mixed tolerance, and that the error be small beside the step itself. The second one
 * binds only where y hardly moves. There it keeps |R(hλ)| well below 1, so that a run settles at an equilibrium instead
 * of hovering about it at the edge of stability with an amplitude of the tolerance; and it keeps tolerances from
 * deciding in which direction a saddle is left.
 */
export function errorRatio({ y0, y1, slopes, error }: Stepper, h: number, tolerance: Tolerance): number {
  const moved = h * scaledNorm(slopes[0], y0, y1, tolerance);
  const roundOff = (64 * Number.EPSILON) / tolerance.relative;
  const allowed = Math.min(1, Math.max(RESOLVED * moved, roundOff));
  return scaledNorm(error, y0, y1, tolerance) / allowed;
}

/**
 * PI step control with the constants of DOPRI5 (E. Hairer and G. Wanner, Solving Ordinary Differential Equations II,
 * IV.2): it remembers the last accepted error, and whether a step has been rejected since.
 */
export interface StepControl {
  memory: number;
  rejected: boolean;
}

export const createStepControl = (): StepControl => ({ memory: 1e-4, rejected: false });

const SAFETY = 0.9;
const BETA = 0.04;
const EXPONENT = 0.2 - 0.75 * BETA;

/** The factor for the step after an accepted one, between 0.2 and 10; no growth right after a rejection. */
export function growth(control: StepControl, ratio: number): number {
  const wanted = (SAFETY * control.memory ** BETA) / ratio ** EXPONENT;
  const most = control.rejected ? 1 : 10;
  control.memory = Math.max(ratio, 1e-4);
  control.rejected = false;
  return Math.min(most, Math.max(0.2, wanted));
}

/** The factor for trying again after an error that was too large or not a number, between 0.2 and 0.9. */
export function shrinkage(ratio: number): number {
  const wanted = SAFETY / ratio ** EXPONENT;
  return wanted >= 0.2 ? Math.min(SAFETY, wanted) : 0.2;
}

/** A first step length by the method of II.4, at most `most`. Needs y0 and slopes[0]; uses the stage and slopes[1]. */
export function firstStep(stepper: Stepper, field: VectorField, most: number, tolerance: Tolerance): number {
  const { y0, slopes, stage } = stepper;
  const size = scaledNorm(y0, y0, y0, tolerance);
  const speed = scaledNorm(slopes[0], y0, y0, tolerance);
  const guess = Math.min(most, size < 1e-10 || speed < 1e-10 ? 1e-6 : (0.01 * size) / speed);
  for (let i = 0; i < y0.length; i++) stage[i] = y0[i] + guess * slopes[0][i];
  if (!field(stage, slopes[1])) return guess;
  for (let i = 0; i < y0.length; i++) stage[i] = slopes[1][i] - slopes[0][i];
  const bend = scaledNorm(stage, y0, y0, tolerance) / guess;
  const steepest = Math.max(speed, bend);
  const better = steepest <= 1e-15 ? Math.max(1e-6, guess * 1e-3) : (0.01 / steepest) ** 0.2;
  return Math.min(100 * guess, better, most);
}

/**
 * The fourth-order dense output at the part s ∈ [0, 1] of a step, into `out` (length p). Row k of the columns (p wide)
 * starts the step and row k + 1 ends it; `dense` holds one row a step. Between steps it is continuously differentiable.
 */
export function interpolate(columns: DenseColumns, k: number, h: number, s: number, out: Float64Array): void {
  const { y, velocity, dense } = columns;
  const p = out.length;
  const r = 1 - s;
  for (let i = 0; i < p; i++) {
    const at = k * p + i;
    const end = at + p;
    const difference = y[end] - y[at];
    const entering = h * velocity[at] - difference;
    const leaving = difference - h * velocity[end] - entering;
    out[i] = y[at] + s * (difference + r * (entering + s * (leaving + r * dense[at])));
  }
}

interface DenseColumns {
  readonly y: Float64Array;
  readonly velocity: Float64Array;
  readonly dense: Float64Array;
}
