import { createJet, type Loss, type ParameterMap } from '../core';
import type { Scene, Window } from '../state/scene';
import { memoize } from './memoize';
import { canonicalPace } from './pace';
import { sameStart } from './pictures';
import { cares, type Effort, endingWords, makeRun, type RunStart } from './runs';
import type { Result, Series } from './together';
import { goalOf } from './together-goal';
import { arrival } from './tolerance';

/** What all series have in common. */
export interface Shared {
  readonly loss: Loss;
  readonly dynamics: Scene['dynamics'];
  readonly window: Window;
  readonly effort: Effort;
  readonly tolerance: number;
}

/** A run with the factor on its clock, or why there is none. */
export interface Ran extends Pick<Series, 'run' | 'result' | 'ending'> {
  /** t of the run per t of the clock that all share. */
  readonly factor: number;
}

export type RunOne = (map: ParameterMap, start: RunStart, shared: Shared, label: string) => Ran;

/** Makes the function that runs one series. What it was given last it does not compute again. */
export function createRunner(): RunOne {
  const run = memoize(runFrom);
  const results = memoize(resultOf);
  let kept: RunStart | undefined;
  return (map, start, { loss, dynamics, window, effort, tolerance }, label) => {
    if (kept === undefined || !sameStart(kept, start)) kept = start;
    // A descent has no tolerance that could be coarser.
    const care = dynamics.kind === 'flow' ? effort : 'full';
    const made = run(map, loss, kept, dynamics, window, care, label);
    if (!made.run) return made;
    return { ...made, result: results(made, map, loss, dynamics, tolerance) };
  };
}

function runFrom(
  map: ParameterMap,
  loss: Loss,
  { theta, why }: RunStart,
  dynamics: Scene['dynamics'],
  window: Window,
  effort: Effort,
  label: string,
): Ran {
  if (theta === undefined) return { factor: 1, ending: why ?? 'no θ gives this start' };
  const jet = createJet(map.p, map.q);
  map.evaluate(theta, jet);
  const { pace: gain, note } = canonicalPace({ theta, ...jet }, loss, dynamics);
  const factor = 1 / gain;
  const run = makeRun(map, loss, theta, { dynamics, window, care: cares[effort], label, factor });
  const unit = dynamics.kind === 'descent' ? 'step' : 't';
  const ending = endingWords(run.trajectory.ending, unit, factor);
  return { factor, run, ending: note ? `${ending}; ${note}` : ending };
}

function resultOf(
  { run, factor }: Ran,
  map: ParameterMap,
  loss: Loss,
  { kind, rate }: Scene['dynamics'],
  tolerance: number,
): Result {
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
