import { createJet, type Flow, type Loss, type ParameterMap, type Theta, type Trajectory } from '../../core';

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
  const jet = createJet(map.p, map.q);
  const lossAt = (theta: Theta): number => {
    map.evaluate(theta, jet);
    return loss.value(jet.w);
  };
  return { t: row === 0 ? run.t[0] : meeting(run, row, (theta) => lossAt(theta) <= target) };
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

/** The first time after the row before `row` at which the run is there. */
function meeting(run: Flow, row: number, isThere: (theta: Theta) => boolean): number {
  const theta = new Float64Array(run.p);
  let [before, after] = [run.t[row - 1], run.t[row]];
  for (let i = 0; i < halvings; i++) {
    const middle = before + (after - before) / 2;
    if (!(middle > before && middle < after)) break;
    run.sample(middle, theta);
    if (isThere(theta)) after = middle;
    else before = middle;
  }
  return after;
}
