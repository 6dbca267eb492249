import type { Trajectory } from '../dynamics/trajectory';
import type { ParameterMap } from '../types/types';

/** How far what gradient flow conserves has moved along a run. */
export interface Drift {
  /** ‖C(θₖ) − C(θ₀)‖ (Frobenius) at each row. */
  readonly distance: Float64Array;
  /** ‖C(θ₀)‖: a drift means little beside it, or beside ‖θ‖² where it is 0. */
  readonly start: number;
}

/** Undefined where the map conserves nothing that is known. */
export function drift({ conserved }: ParameterMap, run: Trajectory): Drift | undefined {
  if (!conserved) return undefined;
  const size = conserved.rows * conserved.columns;
  const [start, now] = [new Float64Array(size), new Float64Array(size)];
  const row = (k: number) => run.theta.subarray(k * run.p, (k + 1) * run.p);
  conserved.evaluate(row(0), start);
  const distance = new Float64Array(run.length);
  for (let k = 0; k < run.length; k++) {
    conserved.evaluate(row(k), now);
    let sum = 0;
    for (let i = 0; i < size; i++) sum += (now[i] - start[i]) ** 2;
    distance[k] = Math.sqrt(sum);
  }
  return { distance, start: Math.hypot(...start) };
}
