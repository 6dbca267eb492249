import type { MirrorInputs } from '../../mirror';
import { mirrorMaths } from '../../mirror-part';
import type { MirrorLines } from '../../overlays';
import { cell, roughCell } from '../cell';
import { keptWith } from '../kept';
import type { PartOf, SceneCells } from '../types';

interface Inputs extends MirrorInputs {
  readonly maths: NonNullable<typeof mirrorMaths.value>;
}

/** Lines of the mirror potential. They are not drawn while they would move: then only their words stay. */
export const mirrorPart: PartOf<MirrorLines> = keptWith((cells) => {
  const lines = linesCell(cells);
  return cell(() => lines.value ?? (cells.scene.value.mirror && mirrorMaths.failed ? unloaded : undefined));
});

const unloaded: MirrorLines = { lines: [], touching: [], words: 'no mirror potential: it could not be loaded' };

const linesCell = ({ scene, effort, map, loss, start, window }: SceneCells) =>
  roughCell<Inputs, MirrorLines | undefined>(effort, {
    inputs: () => {
      const maths = scene.value.mirror ? mirrorMaths.value : undefined;
      return maths && { maths, map: map.value, loss: loss.value, start: start.value, window: window.value };
    },
    compute: ({ maths, ...inputs }, effortNow, before) =>
      effortNow === 'full' ? maths.mirrorLines(inputs) : wordsOf(before),
  });

function wordsOf(before: MirrorLines | undefined): MirrorLines | undefined {
  if (before === undefined || before.lines.length === 0) return before;
  return { lines: [], touching: [], words: before.words };
}
