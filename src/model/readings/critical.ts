import { natures, pointsWords } from '../../overlays/critical-points/words';
import { planeMaths } from '../plane/plane-part';
import type { Model, PlanePoint } from '../types/types';
import { awaited, number, or, word } from './reading';

/** The critical points in view of the parameter plane; undefined until its maths is loaded, which this sets off, and done. */
function points(model: Model): readonly PlanePoint[] | undefined {
  const plane = planeMaths.value && model.plane;
  return plane?.waiting ? undefined : plane?.points;
}

const howMany = (model: Model, which: (point: PlanePoint) => boolean): number | undefined =>
  points(model)?.filter(which).length;

/** Of the critical points in view of the parameter plane. */
const ofPlane = {
  criticalKinds: or(
    word('critical points in view', (model) => {
      const found = points(model);
      const words = natures.map((nature) => pointsWords(found ?? [], nature)).filter(Boolean);
      return words.length > 0 ? words.join(', ') : undefined;
    }),
    'none in view',
  ),
  minima: number('minima in view', (model) => howMany(model, ({ kind }) => kind === 'minimum')),
  ghosts: number('ghosts in view', (model) => howMany(model, ({ kind }) => kind === 'ghost')),
  constrainedMinima: number('constrained minima in view', (model) =>
    howMany(model, ({ nature }) => nature === 'constrained minimum'),
  ),
} as const;

export const criticalReadings = awaited(ofPlane, (model) => points(model) === undefined);
