import { startOf } from '../../arrows/pictures';
import { cell, sameParts } from '../../cells/cell';
import { keptWith } from '../../cells/kept';
import type { PartOf, SceneCells } from '../../scene/types';
import { leastOptima } from '../../starts/line-of-optima';
import { accuracyFor, entriesOf, entryWith, type StartsSetting } from '../../starts/many-starts';
import type { ManyStarts, StartEntry } from '../../types/types';

/** The runs from the start with a handle of its own and from those of the scene, or along a scale of it. */
export const manyStartsPart: PartOf<ManyStarts> = keptWith((cells) => {
  const { scene, map, loss, start, runs, inPanel } = cells;
  const others = otherEntries(cells);
  const first = cell(() => entryWith(map.value, loss.value, start.value, runs.value));
  return cell(() => {
    const { starts, alpha, hidden } = scene.value;
    if ((starts.length === 0 && alpha === null) || (inPanel && hidden.includes('trajectories'))) return undefined;
    const least = leastOptima(loss.value);
    return { entries: [first.value, ...others.value], ...(least && { least }) };
  }, sameMany);
});

function sameMany(a: ManyStarts | undefined, b: ManyStarts | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.least === b.least && sameParts(a.entries, b.entries));
}

/** Those that nothing changed for since the last time stay as they were; what is known in full stays during a drag. */
function otherEntries({ scene, effort, map, loss, local }: SceneCells) {
  const setting = cell(() => ({ map: map.value, loss: loss.value, dynamics: scene.value.dynamics }), sameParts);
  const starts = cell(() => scene.value.starts);
  const places = cell(() => starts.value.map((at) => startOf(map.value, local.value, at)));
  const made = cell<Made>((before) => {
    const [now, effortNow, at] = [setting.value, effort.value, places.value];
    const known = before?.setting === now && (before.whole || effortNow === 'drag') ? before.entries : [];
    const entries = entriesOf({ ...now, accuracy: accuracyFor(at.length, effortNow) }, at, known);
    // A drag that left all as they were leaves them whole.
    const untouched = before?.whole === true && sameParts(entries, known);
    return { setting: now, whole: effortNow === 'full' || untouched, entries };
  });
  return cell(() => made.value.entries, sameParts);
}

interface Made {
  readonly setting: Omit<StartsSetting, 'accuracy'>;
  readonly whole: boolean;
  readonly entries: readonly StartEntry[];
}
