import { inOneStep } from '../../core';
import { cell } from '../../model/cells/cell';
import { keptWith } from '../../model/cells/kept';
import { lazyPart } from '../../model/cells/lazy-part';
import { roughCell } from '../../model/cells/rough-cell';
import { mark } from '../../model/overlay/legend-types';
import { overlay } from '../../model/overlay/overlay';
import { computedOf } from '../../model/scene/computed';
import type { PartOf, SceneCells } from '../../model/scene/types';
import type { MirrorInputs, MirrorLines } from './numbers-mirror';

/** The maths of the mirror potential. */
export const mirrorMaths = lazyPart(() => import('./numbers-mirror'));

interface Inputs extends MirrorInputs {
  readonly maths: NonNullable<typeof mirrorMaths.value>;
}

/** They are not drawn while they would move: then only their words stay. */
const lines: PartOf<MirrorLines> = keptWith((cells) => {
  const made = linesCell(cells);
  return cell(() => made.value ?? (cells.scene.value.mirror && mirrorMaths.failed ? unloaded : undefined));
});

const unloaded: MirrorLines = { lines: [], touching: [], words: 'no mirror potential: it could not be loaded' };

const linesCell = (cells: SceneCells) =>
  roughCell<Inputs, MirrorLines | undefined>(cells, {
    inputs: () => {
      const { scene, map, loss, start, window } = cells;
      const maths = scene.value.mirror ? mirrorMaths.value : undefined;
      return maths && { maths, map: map.value, loss: loss.value, start: start.value, window: window.value };
    },
    steps: ({ maths, ...inputs }, effort, before) =>
      effort === 'full' ? maths.mirrorLines(inputs) : inOneStep(() => wordsOf(before)),
  });

function wordsOf(before: MirrorLines | undefined): MirrorLines | undefined {
  if (before === undefined || before.lines.length === 0) return before;
  return { lines: [], touching: [], words: before.words };
}

/** Lines of equal divergence from the start, where gradient flow is a mirror flow. */
export const mirror = overlay({
  key: 'mirror',
  picture: 'flow',
  numbers: (source) => computedOf(lines, source),
  legend: ({ words }) => [mark('mirror', words, 'mirror potential: divergence from the start', 'mirror-potential')],
  sentence: ({ words }) => `Drawn as well: ${words}.`,
});

export const overlays = [mirror];
