import { type Loss, pullBack, type ScheduleState, schedules, type Theta } from '../../core';
import type { Scene } from '../../state/scene/scene';

/** What J and w are at the start of the runs. */
interface Start {
  readonly theta: Theta;
  readonly w: Float64Array;
  /** 2×p, row-major. */
  readonly J: Float64Array;
}

interface CanonicalPace {
  /** Factor on η (or on t) of the canonical run. */
  readonly pace: number;
  readonly note?: string;
}

/** 1, or the factor with which both runs set out at one speed ‖dw/dt‖: of the first step, where they go in steps. */
export function canonicalPace(start: Start, loss: Loss, dynamics: Scene['dynamics']): CanonicalPace {
  if (dynamics.pace === 'rate') return { pace: 1 };
  const descent = dynamics.kind === 'descent';
  const decay = descent ? dynamics.decay : 0;
  const rates = descent ? firstRate(dynamics, start.J) / firstRate(dynamics, identityJacobian) : 1;
  const ratio = (rates * parametricSpeed(start, loss, decay)) / canonicalSpeed(start, loss, decay);
  if (ratio > 0 && Number.isFinite(ratio)) return { pace: ratio };
  return { pace: 1, note: 'no speed to match: a gradient is 0 at the start' };
}

const identityJacobian = Float64Array.of(1, 0, 0, 1);

/** η of the first step as a part of η. */
function firstRate({ schedule, steps }: Scene['dynamics'], J: Float64Array): number {
  const state: ScheduleState = { rate: 1, step: 0, steps, J };
  return schedules[schedule].rate(state);
}

function gradientAt({ w }: Start, loss: Loss): Float64Array {
  const g = new Float64Array(w.length);
  loss.gradient(w, g);
  return g;
}

/** ‖J(Jᵀg + ωθ)‖ */
function parametricSpeed(start: Start, loss: Loss, decay: number): number {
  const { theta, J } = start;
  const p = theta.length;
  const velocity = new Float64Array(p);
  pullBack(J, gradientAt(start, loss), velocity);
  for (let j = 0; j < p; j++) velocity[j] += decay * theta[j];
  const [x, y] = [0, 1].map((i) => velocity.reduce((sum, v, j) => sum + J[i * p + j] * v, 0));
  return Math.hypot(x, y);
}

/** ‖g + ωw‖ */
function canonicalSpeed(start: Start, loss: Loss, decay: number): number {
  const g = gradientAt(start, loss);
  return Math.hypot(...g.map((x, i) => x + decay * start.w[i]));
}
