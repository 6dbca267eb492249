import type { Scene } from '../state/scene';
import { plain, powerOfTen, significant } from './format';
import { scheduleWords } from './recipe';
import type { Runs } from './runs';
import type { LossChart, Run } from './types';

/** Decades below the first loss that are told apart; double precision has no more. */
const depth = 15;
/** Decades above the first loss that are shown; a run that diverges leaves by the top. */
const headroom = 2;

/** Loss against the shown clock: steps of descent, or t of the flow. */
export function lossChart(made: Runs, dynamics: Scene['dynamics']): LossChart {
  const { canonical, parametric, canonicalPace, paceNote } = made;
  const runs = [canonical, parametric].filter((run) => run !== undefined);
  const first = Math.max(0, ...runs.map(({ trajectory }) => trajectory.loss[0]).filter(Number.isFinite));
  const start = first > 0 ? Math.ceil(Math.log10(first) + 1e-9) : 0;
  const [lowest, highest] = extremes(runs);
  const high = Math.min(start + headroom, Math.max(start, Math.ceil(Math.log10(highest) + 1e-9)));
  const floor = 10 ** (start - depth);
  const low = Math.max(start - depth, Math.min(high - 1, Math.floor(Math.log10(Math.max(lowest, floor)))));
  const floorHit = runs.some(({ trajectory: { loss, length } }) => loss.subarray(0, length).some((x) => x < floor));
  const offScale = !(highest <= 10 ** high);
  const descent = dynamics.kind === 'descent';
  // Of descent the number of the step: with a schedule t is no multiple of it.
  const clock = (run: Run) => (t: number, step: number) =>
    descent ? step : t / (run === canonical ? canonicalPace : 1);
  return {
    xLabel: timeBase(dynamics, canonicalPace, paceNote),
    xMax: descent ? dynamics.steps : dynamics.horizon,
    low,
    high,
    floor,
    floorHit,
    offScale,
    offScaleNote: offScaleWords(runs),
    series: runs.map((run) => ({
      key: run === canonical ? ('canonical' as const) : ('parametric' as const),
      label: run.label,
      x: run.trajectory.t.subarray(0, run.trajectory.length).map(clock(run)),
      y: run.trajectory.loss.subarray(0, run.trajectory.length).map((x) => Math.log10(Math.max(x, floor))),
    })),
    description: describe(made, runs, floorHit, floor, offScale),
  };
}

/** Smallest positive and largest finite loss. */
function extremes(runs: readonly Run[]): [number, number] {
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
function offScaleWords(runs: readonly Run[]): string {
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

function describe({ recipe }: Runs, runs: readonly Run[], floorHit: boolean, floor: number, offScale: boolean): string {
  const ends = runs.map(({ trajectory: { loss, length }, legend }) => {
    return `${legend}: loss from ${significant(loss[0])} to ${significant(loss[length - 1])}`;
  });
  const note = floorHit ? ` Losses below ${powerOfTen(Math.round(Math.log10(floor)))} are drawn on the floor.` : '';
  const above = offScale ? ' Losses above the top of the axis are off the scale.' : '';
  return `Loss on a logarithmic axis. ${ends.join('; ')}.${note}${above}${recipe && ` ${recipe}`}`;
}
