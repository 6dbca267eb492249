import type { LossChart } from '../types/types';
import type { Track } from './loss-chart';

/** Runs whose losses are halved at times that differ by more than this are told apart on a log axis only. */
const evenSpan = 100;

/**
 * What the axis of time spans, for any number of runs: up to the last end, and where flows are much faster than others
 * in decades from before the first of them has got anywhere.
 * @param end where the clock ends, which steps are always drawn up to
 */
export function timeSpan(tracks: readonly Track[], end: number): Pick<LossChart, 'xMax' | 'xMin'> {
  const flows = tracks.flatMap(({ trajectory, clock }) => (clock === 'step' ? [] : [{ ...trajectory, clock }]));
  if (flows.length === 0) return { xMax: end };
  const ends = flows.map(({ t, length, clock }) => t[length - 1] / clock);
  const halved = flows.flatMap(({ t, loss, clock }) => {
    const row = loss.findIndex((x) => x <= loss[0] / 2);
    return row > 0 ? [t[row] / clock] : [];
  });
  const xMax = Math.max(...ends) > 0 ? Math.max(...ends) : end;
  const first = Math.min(...halved);
  if (!(Math.max(...halved) > evenSpan * first)) return { xMax };
  return { xMax, xMin: 10 ** (Math.floor(Math.log10(first)) - 1) };
}
