import { type Steps, telling } from '../../core';
import { startOf } from '../arrows/pictures';
import { type Cell, cell, type Effort, sameParts } from '../cells/cell';
import { roughCell } from '../cells/rough-cell';
import type { RunStart } from '../runs/runs';
import type { SceneCells } from '../scene/types';
import type { ManyStarts, StartEntry } from '../types/types';
import { leastOptima } from './line-of-optima';
import { accuracyFor, entrySteps, entryWith, isMade, type StartsSetting, waiting } from './many-starts';

/** The runs from the start with a handle of its own and from those of the scene, or along a scale of it. */
export function manyStarts(cells: SceneCells): Cell<ManyStarts> {
  const { map, loss, start, runs } = cells;
  const others = otherEntries(cells);
  const first = cell(() => entryWith(map.value, loss.value, start.value, runs.value));
  return cell(() => {
    const least = leastOptima(loss.value);
    return { entries: [first.value, ...others.value], ...(least && { least }) };
  }, sameMany);
}

const sameMany = (a: ManyStarts, b: ManyStarts): boolean => a.least === b.least && sameParts(a.entries, b.entries);

/** Those that nothing changed for since the last time stay as they were; what is known in full stays during a drag. */
function otherEntries(cells: SceneCells) {
  const { scene, map, loss, local } = cells;
  const setting = cell(() => ({ map: map.value, loss: loss.value, dynamics: scene.value.dynamics }), sameParts);
  const starts = cell(() => scene.value.starts);
  const places = cell(() => starts.value.map((at) => startOf(map.value, local.value, at)));
  const made = roughCell<Asked, Made>(cells, {
    inputs: () => ({ setting: setting.value, places: places.value }),
    steps: makeEntries,
    isWhole: ({ whole }) => whole,
  });
  return cell(() => made.value?.entries ?? places.value.map(waiting), sameParts);
}

interface Asked {
  readonly setting: Omit<StartsSetting, 'accuracy'>;
  readonly places: readonly RunStart[];
}

interface Made {
  readonly setting: Asked['setting'];
  readonly whole: boolean;
  readonly entries: readonly StartEntry[];
}

function* makeEntries({ setting, places }: Asked, effort: Effort, before: Made | undefined): Steps<Made> {
  const isOfUse = before?.setting === setting && (before.whole || effort === 'drag');
  const known = isOfUse ? before.entries.filter(isMade) : [];
  const accuracy = accuracyFor(places.length, effort);
  const entries: StartEntry[] = [];
  const soFar = (): Made => ({
    setting,
    whole: false,
    entries: [...entries, ...places.slice(entries.length).map(waiting)],
  });
  for (const start of places) {
    entries.push(yield* telling(entrySteps({ ...setting, accuracy }, start, known), soFar));
  }
  // A drag that left all as they were leaves them whole.
  const untouched = before?.whole === true && isOfUse && sameParts(entries, before.entries);
  return { setting, whole: effort === 'full' || untouched, entries };
}
