import type { Model, ModelSource } from '../types/types';
import { cell, sameParts } from './cell';
import { keptWith } from './kept';

/**
 * A number of a model that few look at, such as its stability: it is computed when it is read, and again when one of
 * its inputs is another one.
 */
export function reading<I extends object, R>(
  inputs: (model: Model) => I,
  compute: (inputs: I) => R,
): (model: Model) => R {
  const cellOf = keptWith((source: ModelSource) => {
    const now = cell(() => inputs(source.model), sameParts);
    return cell(() => compute(now.value));
  });
  return (model) => cellOf(model.source).value;
}
