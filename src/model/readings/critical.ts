import { natures, pointsWords } from '../../overlays/critical-points/words';
import { planeMaths } from '../plane/plane-part';
import type { Model, PlanePoint } from '../types/types';
import { number, or, word } from './reading';

/** The critical points in view of the parameter plane; undefined until its maths is loaded, which this sets off. */
const points = (model: Model): readonly PlanePoint[] | undefined => planeMaths.value && model.plane.points;

const howMany = (model: Model, which: (point: PlanePoint) => boolean): number | undefined =>
  points(model)?.filter(which).length;

/** Of the critical points in view of the parameter plane. */
export const criticalReadings = {
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
