import { arrowLegend, arrowMagnitudes, type Legend } from './legend-words';
import { natures, pointsWords } from './plane-words';
import type { Model, PlanePoint } from './types';

type PlaneLegendModel = Pick<Model, 'scene' | 'plane'>;

const hides = ({ scene }: PlaneLegendModel, key: Model['scene']['hidden'][number]) => scene.hidden.includes(key);

export const planeRunWords = (model: PlaneLegendModel): string =>
  hides(model, 'trajectories') ? '' : (model.plane.run?.legend ?? '');

export const lostWords = (model: PlaneLegendModel): string =>
  hides(model, 'singular') ? '' : model.plane.singularWords;

export const lingeringAt = (model: PlaneLegendModel): string =>
  hides(model, 'trajectories') ? '' : model.plane.lingering;

/** How many critical points of one kind are in view. */
export const criticalWords =
  (nature: PlanePoint['nature']) =>
  (model: PlaneLegendModel): string =>
    hides(model, 'ghosts') ? '' : pointsWords(model.plane.points, nature);

/** The legend of the parameter plane as data. */
export function planeLegend(model: PlaneLegendModel): Legend {
  const { parametric, spacing, caption } = model.plane;
  const lingers = lingeringAt(model);
  const items: Legend['items'] = [
    { mark: 'parametric', words: planeRunWords(model) },
    ...natures.map((nature) => ({ mark: `critical ${nature}`, words: criticalWords(nature)(model) }) as const),
    { mark: 'singular', words: lostWords(model) },
  ];
  const arrows = hides(model, 'field') ? { notes: '' } : arrowLegend(parametric, spacing, arrowMagnitudes.plane);
  return {
    items: items.filter(({ words }) => words !== ''),
    ...arrows,
    caption: [lingers && `${lingers[0].toUpperCase()}${lingers.slice(1)}.`, caption].filter(Boolean).join(' '),
  };
}
