import { type Point, type Steps, telling } from '../../core';
import { startOf } from '../arrows/pictures';
import type { Effort } from '../cells/cell';
import { keptByContent, keptWith } from '../cells/kept';
import { roughCell } from '../cells/rough-cell';
import { gridOf } from '../numbers/grid';
import { bareRunSteps, type RunAccuracy, type Runs } from '../runs/runs';
import { computedOf } from '../scene/computed';
import type { PartOf, SceneCells } from '../scene/types';
import type { Model, Run } from '../types/types';
import { pointAt } from './cut-runs';

/** Where particles are at one moment, x0 y0 x1 y1 … each. */
export interface Particles {
  readonly canonical: Float64Array;
  readonly parametric: Float64Array;
}

/** Particles a side: so few that each can be followed, or a swarm. */
export const swarms = { few: 11, more: 50, most: 100 } as const;

export type Swarm = keyof typeof swarms;

/** Particles show a motion and no numbers: they are let go where they become dear to follow. */
const accuracy: RunAccuracy = { rtol: 1e-4, atol: 1e-7, maxSteps: 240, pieces: 3, mostDescents: 2000 };

/**
 * The runs of particles that set out from a grid over the picture, at the fibre position of the current θ. While they
 * are computed there are more and more of them, all over the picture from the first on.
 */
const runsOver = (swarm: Swarm): PartOf<readonly Runs[]> =>
  keptWith((cells: SceneCells) => {
    const { scene, map, loss, local, window } = cells;
    return roughCell(cells, {
      inputs: () => ({
        map: map.value,
        loss: loss.value,
        local: local.value,
        window: window.value,
        dynamics: scene.value.dynamics,
      }),
      *steps(of, effort: Effort): Steps<readonly Runs[]> {
        const runs: Runs[] = [];
        const soFar = () => [...runs];
        for (const at of placesOver(of.window, swarms[effort === 'drag' ? 'few' : swarm])) {
          const from = { ...of, start: startOf(of.map, of.local, at) };
          runs.push(yield* telling(bareRunSteps(from, accuracy), soFar));
        }
        return runs;
      },
    });
  });

const runsOf: Readonly<Record<Swarm, PartOf<readonly Runs[]>>> = {
  few: runsOver('few'),
  more: runsOver('more'),
  most: runsOver('most'),
};

/** Of the golden ratio: multiples of it leave no part of the numbers below 1 out for long. */
const golden = (Math.sqrt(5) - 1) / 2;

/** A grid in an order in which its first points are spread over all of it. */
function placesOver(window: SceneCells['window']['value'], perSide: number): readonly Point[] {
  const { xs, ys } = gridOf({ window, n: perSide });
  const places = Array.from(ys, (y) => Array.from(xs, (x): Point => [x, y])).flat();
  const turns = Array.from(places, (_, k) => (k * golden) % 1);
  return Array.from(places.keys(), (k) => k)
    .sort((a, b) => turns[a] - turns[b])
    .map((k) => places[k]);
}

const none: readonly Runs[] = [];

/** The particles of a model at a time of the shown clock. */
export const particlesAt = (model: Model, time: number, swarm: Swarm = 'few'): Particles =>
  endsAt(computedOf(runsOf[swarm], model) ?? none, time);

const endsAt = keptByContent(
  (runs: readonly Runs[], time: number): Particles => ({
    canonical: ends(runs, 'canonical', time),
    parametric: ends(runs, 'parametric', time),
  }),
);

/** Where the runs are at a time; one that was given up before it is left out. */
function ends(runs: readonly Runs[], kind: 'canonical' | 'parametric', time: number): Float64Array {
  const out = new Float64Array(2 * runs.length);
  let n = 0;
  for (const { [kind]: run } of runs) {
    if (!run || isLost(run, time)) continue;
    const [x, y] = pointAt(run, time);
    out[n++] = x;
    out[n++] = y;
  }
  return out.slice(0, n);
}

function isLost({ trajectory: { ending }, times }: Run, time: number): boolean {
  if (time <= times[times.length - 1]) return false;
  return ending.cutShort || (ending.reason !== 'converged' && ending.reason !== 'ghost' && ending.reason !== 'budget');
}
