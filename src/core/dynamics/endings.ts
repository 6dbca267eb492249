import { type Definedness, largest, norm, pushedLength, type Slope } from '../geometry/slope';
import { type Eigen, solveSymmetric, symmetricEigen } from '../numerics/symmetric';
import type { Crossing, Loss, W } from '../types/types';
import type { Ending } from './trajectory';

/**
 * −Jᵀg counts as zero below this times the products it is summed from: a few roundings of them and of J and g.
 * Nothing above round-off is called a ghost while the run goes on, because a run that comes close to a saddle
 * leaves it again, and one from a tiny start needs a long time to get away from it.
 */
const ROUND_OFF = 8 * Number.EPSILON;

/** A run has diverged when |w| or the loss is this many times its size at the start, or this where that was below 1. */
const FAR = 1e12;

/** The thresholds of one run, fixed by its start. */
export interface Limits {
  /** max(1, ‖∇_w L(w₀)‖₂), in units of ∇L. */
  readonly gradientScale: number;
  /** ‖∇_w L‖₂ above which no run has converged: gradientTolerance · gradientScale. */
  readonly gradient: number;
  /** How far from an optimum a run has converged at most, relative to max(1, |w|): ten times gradientTolerance. */
  readonly distance: number;
  readonly w: number;
  readonly loss: number;
  readonly curvature: Curvature;
}

/** Room for Newton steps, made when the first one is asked for; kept from step to step of a run. */
interface Curvature {
  room?: { readonly H: Float64Array; readonly factor: Float64Array; readonly step: Float64Array };
  /** Of the last Hessian that had no inverse, which is mostly that of the step before. */
  flat?: { readonly H: Float64Array; readonly eigen: Eigen };
}

export function limitsFrom(start: Slope, loss: number, gradientTolerance: number): Limits {
  const gradientScale = Math.max(1, norm(start.g));
  return {
    gradientScale,
    gradient: gradientTolerance * gradientScale,
    distance: 10 * gradientTolerance,
    w: FAR * Math.max(1, largest(start.w)),
    loss: FAR * Math.max(1, Math.abs(loss)),
    curvature: {},
  };
}

/** Directions in which the loss curves less than this, relative to the steepest, count as flat: no optimum ends them. */
const FLAT = 1e-13;

/**
 * ‖∇L‖ is small beside the first one, or beside 1, and w is as near to the optimum as that says: the first gradient may be
 * huge, or the loss steep in one direction and shallow in another. The Newton step H⁺∇L tells how far the optimum is.
 */
function isConverged(slope: Slope, loss: Loss, limits: Limits): boolean {
  const { w, g } = slope;
  const size = norm(g);
  if (!(size <= limits.gradient)) return false;
  const distance = newtonDistance(slope, loss, limits.curvature) / Math.max(1, largest(w));
  // Nearer than rounding lets it come no flow gets: that of w in ∇L, or that of −Jᵀ∇L.
  return (
    distance <= limits.distance ||
    !(size > ROUND_OFF * largest(limits.curvature.room?.H ?? w) * largest(w)) ||
    (distance <= Math.sqrt(limits.distance) && isAtRest(slope, limits))
  );
}

/** ‖H⁺∇L‖₂, flat directions left out. */
function newtonDistance({ w, g }: Slope, loss: Loss, curvature: Curvature): number {
  const q = w.length;
  const matrix = () => new Float64Array(q * q);
  curvature.room ??= { H: matrix(), factor: matrix(), step: new Float64Array(q) };
  const { H, factor, step } = curvature.room;
  loss.hessian(w, H);
  factor.set(H);
  step.set(g);
  if (solveSymmetric(factor, step)) return norm(step);
  if (!curvature.flat?.H.every((x, i) => x === H[i])) curvature.flat = { H: H.slice(), eigen: symmetricEigen(H, q) };
  const { values, vectors } = curvature.flat.eigen;
  let square = 0;
  for (let k = 0; k < q; k++) {
    let along = 0;
    for (let i = 0; i < q; i++) along += vectors[k * q + i] * g[i];
    if (values[k] > FLAT * values[q - 1]) square += (along / values[k]) ** 2;
  }
  return Math.sqrt(square);
}

/**
 * Every entry of Jᵀg is zero up to the round-off of its own sum, J = 0 included. By entry, because one steep coordinate
 * must not make a slow one look at rest. Whether g is small too is for isConverged, which comes first.
 */
function isAtRest({ J, g, velocity }: Slope, { gradientScale }: Limits): boolean {
  const p = velocity.length;
  for (let k = 0; k < p; k++) {
    let products = 0;
    for (let i = 0; i < g.length; i++) products += Math.abs(J[i * p + k]) * (Math.abs(g[i]) + gradientScale);
    if (Math.abs(velocity[k]) > ROUND_OFF * products) return false;
  }
  return true;
}

export const isFar = (w: W, loss: number, limits: Limits): boolean =>
  !(largest(w) <= limits.w && Math.abs(loss) <= limits.loss);

/** The ending that the last point of a run calls for, if it calls for one. */
export function endingAt(at: number, slope: Slope, loss: Loss, value: number, limits: Limits): Ending | undefined {
  if (isFar(slope.w, value, limits)) return { reason: 'diverged', at };
  if (isConverged(slope, loss, limits)) return { reason: 'converged', at };
  if (isAtRest(slope, limits)) return { reason: 'ghost', at };
  return undefined;
}

/** The ending where the next point cannot be reached. */
export function endingOutside(at: number, found: Definedness, crossing: Crossing | undefined): Ending {
  if (crossing) return { reason: crossing.kind === 'pole' ? 'pole' : 'left-domain', at, crossing };
  return { reason: found === 'overflow' ? 'diverged' : 'left-domain', at };
}

/** A drift of w within one horizon that no picture shows, relative to max(1, |w|). */
const STILL = 1e-6;

/** A gradient is still large above this, relative to max(1, ‖∇_w L(w₀)‖). */
const LARGE = 1e-3;

/** Below this part of the highest speed of a run, speeds go up and down with the errors of the integration. */
const NOISE = 1e-10;

/**
 * For a flow that has reached its horizon T, or its last step: ∇L is still large, but at its speed another T would not move w, and the
 * speed ‖Jᵀ∇L‖ has come down to its lowest, far below its highest. That is called a ghost although −Jᵀg is above
 * round-off, as where an optimum cannot be reached and θᵢ falls towards 0 for ever. Nothing is cut by this. A run that has hardly begun to move, from a tiny start or on a plateau, is no ghost.
 */
export function isStalled(slope: Slope, speeds: Speeds, T: number, limits: Limits): boolean {
  const speed = norm(slope.velocity);
  const lowest = speed <= Math.max(1.01 * speeds.lowest, NOISE * speeds.highest);
  const drift = pushedLength(slope, slope.velocity) * T;
  const slowed = lowest && speed <= 0.01 * speeds.highest;
  return slowed && drift <= STILL * Math.max(1, largest(slope.w)) && norm(slope.g) > LARGE * limits.gradientScale;
}

/** Lowest and highest ‖Jᵀ∇L‖ of a run so far. */
export interface Speeds {
  lowest: number;
  highest: number;
}

export function note(speeds: Speeds, speed: number): void {
  speeds.lowest = Math.min(speeds.lowest, speed);
  speeds.highest = Math.max(speeds.highest, speed);
}
