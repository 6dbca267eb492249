import { type Overlay, partOf, type Source } from '../../src/model/overlay/overlay';
import { coverModel } from '../../src/model/questions/cover';
import { drawingsOf, markOf } from '../../src/overlays/drawings';
import { lightTheme } from '../../src/render';
import { frameOf } from '../../src/render/frame/frame';
import { isSame } from '../../src/render/layers/keep';
import type { Drawing } from '../../src/render/layers/overlay-drawing';
import { notFinite } from '../render/kit/recorder';

/** Words that a number slipped into which is none. */
const broken = /NaN|Infinity|(?<!arrows? )undefined|null|\[object/;

const size = { width: 420, height: 420 };

/** What is wrong with an overlay, seen in scenes that show it; a sentence each. */
export function overlayFaults(
  of: Overlay,
  sources: readonly Source[],
  layers: readonly Drawing[] = drawingsOf(of),
): string[] {
  const shown = sources.filter((source) => partOf(of, source) !== undefined);
  if (shown.length === 0) return ['no scene shows it'];
  return [
    ...(layers.length === 0 ? ['nothing draws it'] : []),
    ...shown.flatMap((source) => faultsIn(of, source, layers)),
  ];
}

function faultsIn(of: Overlay, source: Source, layers: readonly Drawing[]): string[] {
  const part = partOf(of, source);
  const entries = of.legend?.(part, source) ?? [];
  const said = [...entries.map((entry) => JSON.stringify(entry)), of.sentence?.(part, source) ?? ''];
  const marks = entries.flatMap((entry) => (entry.kind === 'mark' && entry.words !== '' ? [entry.mark] : []));
  const frame = frameOf(size, source[of.picture].window, lightTheme, 20);
  const nodes = layers.flatMap((layer) => layer.draw(part, frame));
  return [
    ...said.filter((words) => broken.test(words)).map((words) => `it says ${words}`),
    ...marks.filter((name) => !markOf(name)).map((name) => `its legend has no mark ${name}`),
    ...notFinite(nodes).map((key) => `its ${key} is not finite`),
    ...(nodes.length > 0 && !of.silent && entries.length === 0 ? ['it is drawn, and no legend speaks of it'] : []),
    ...(isSame(part, partOf(of, source)) ? [] : ['the same scene gives it another part each time']),
  ];
}

/** Whether anything of it is seen while a question covers the panel. */
export const isSeenCovered = (of: Overlay, models: readonly Parameters<typeof coverModel>[0][]): boolean =>
  models.some((model) => partOf(of, coverModel(model)) !== undefined);
