import type { Field } from '../../core';
import { documentOfExhibit, type Figure } from '../../state/library/gallery';
import { buildModel } from './build-model';

/** The arrows of a figure's second panel, or of its only one, on a grid as coarse as a small picture needs. */
export function figureThumbnail(figure: Figure): Field {
  const { panels } = documentOfExhibit(figure).board;
  const { view, scene } = panels[1] ?? panels[0];
  const model = buildModel({
    ...scene,
    response: { ...scene.response, n: 7 },
    flow: { ...scene.flow, n: 7 },
    // Runs are not shown: one step of descent costs nothing.
    dynamics: { ...scene.dynamics, kind: 'descent', steps: 1 },
  });
  return model[view === 'response' ? view : 'flow'].parametric.field;
}
