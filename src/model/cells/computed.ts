import type { ModelSource } from '../types';
import type { PartOf, SceneCells } from './types';

const cellsOf = new WeakMap<ModelSource, SceneCells>();

/** Keeps from which cells the models of a source are made. */
export const keepCells = (source: ModelSource, cells: SceneCells): void => void cellsOf.set(source, cells);

/**
 * What a cell of its scene comes to, for a model that was computed from cells; undefined for one that is covered, so
 * that nothing can be computed past its cover.
 */
export function computedOf<P>(part: PartOf<P>, { source }: { readonly source?: ModelSource }): P | undefined {
  const cells = source && cellsOf.get(source);
  return cells && part(cells).value;
}
