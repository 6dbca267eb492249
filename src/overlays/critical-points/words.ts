import type { PlaneModel, PlanePoint } from '../../model/types/types';

type Nature = PlanePoint['nature'];

/** What kinds of critical points are called, one and several. */
export const natureNames: Record<Nature, readonly [one: string, many: string]> = {
  minimum: ['minimum', 'minima'],
  'constrained minimum': ['constrained minimum', 'constrained minima'],
  saddle: ['saddle', 'saddles'],
  maximum: ['maximum', 'maxima'],
  degenerate: ['degenerate ghost', 'degenerate ghosts'],
};

/** In the order of legends. */
export const natures: readonly Nature[] = ['minimum', 'constrained minimum', 'saddle', 'maximum', 'degenerate'];

/** 4 saddles (ghosts); empty where there is none. */
export function pointsWords(points: readonly PlanePoint[], nature: Nature): string {
  const found = points.filter((point) => point.nature === nature && !point.inArea);
  const n = found.length;
  if (n === 0) return '';
  const [one, many] = natureNames[nature];
  if (found.every(({ isolated }) => !isolated) && n > 2)
    return nature === 'minimum' ? `a curve of ${many}` : `a curve of ghosts: ${many}`;
  const ghosts = nature === 'minimum' || nature === 'degenerate' ? '' : n === 1 ? ' (ghost)' : ' (ghosts)';
  return `${n} ${n === 1 ? one : many}${ghosts}`;
}

/** What areas of critical points there are. */
export const areaWords = ({ minimum, ghost }: PlaneModel['areas']): readonly string[] => [
  ...(minimum.length > 0 ? ['an area of minima'] : []),
  ...(ghost.length > 0 ? ['an area of ghosts'] : []),
];
