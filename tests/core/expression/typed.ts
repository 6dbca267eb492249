import { type CustomMap, type CustomSpec, customMap } from '../../../src/core/expression';
import { createJet } from '../../../src/core/geometry/preconditioner';
import type { Jet } from '../../../src/core/types/types';

/** The map of a text that is known to be good. */
export function typed(text: string, more: Omit<CustomSpec, 'text'> = {}): CustomMap {
  const result = customMap({ text, ...more });
  if (!result.ok) throw new Error(`${text}: ${result.problems[0].message}`);
  return result.value;
}

/** w and J at θ. */
export function jetAt(map: Pick<CustomMap, 'p' | 'q' | 'evaluate'>, theta: Iterable<number>): Jet {
  const jet = createJet(map.p, map.q);
  map.evaluate(Float64Array.from(theta), jet);
  return jet;
}
