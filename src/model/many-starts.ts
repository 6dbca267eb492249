import { type Loss, lineLimit, type ParameterMap } from '../core';
import type { Scene } from '../state/scene';
import { createLeastOptima, optimaLine } from './line-of-optima';
import { memoize } from './memoize';
import { type Local, sameStart, startOf } from './pictures';
import { type Care, type Effort, makeBareRuns, type RunStart, type Runs } from './runs';
import type { FlowModel, LeastOptima, ManyStarts, StartEntry } from './types';

/**
 * All runs of a frame share one budget, so that many starts do not make a drag stutter: the more there are, the fewer
 * steps each may take. On release there is enough for all but very stiff flows, which then say where they were cut short.
 */
export function careFor(starts: number, effort: Effort): Care {
  const share = (total: number, least: number, most: number) =>
    Math.round(Math.min(most, Math.max(least, total / starts)));
  if (effort === 'drag') {
    return {
      rtol: 1e-3,
      atol: 1e-6,
      maxSteps: share(800, 24, 400),
      pieces: 2,
      sketched: true,
      mostDescents: share(4000, 60, 400),
    };
  }
  return { rtol: 1e-9, atol: 1e-12, maxSteps: share(80_000, 2000, 20_000), pieces: 6 };
}

/** Everything beside the starts that their runs depend on. */
interface Setting {
  readonly map: ParameterMap;
  readonly loss: Loss;
  readonly dynamics: Scene['dynamics'];
  readonly care: Care;
}

/** Makes the runs of a scene's starts. Those that nothing changed for since the last time are returned as they were. */
export function createManyStarts() {
  const care = memoize(careFor);
  const setting = memoize(
    (map: ParameterMap, loss: Loss, dynamics: Scene['dynamics'], careful: Care): Setting => ({
      ...{ map, loss, dynamics, care: careful },
    }),
  );
  const least = createLeastOptima();
  let last: { readonly setting: Setting; readonly entries: readonly StartEntry[] } | undefined;
  const collect = memoize((entries: readonly StartEntry[], optima: LeastOptima | undefined): ManyStarts => {
    return { entries, ...(optima && { least: optima }) };
  });
  const joined = memoize((main: StartEntry, others: readonly StartEntry[]) => [main, ...others]);
  const mainEntry = memoize(entryWith);
  return (
    { map, loss }: Pick<Setting, 'map' | 'loss'>,
    local: Local,
    { starts, alpha, dynamics }: Scene,
    main: { readonly start: RunStart; readonly runs: Runs },
    effort: Effort,
  ): ManyStarts | undefined => {
    if (starts.length === 0 && alpha === null) return undefined;
    const now = setting(map, loss, dynamics, care(starts.length, effort));
    const before = last?.setting === now ? last.entries : [];
    const entries = starts.map((at) => entryOf(now, startOf(map, local, at), before));
    const same = entries.length === before.length && entries.every((entry, i) => entry === before[i]);
    last = { setting: now, entries: same ? before : entries };
    return collect(joined(mainEntry(map, loss, main.start, main.runs), last.entries), least(loss));
  };
}

function entryOf({ map, loss, dynamics, care }: Setting, start: RunStart, before: readonly StartEntry[]): StartEntry {
  const known = before.find((entry) => sameStart(entry, start));
  if (known) return known;
  return entryWith(map, loss, start, makeBareRuns(map, loss, start, dynamics, care));
}

function entryWith(map: ParameterMap, loss: Loss, start: RunStart, { canonical, parametric, why }: Runs): StartEntry {
  return {
    ...start,
    ...predictionOf(map, loss, start),
    ...(why && { why }),
    ...(canonical && { canonical }),
    ...(parametric && { parametric }),
  };
}

function predictionOf(map: ParameterMap, loss: Loss, { theta }: RunStart): Pick<StartEntry, 'predicted'> {
  const line = optimaLine(loss);
  return line && theta ? { predicted: lineLimit(map, theta, line.a, line.b) } : {};
}

/** The flow picture with the runs of all starts, if there are any. */
export function withStarts(flow: FlowModel, many: ManyStarts | undefined): FlowModel {
  return many ? { ...flow, many } : flow;
}
