import { type Point, type Steps, telling } from '../../core';
import { startOf } from '../arrows/pictures';
import type { Effort } from '../cells/cell';
import { keptByContent, keptWith } from '../cells/kept';
import { roughCell } from '../cells/rough-cell';
import { gridOf } from '../numbers/grid';
import { bareRunSteps, type RunAccuracy } from '../runs/runs';
import { computedOf } from '../scene/computed';
import type { PartOf, SceneCells } from '../scene/types';
import type { Model } from '../types/types';
import { packTracks, placesAt, type Tracks } from './tracks';

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

/** What the particles of both dynamics are carried along. */
interface Both {
  readonly canonical: Tracks;
  readonly parametric: Tracks;
}

/**
 * The runs of particles that set out from a grid over the picture, at the fibre position of the current θ. While they
 * are computed there are more and more of them, all over the picture from the first on.
 */
const tracksOver = (swarm: Swarm): PartOf<Both> =>
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
      *steps(of, effort: Effort): Steps<Both> {
        const [canonical, parametric] = [packTracks(), packTracks()];
        const soFar = (): Both => ({ canonical: canonical.tracks(), parametric: parametric.tracks() });
        for (const at of placesOver(of.window, swarms[effort === 'drag' ? 'few' : swarm])) {
          const from = { ...of, start: startOf(of.map, of.local, at) };
          const runs = yield* telling(bareRunSteps(from, accuracy), soFar);
          if (runs.canonical) canonical.add(runs.canonical);
          if (runs.parametric) parametric.add(runs.parametric);
        }
        return soFar();
      },
    });
  });

const tracksOfSwarm: Readonly<Record<Swarm, PartOf<Both>>> = {
  few: tracksOver('few'),
  more: tracksOver('more'),
  most: tracksOver('most'),
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

/** The particles of a model at a time of the shown clock. */
export function particlesAt(model: Model, time: number, swarm: Swarm = 'few'): Particles {
  const tracks = computedOf(tracksOfSwarm[swarm], model);
  return tracks ? carried(tracks, time) : none;
}

const none: Particles = { canonical: new Float64Array(), parametric: new Float64Array() };

const carried = keptByContent(
  ({ canonical, parametric }: Both, time: number): Particles => ({
    canonical: placesAt(canonical, time),
    parametric: placesAt(parametric, time),
  }),
);
