import { gainWords } from '../gain-map';
import { startsWords } from '../many-starts';
import type { FlowModel } from '../types';
import { type Cell, cell } from './cell';
import { finiteStepPart } from './parts/finite-step';
import { gainMapPart } from './parts/gain-map';
import { manyStartsPart } from './parts/many-starts';
import { mirrorPart } from './parts/mirror';
import { planeImagePart } from './parts/plane';
import { streamlinesPart } from './parts/streamlines';
import type { PartOf, SceneCells } from './types';

/** What a part adds to the flow field: its numbers, and words for its description. */
export interface Addition {
  readonly numbers: Partial<FlowModel>;
  readonly words: string;
}

function part<K extends keyof FlowModel>(
  key: K,
  of: PartOf<NonNullable<FlowModel[K]>>,
  wordsOf: (numbers: NonNullable<FlowModel[K]>) => string = () => '',
): PartOf<Addition> {
  return (cells: SceneCells): Cell<Addition | undefined> => {
    const made = of(cells);
    return cell(() => {
      const numbers = made.value;
      return numbers && { numbers: { [key]: numbers }, words: wordsOf(numbers) };
    });
  };
}

/** All that can be laid over the flow field, in the order in which its description tells of it. */
export const flowParts: readonly PartOf<Addition>[] = [
  part('streamlines', streamlinesPart, ({ legend }) => `The field is drawn as ${legend}.`),
  part('gainMap', gainMapPart, gainWords),
  part('mirror', mirrorPart, ({ words }) => `Drawn as well: ${words}.`),
  part('finiteStep', finiteStepPart, ({ description }) => description),
  part('planeImage', planeImagePart),
  part('many', manyStartsPart, startsWords),
];
