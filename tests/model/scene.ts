import { createModelBuilder } from '../../src/model/build-model';
import { planeMaths } from '../../src/model/plane-part';
import type { Model } from '../../src/model/types';
import { stepMaths } from '../../src/overlays/finite-step/numbers';
import { lineMaths } from '../../src/overlays/streamlines/numbers';
import { loadDrawings } from '../../src/render';
import { decode } from '../../src/state/link';

await Promise.all([planeMaths.load(), stepMaths.load(), lineMaths.load(), loadDrawings()]);

/** The model of a link that has nothing wrong with it. */
export function modelOf(query: string): Model {
  const { scene, issues } = decode(query);
  if (issues.length > 0) throw new Error(issues.map(({ message }) => message).join('\n'));
  return createModelBuilder()(scene);
}
