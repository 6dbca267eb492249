import { keptWith } from '../cells/kept';
import type { ModelSource } from '../types/types';
import type { PartOf, SceneCells } from './types';

/** From which cells the models of a source are made. */
const place = keptWith((_source: ModelSource): { cells?: SceneCells } => ({}));

export const keepCells = (source: ModelSource, cells: SceneCells): void => {
  place(source).cells = cells;
};

/**
 * What a cell of its scene comes to, for a model that was computed from cells; undefined for one that is covered, so
 * that nothing can be computed past its cover.
 */
export function computedOf<P>(part: PartOf<P>, { source }: { readonly source?: ModelSource }): P | undefined {
  const cells = source && place(source).cells;
  return cells && part(cells).value;
}
