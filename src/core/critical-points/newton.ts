import type { SecondOrder } from '../geometry/theta-hessian';
import { symmetricEigen } from '../numerics/symmetric';
import type { SmoothMap, Theta } from '../types/types';

export interface Box {
  readonly low: Theta;
  readonly high: Theta;
}

export interface Search {
  /** Moves θ to a zero of Jᵀ∇L, in place; false where it finds none. */
  solve(theta: Theta): boolean;
}

const STEPS = 300;

/** No step is longer than this part of the box in any eigendirection. */
const REACH = 0.25;

/** A point is found when the step to it is this part of the box and ‖Jᵀ∇L‖ this part of what it was at most. */
const STILL = 1e-9;
const SMALL = 1e-9;

/** A coordinate within this part of the box of 0 is moved there if ‖Jᵀ∇L‖ gets no larger: Newton only creeps up to zeros of J. */
const SNAP = 1e-4;

/**
 * Newton's method for the zeros of F = Jᵀ∇L, damped so that ‖F‖ falls. Its step in the eigenbasis of the Hessian,
 * −Fₖ/λₖ, is cut to a length, so that a singular Hessian only shortens it; it stays a direction in which ‖F‖ falls.
 * It is drawn to saddles as well as to minima, and creeps linearly to a degenerate zero.
 */
export function createSearch(map: SmoothMap, order: SecondOrder, box: Box): Search {
  const size = Math.min(...box.low.map((low, i) => box.high[i] - low));
  const trial = new Float64Array(map.p);

  /** ‖F‖ at `trial`, NaN where that is outside the domain or beyond its edge. */
  const look = (theta: Theta): number =>
    isReached(map, theta, trial) && order.evaluate(trial) === 'defined' ? residual(order) : Number.NaN;

  /** One step, halved until ‖F‖ falls; nothing is moved where no part of it helps. */
  const advance = (theta: Theta, before: number): { after: number; moved: number } => {
    const step = newtonStep(order, REACH * size);
    for (let scale = 1; scale > 1e-6; scale /= 2) {
      for (let i = 0; i < trial.length; i++) trial[i] = theta[i] + scale * step[i];
      const after = look(theta);
      if (!(after < before)) continue;
      theta.set(trial);
      return { after, moved: scale * Math.hypot(...step) };
    }
    return { after: before, moved: 0 };
  };

  return {
    solve(theta) {
      if (order.evaluate(theta) !== 'defined') return false;
      let value = residual(order);
      let highest = Math.max(value, Number.MIN_VALUE);
      for (let k = 0; k < STEPS; k++) {
        highest = Math.max(highest, value);
        const { after, moved } = advance(theta, value);
        value = after;
        if (isLost(theta, box)) return false;
        if (moved > STILL * size) continue;
        const found = value <= SMALL * Math.max(1, highest);
        if (found) snap(theta, order, box);
        return found;
      }
      return false;
    },
  };
}

/** Whether the straight way from θ crosses nothing but cusps. */
const isReached = (map: SmoothMap, theta: Theta, to: Theta): boolean =>
  (map.crossing?.(theta, to)?.kind ?? 'cusp') === 'cusp';

/** ‖Jᵀ∇L‖ where it was evaluated last. */
const residual = ({ slope }: SecondOrder): number => Math.hypot(...slope.velocity);

/** Moves the coordinates of θ that are all but 0 there, where that makes ‖Jᵀ∇L‖ no larger. */
function snap(theta: Theta, order: SecondOrder, { low, high }: Box): void {
  for (let i = 0; i < theta.length; i++) {
    if (theta[i] === 0 || Math.abs(theta[i]) > SNAP * (high[i] - low[i])) continue;
    order.evaluate(theta);
    const [kept, before] = [theta[i], residual(order)];
    theta[i] = 0;
    if (!(order.evaluate(theta) === 'defined' && residual(order) <= before)) theta[i] = kept;
  }
}

/** More than its own size outside the box: where Jᵀ∇L fades towards infinity a search would go on for ever. */
function isLost(theta: Theta, { low, high }: Box): boolean {
  for (let i = 0; i < theta.length; i++) {
    const size = high[i] - low[i];
    if (theta[i] < low[i] - size || theta[i] > high[i] + size) return true;
  }
  return false;
}

function newtonStep({ slope, hessian }: SecondOrder, reach: number): Theta {
  const p = slope.velocity.length;
  const { values, vectors } = symmetricEigen(hessian, p);
  const step = new Float64Array(p);
  for (let k = 0; k < p; k++) {
    let along = 0;
    for (let i = 0; i < p; i++) along += vectors[k * p + i] * slope.velocity[i];
    // velocity = −F; 0/0 is a direction with nothing to do.
    const length = along === 0 ? 0 : Math.max(-reach, Math.min(reach, along / values[k]));
    for (let i = 0; i < p; i++) step[i] += length * vectors[k * p + i];
  }
  return step;
}
