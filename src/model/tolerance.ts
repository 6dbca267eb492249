import { createJet, type Flow, type Loss, type ParameterMap, type Trajectory } from '../core';

/** When a run first has a loss at or below a target. */
interface Arrival {
  /** t of a flow; step number times η of descent: the run's own clock. */
  readonly t: number;
  /** Number of steps of descent, exact; undefined for a flow. */
  readonly step?: number;
}

/**
 * The first point of a run whose loss is at or below `target`: of descent the first such step, of a flow the time on
 * its dense output, to a few roundings of t. Undefined where no row of the run gets there. Loss falls along a flow, so
 * between the two rows around the target it is met once.
 */
export function arrival(run: Trajectory, map: ParameterMap, loss: Loss, target: number): Arrival | undefined {
  const row = firstAtOrBelow(run, target);
  if (row === undefined) return undefined;
  if (!isFlow(run)) return { t: run.t[row], step: row };
  return { t: row === 0 ? run.t[0] : meeting(run, map, loss, target, row) };
}

function firstAtOrBelow({ loss, length, ending }: Trajectory, target: number): number | undefined {
  // At an optimum the initial loss is round-off, and no part of it can be asked for.
  if (ending.reason === 'converged' && ending.at === 0) return 0;
  for (let i = 0; i < length; i++) if (loss[i] <= target) return i;
  return undefined;
}

const isFlow = (run: Trajectory): run is Flow => 'sample' in run;

/** By bisection: halving a step this often leaves nothing of it in double precision. */
const halvings = 60;

function meeting(run: Flow, map: ParameterMap, loss: Loss, target: number, row: number): number {
  const theta = new Float64Array(map.p);
  const jet = createJet(map.p, map.q);
  let [before, after] = [run.t[row - 1], run.t[row]];
  for (let i = 0; i < halvings; i++) {
    const middle = before + (after - before) / 2;
    if (!(middle > before && middle < after)) break;
    run.sample(middle, theta);
    map.evaluate(theta, jet);
    if (loss.value(jet.w) <= target) after = middle;
    else before = middle;
  }
  return after;
}
