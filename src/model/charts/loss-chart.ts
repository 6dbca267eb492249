import type { Trajectory } from '../../core';
import type { Scene } from '../../state/scene/scene';
import { plain, powerOfTen, significant } from '../numbers/format';
import type { Runs } from '../runs/runs';
import type { LossChart } from '../types/types';
import { scheduleWords } from '../words/recipe';

/** Decades below the first loss that are told apart; double precision has no more. */
const depth = 15;
/** Decades above the first loss that are shown; a run that diverges leaves by the top. */
const headroom = 2;

/** One line of the chart before it is put on axes. */
export interface Track {
  readonly key: string;
  readonly style?: number;
  readonly label: string;
  /** How it ended, with its name. */
  readonly legend: string;
  readonly trajectory: Trajectory;
  /** What its own t is divided by to give the clock that is shown; the number of the step where it goes in steps. */
  readonly clock: Clock;
}

type Clock = number | 'step';

/** What of a chart does not follow from its tracks. */
type ChartFrame = Pick<LossChart, 'xLabel' | 'xMax' | 'xMin' | 'target'> & { readonly recipe?: string };

/** Loss against the shown clock: steps of descent, or t of the flow. */
export function lossChart(made: Runs, dynamics: Scene['dynamics']): LossChart {
  const { canonical, parametric, canonicalPace, paceNote } = made;
  const runs = [canonical, parametric].filter((run) => run !== undefined);
  const tracks = runs.map((run) => ({
    key: run === canonical ? 'canonical' : 'parametric',
    label: run.label,
    legend: run.legend,
    trajectory: run.trajectory,
    clock: shownClock(dynamics, run === canonical ? canonicalPace : 1),
  }));
  const xLabel = timeBase(dynamics, canonicalPace, paceNote);
  return chartOf(tracks, { xLabel, xMax: shownEnd(dynamics), recipe: made.recipe });
}

/** The shown clock of a run that takes `factor` times η or t: the number of the step, or what its t is divided by. */
export const shownClock = ({ kind }: Scene['dynamics'], factor: number): Clock =>
  kind === 'descent' ? 'step' : factor;
/** Where the shown clock ends. */
export const shownEnd = ({ kind, steps, horizon }: Scene['dynamics']): number => (kind === 'descent' ? steps : horizon);

/** Any number of runs on one pair of axes. */
export function chartOf(tracks: readonly Track[], { recipe = '', ...frame }: ChartFrame): LossChart {
  const first = Math.max(0, ...tracks.map(({ trajectory }) => trajectory.loss[0]).filter(Number.isFinite));
  const start = first > 0 ? Math.ceil(Math.log10(first) + 1e-9) : 0;
  const [lowest, highest] = extremes(tracks);
  const high = Math.min(start + headroom, Math.max(start, Math.ceil(Math.log10(highest) + 1e-9)));
  const floor = 10 ** (start - depth);
  const low = Math.max(start - depth, Math.min(high - 1, Math.floor(Math.log10(Math.max(lowest, floor)))));
  const floorHit = tracks.some(({ trajectory: { loss, length } }) => loss.subarray(0, length).some((x) => x < floor));
  const offScale = !(highest <= 10 ** high);
  return {
    ...frame,
    low,
    high,
    floor,
    floorHit,
    offScale,
    offScaleNote: offScaleWords(tracks),
    series: tracks.map(({ key, style, label, trajectory: { t, loss, length }, clock }) => ({
      key,
      label,
      ...(style !== undefined && { style }),
      // Of descent the number of the step: with a schedule t is no multiple of it.
      x: t.subarray(0, length).map((time, step) => (clock === 'step' ? step : Math.max(time / clock, frame.xMin ?? 0))),
      y: loss.subarray(0, length).map((x) => Math.log10(Math.max(x, floor))),
    })),
    description: `${describe(tracks, floorHit, floor, offScale)}${recipe && ` ${recipe}`}${frame.xMin === undefined ? '' : ' Time is on a logarithmic axis too.'}`,
  };
}

/** Smallest positive and largest finite loss. */
function extremes(runs: readonly Track[]): [number, number] {
  let [low, high] = [Number.MAX_VALUE, 0];
  for (const { trajectory } of runs) {
    for (let i = 0; i < trajectory.length; i++) {
      const x = trajectory.loss[i];
      if (!Number.isFinite(x)) continue;
      if (x > 0) low = Math.min(low, x);
      high = Math.max(high, x);
    }
  }
  return [Math.min(low, high), high];
}

/** Which run left by the top, where one did for good. */
function offScaleWords(runs: readonly Track[]): string {
  const diverged = runs.filter(({ trajectory }) => trajectory.ending.reason === 'diverged');
  return diverged.length > 0
    ? `${diverged.map(({ legend }) => legend.replace(',', '')).join(', ')} ↑`
    : 'off the scale ↑';
}

function timeBase({ kind, rate, pace, schedule }: Scene['dynamics'], factor: number, note?: string): string {
  const descent = kind === 'descent';
  const name = descent ? 'step' : 't';
  const scheduled = schedule === 'constant' ? '' : `, ${scheduleWords(schedule)}`;
  if (note) return `${name} (${note})`;
  if (pace === 'rate') return descent ? `step, both with η = ${plain(rate)}${scheduled}` : 'time t, the same for both';
  return descent
    ? `step, equal initial speed: canonical η = ${plain(rate * factor)}${scheduled}`
    : `time t, equal initial speed: canonical clock ×${plain(factor)}`;
}

function describe(runs: readonly Track[], floorHit: boolean, floor: number, offScale: boolean): string {
  const ends = runs.map(({ trajectory: { loss, length }, legend }) => {
    return `${legend}: loss from ${significant(loss[0])} to ${significant(loss[length - 1])}`;
  });
  const note = floorHit ? ` Losses below ${powerOfTen(Math.round(Math.log10(floor)))} are drawn on the floor.` : '';
  const above = offScale ? ' Losses above the top of the axis are off the scale.' : '';
  return `Loss on a logarithmic axis.${ends.length > 0 ? ` ${ends.join('; ')}.` : ''}${note}${above}`;
}
