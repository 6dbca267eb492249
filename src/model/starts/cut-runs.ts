import type { Point } from '../../core';
import { keptByContent } from '../cells/kept';
import type { FlowModel, ManyStarts, Run, StartEntry } from '../types/types';

/** The run as far as the clock says, ending where it is then; steps of descent are not cut in two. */
export function runUntil(run: Run, time: number): Run {
  const { times, dots, dotTimes } = run;
  const last = rowAt(times, time);
  if (last + 1 === times.length) return run;
  const dotted = rowAt(dotTimes, time) + 1;
  return {
    ...run,
    path: cut(run, last, time),
    times: Float64Array.of(...times.subarray(0, last + 1), time),
    dots: dots.slice(0, 2 * dotted),
    dotTimes: dotTimes.slice(0, dotted),
  };
}

/** The vertices up to `last` and, of a flow, the point between it and the next. */
function cut(run: Run, last: number, time: number): Float64Array {
  const kept = run.path.slice(0, 2 * last + 4);
  kept.set(pointAt(run, time), 2 * last + 2);
  return kept;
}

/** Where a run is at a time of the shown clock: between its vertices a flow, on one of them a descent. */
export function pointAt({ path, times, trajectory }: Run, time: number): Point {
  const k = rowAt(times, time);
  const [x, y] = [path[2 * k], path[2 * k + 1]];
  const share = (time - times[k]) / (times[k + 1] - times[k]);
  if (!(share > 0) || trajectory.statistics?.method === 'gradient descent') return [x, y];
  return [x + share * (path[2 * k + 2] - x), y + share * (path[2 * k + 3] - y)];
}

/** The last row at or before a time, by bisection; 0 before all of them, −1 where there are none. */
function rowAt(times: Float64Array, time: number): number {
  let [low, high] = [0, times.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (times[middle] <= time) low = middle;
    else high = middle - 1;
  }
  return times.length === 0 ? -1 : low;
}

function entryUntil(entry: StartEntry, time: number): StartEntry {
  return {
    ...entry,
    ...(entry.canonical && { canonical: runUntil(entry.canonical, time) }),
    ...(entry.parametric && { parametric: runUntil(entry.parametric, time) }),
  };
}

function manyUntil(many: ManyStarts, time: number): ManyStarts {
  return { ...many, entries: many.entries.map((entry) => entryUntil(entry, time)) };
}

/** The picture at one moment of its runs; the last ones are remembered, so that a picture knows it by identity. */
export const flowAt = (flow: FlowModel, time: number | undefined): FlowModel =>
  time === undefined ? flow : momentOf(flow, time);

const momentOf = keptByContent((flow: FlowModel, time: number): FlowModel => {
  const { canonicalRun, parametricRun, many } = flow;
  return {
    ...flow,
    ...(canonicalRun && { canonicalRun: runUntil(canonicalRun, time) }),
    ...(parametricRun && { parametricRun: runUntil(parametricRun, time) }),
    ...(many && { many: manyUntil(many, time) }),
  };
});
