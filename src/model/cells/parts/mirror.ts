import type { MirrorInputs } from '../../mirror';
import { mirrorMaths } from '../../mirror-part';
import type { MirrorLines } from '../../overlays';
import { roughCell } from '../cell';
import { keptWith } from '../kept';
import type { PartOf } from '../types';

interface Inputs extends MirrorInputs {
  readonly maths: NonNullable<typeof mirrorMaths.value>;
}

/** Lines of the mirror potential. They are not drawn while they would move: then only their words stay. */
export const mirrorPart: PartOf<MirrorLines> = keptWith(({ scene, effort, map, loss, start, window }) =>
  roughCell<Inputs, MirrorLines | undefined>(effort, {
    inputs: () => {
      const maths = scene.value.mirror ? mirrorMaths.value : undefined;
      return maths && { maths, map: map.value, loss: loss.value, start: start.value, window: window.value };
    },
    compute: ({ maths, ...inputs }, care, before) => (care === 'full' ? maths.mirrorLines(inputs) : wordsOf(before)),
  }),
);

function wordsOf(before: MirrorLines | undefined): MirrorLines | undefined {
  if (before === undefined || before.lines.length === 0) return before;
  return { lines: [], touching: [], words: before.words };
}
