import { createJet, type Loss, type ParameterMap, quietly, type Steps } from '../../core';
import { sameJson } from '../../state/scene/same-json';
import type { Scene, Window } from '../../state/scene/scene';
import { sameStart } from '../arrows/pictures';
import { type Cell, cell, type Effort } from '../cells/cell';
import { type Means, roughCell } from '../cells/rough-cell';
import { canonicalPace } from '../runs/pace';
import { accuracies, endingWords, makeRun, type RunStart } from '../runs/runs';
import { notYet } from '../words/not-yet';
import type { Result, Series } from './together';
import { goalOf } from './together-goal';
import { arrival } from './tolerance';

/** What all series have in common. */
export interface SharedRun extends Means {
  readonly loss: Cell<Loss>;
  readonly window: Cell<Window>;
  readonly tolerance: Cell<number>;
}

/** A run with the factor on its clock, or why there is none. */
export interface Ran extends Pick<Series, 'run' | 'result' | 'ending' | 'waiting'> {
  /** t of the run per t of the clock that all share. */
  readonly factor: number;
}

/** What is run. */
interface RunRow {
  readonly map: ParameterMap;
  readonly start: RunStart;
  readonly dynamics: Scene['dynamics'];
  readonly label: string;
}

/** The run of one series. */
export function seriesRun(row: Cell<RunRow>, shared: SharedRun): Cell<Ran> {
  const { loss, window, tolerance } = shared;
  const start = cell(() => row.value.start, sameStart);
  const dynamics = cell(() => row.value.dynamics, sameJson);
  const made = roughCell(shared, {
    inputs: () => {
      const { map, label } = row.value;
      return {
        map,
        loss: loss.value,
        start: start.value,
        dynamics: dynamics.value,
        window: window.value,
        label,
      };
    },
    // A descent has no tolerance that could be coarser.
    steps: (inputs, effortNow) => runFrom(inputs, inputs.dynamics.kind === 'flow' ? effortNow : 'full'),
    isWhole: (_, inputs) => inputs.dynamics.kind !== 'flow',
  });
  return cell(() => {
    const ran = made.value;
    if (ran === undefined) return waitedFor;
    if (!ran.run) return ran;
    const result = resultOf(ran, {
      map: row.value.map,
      loss: loss.value,
      dynamics: dynamics.value,
      tolerance: tolerance.value,
    });
    return { ...ran, result };
  });
}

const waitedFor: Ran = { factor: 1, ending: notYet, waiting: true };

interface RunInputs extends RunRow {
  readonly loss: Loss;
  readonly dynamics: Scene['dynamics'];
  readonly window: Window;
}

function* runFrom({ map, loss, start, dynamics, window, label }: RunInputs, effort: Effort): Steps<Ran> {
  const { theta, why } = start;
  if (theta === undefined) return { factor: 1, ending: why ?? 'no θ gives this start' };
  const jet = createJet(map.p, map.q);
  map.evaluate(theta, jet);
  const { pace: gain, note } = canonicalPace({ theta, ...jet }, loss, dynamics);
  const factor = 1 / gain;
  const accuracy = accuracies[effort];
  const run = yield* quietly(makeRun(map, loss, theta, { dynamics, window, accuracy, label, factor }));
  const unit = dynamics.kind === 'descent' ? 'step' : 't';
  const ending = endingWords(run.trajectory.ending, unit, factor);
  return { factor, run, ending: note ? `${ending}; ${note}` : ending };
}

interface ResultInputs extends Pick<RunInputs, 'map' | 'loss' | 'dynamics'> {
  readonly tolerance: number;
}

function resultOf({ run, factor }: Ran, { map, loss, dynamics, tolerance }: ResultInputs): Result {
  const { kind, rate } = dynamics;
  if (!run) throw new Error('missing run: there is no result without one');
  const { trajectory } = run;
  const { w, length, ending } = trajectory;
  const [x, y] = [w[2 * length - 2], w[2 * length - 1]];
  const found = arrival(trajectory, map, loss, goalOf(loss, trajectory.loss[0], tolerance));
  return {
    ...(found && {
      reached:
        kind === 'descent' && found.step !== undefined
          ? { time: found.step * rate, step: found.step }
          : { time: found.t / factor },
    }),
    diverged: ending.reason === 'diverged',
    loss: trajectory.loss[length - 1],
    w: [x, y],
    l1: Math.abs(x) + Math.abs(y),
    l2: Math.hypot(x, y),
    lmax: Math.max(Math.abs(x), Math.abs(y)),
  };
}
