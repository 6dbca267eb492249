import type { Point } from '../../core';
import { startOf } from '../arrows/pictures';
import { keptByContent } from '../cells/kept';
import { reading } from '../cells/reading';
import { gridOf } from '../numbers/grid';
import { makeBareRuns, type RunAccuracy, type Runs } from '../runs/runs';
import type { Model, Run } from '../types/types';
import { pointAt } from './cut-runs';

/** Where particles are at one moment, x0 y0 x1 y1 … each. */
export interface Particles {
  readonly canonical: Float64Array;
  readonly parametric: Float64Array;
}

const perSide = 11;
/** Particles show a motion and no numbers: they are let go where they become dear to follow. */
const accuracy: RunAccuracy = { rtol: 1e-4, atol: 1e-7, maxSteps: 240, pieces: 3, mostDescents: 2000 };

/** The runs of particles that set out from a grid over the picture, at the fibre position of the current θ. */
const runsOver: (model: Model) => readonly Runs[] = reading(
  ({ map, loss, theta, w, scene: { flow, dynamics } }) => ({ map, loss, theta, w, window: flow.window, dynamics }),
  ({ map, loss, theta, w, window, dynamics }) => {
    const { xs, ys } = gridOf({ window, n: perSide });
    const places = Array.from(ys, (y) => Array.from(xs, (x): Point => [x, y])).flat();
    return places.map((at) => makeBareRuns({ map, loss, start: startOf(map, { theta, w }, at), dynamics }, accuracy));
  },
);

/** The particles of a model at a time of the shown clock. */
export const particlesAt = (model: Model, time: number): Particles => endsAt(runsOver(model), time);

const endsAt = keptByContent(
  (runs: readonly Runs[], time: number): Particles => ({
    canonical: ends(
      runs.map(({ canonical }) => canonical),
      time,
    ),
    parametric: ends(
      runs.map(({ parametric }) => parametric),
      time,
    ),
  }),
);

/** Where the runs are at a time; one that was given up before it is left out. */
function ends(runs: readonly (Run | undefined)[], time: number): Float64Array {
  const out: number[] = [];
  for (const run of runs) {
    if (!run) continue;
    const { ending } = run.trajectory;
    const lost = ending.cutShort || !['converged', 'ghost', 'budget'].includes(ending.reason);
    if (lost && time > run.times[run.times.length - 1]) continue;
    out.push(...pointAt(run, time));
  }
  return Float64Array.from(out);
}
