import { createModelBuilder } from '../../src/model/build/build-model';
import type { Model } from '../../src/model/types/types';
import { decode } from '../../src/state/link/link';
import { loadParts } from '../parts';

await loadParts();

/** The model of a link that has nothing wrong with it. */
export function modelOf(query: string): Model {
  const { scene, issues } = decode(query);
  if (issues.length > 0) throw new Error(issues.map(({ message }) => message).join('\n'));
  return createModelBuilder()(scene);
}
