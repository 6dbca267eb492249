import { arrowColours, arrowSet, canonicalArrows, coloured, type Measured, ownBase } from '../arrows/arrow-sets';
import { fieldOver, sameField } from '../arrows/samples';
import { placed } from '../arrows/scatter';
import { type Cell, cell, sameParts } from '../cells/cell';
import { roughCell } from '../cells/rough-cell';
import type { ColourLimits, PictureCells, Scales, SceneCells } from '../scene/types';
import { type FieldInputs, type FieldMade, fieldWorks, type ResponseInputs, type ResponseMade } from './field-steps';

type Numbers = Pick<SceneCells, 'scene' | 'shared' | 'effort' | 'pace' | 'map' | 'loss' | 'local'>;
type Fields = Pick<PictureCells, 'samples' | 'parametric'>;

/** The arrows of the response map: g, and JJᵀg. */
export function responseFields({ scene, local, ...means }: Numbers): Fields {
  const view = cell(() => scene.value.response);
  const G = cell(() => local.value.G);
  const made = roughCell<ResponseInputs, ResponseMade>(means, {
    inputs: () => ({ G: G.value, view: view.value }),
    ...fieldWorks.response,
  });
  const found = always(made);
  return { samples: cell(() => found.value.samples), parametric: cell(() => found.value.parametric) };
}

/** The first step of these works already comes to something. */
const always = <T>(made: Cell<T | undefined>): Cell<T> =>
  cell(() => {
    if (made.value === undefined) throw new Error('missing field');
    return made.value;
  });

/** The arrows of the flow field: −∇L, and −JJᵀ∇L. */
export function flowFields({ scene, shared, map, loss, local, ...means }: Numbers): Fields {
  const view = cell(() => scene.value.flow);
  const theta = cell(() => local.value.theta);
  const made = roughCell<FieldInputs, FieldMade>(means, {
    inputs: () => ({ map: map.value, loss: loss.value, theta: theta.value, view: view.value, shared }),
    ...fieldWorks.flow,
  });
  const found = always(made);
  const grid = cell(() => found.value.samples);
  const field = cell(() => fieldOver(found.value.G, grid.value), sameField);
  const place = cell(() => placed(map.value, loss.value, theta.value, grid.value, field.value));
  return { samples: cell(() => place.value.samples), parametric: cell(() => place.value.parametric) };
}

/** A picture's arrows before and after they are put on a scale. */
export function pictureCells(scene: SceneCells['scene'], fields: Fields): Omit<PictureCells, 'arrows'> {
  const { samples, parametric } = fields;
  const kind = cell(() => scene.value.arrows.colour);
  const base = cell(() => ownBase(samples.value));
  const colours = cell(() => arrowColours(samples.value.canonical, parametric.value, kind.value));
  const measured = cell(
    (): Measured => ({
      samples: samples.value,
      parametric: parametric.value,
      base: base.value,
      colours: colours.value,
    }),
  );
  return { samples, parametric, measured };
}

/** Both kinds of arrows on one scale. The canonical ones stay the same while only θ moves. */
export function arrowCells(
  { samples, parametric, measured }: Omit<PictureCells, 'arrows'>,
  scales: Scales,
  picture: 'response' | 'flow',
): PictureCells['arrows'] {
  const { [picture]: base, arrows } = scales;
  const domain: Cell<ColourLimits['domain']> = cell(() => scales.limits.value.domain, sameParts);
  const canonical = cell(() => canonicalArrows(samples.value, base.value, arrows.value));
  const plain = cell(() => arrowSet(parametric.value, samples.value, base.value, arrows.value));
  const inColours = cell(() => coloured(plain.value, measured.value.colours, ...domain.value));
  return cell(() => {
    const { window, grid, scattered } = samples.value;
    return {
      window,
      spacing: grid.spacing,
      canonical: canonical.value,
      parametric: inColours.value,
      ...(scattered && { scattered }),
    };
  });
}
