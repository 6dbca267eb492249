import { createField } from '../../core';
import { arrowLegend } from '../../model/overlay/arrow-legend';
import { mark } from '../../model/overlay/legend-types';
import { isShown, overlay, partOf } from '../../model/overlay/overlay';
import type { ArrowSet } from '../../model/types/types';
import { streamlines } from '../streamlines/numbers';

const noArrows = createField(0);

/** The scale alone: the key of the canonical arrows is read off it. */
const covered = ({ scale }: ArrowSet): ArrowSet => ({ field: noArrows, scale, shortened: 0, undefinedCount: 0 });

/** JJᵀg of every g. */
export const responses = overlay({
  key: 'field',
  picture: 'response',
  numbers: ({ response }) => response.parametric,
  covered,
  legend: (set, { response }) => [
    mark('parametric', 'parametric JJᵀg'),
    ...arrowLegend(set, response.spacing, 'response'),
  ],
});

/** −JJᵀ∇L at every w, where it is drawn as arrows. */
export const descent = overlay({
  key: 'field',
  picture: 'flow',
  numbers: (source) => {
    const asLines = partOf(streamlines, source) !== undefined;
    return isShown(source, 'field') && !asLines ? source.flow.parametric : undefined;
  },
  covered,
  legend: (set, { flow }) => [...arrowLegend(set, flow.spacing, 'flow'), { kind: 'caption', words: flow.caption }],
});

/** −Jᵀ∇L in the parameter plane. */
export const pulledBack = overlay({
  key: 'field',
  picture: 'plane',
  numbers: (source) => (isShown(source, 'field') ? source.plane.parametric : undefined),
  legend: (set, { plane }) => arrowLegend(set, plane.spacing, 'plane'),
});

export const overlays = [responses, descent, pulledBack];
