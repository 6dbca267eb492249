import { cell } from '../../cells/cell';
import { keptWith } from '../../cells/kept';
import { lazyPart } from '../../cells/lazy-part';
import type { PartOf } from '../../scene/types';
import type { ManyStarts } from '../../types/types';

/** The maths of runs from more than one start. */
export const startsMaths = lazyPart(() => import('../../starts/start-cells'));

/** Runs from more than one start, once their maths is loaded. */
export const manyStartsPart: PartOf<ManyStarts> = keptWith((cells) => {
  const { scene, inPanel } = cells;
  const isAsked = cell(() => {
    const { starts, alpha, hidden } = scene.value;
    return (starts.length > 0 || alpha !== null) && !(inPanel && hidden.includes('trajectories'));
  });
  const made = cell(() => (isAsked.value ? startsMaths.value?.manyStarts(cells) : undefined));
  return cell(() => made.value?.value);
});
