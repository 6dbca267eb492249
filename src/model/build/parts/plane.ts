import { type Cell, cell } from '../../cells/cell';
import { keptWith } from '../../cells/kept';
import { planeMaths } from '../../plane/plane-part';
import type { SceneCells } from '../../scene/types';
import type { PlaneModel } from '../../types/types';
import { manyStartsPart } from './many-starts';

/** The cells of the parameter plane, once its maths is loaded. */
export const planeCells = keptWith((cells: SceneCells) => {
  const runs = { parametric: cell(() => cells.runs.value.parametric), many: manyStartsPart(cells) };
  return cell(() => planeMaths.value?.planeCells(cells, runs));
});

/** The picture of θ-space. Reading it throws until its maths is loaded. */
export const planePicture: (cells: SceneCells) => Cell<PlaneModel> = keptWith((cells) =>
  cell(() => {
    const plane = planeCells(cells).value;
    if (plane === undefined) throw new Error('missing parameter plane: call planeMaths.load first');
    return plane.picture.value;
  }),
);
