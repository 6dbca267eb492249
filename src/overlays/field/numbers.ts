import { arrowLegend } from '../../model/overlay/arrow-legend';
import { mark } from '../../model/overlay/legend-types';
import { isShown, overlay, partOf } from '../../model/overlay/overlay';
import { shownArrows, withoutArrows } from '../../model/overlay/shown-arrows';
import { streamlines } from '../streamlines/numbers';

/** The canonical arrows are drawn on its scale. What a question covers is not drawn, and is not named. */
const covered = withoutArrows;

/** JJᵀg of every g. */
export const responses = overlay({
  key: 'field',
  picture: 'response',
  numbers: (source) => shownArrows(source, source.response.parametric),
  covered,
  legend: (set, { response, covered: asked }) =>
    asked
      ? []
      : [
          mark(
            set.colours ? 'coloured' : 'parametric',
            `parametric JJᵀg${set.colours ? ', by colour' : ''}`,
            undefined,
            'preconditioner',
          ),
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
  legend: (set, { flow, covered: asked }) =>
    asked ? [] : [...arrowLegend(set, flow.spacing, 'flow'), { kind: 'caption', words: flow.caption }],
});

/** −Jᵀ∇L in the parameter plane. */
export const pulledBack = overlay({
  key: 'field',
  picture: 'plane',
  numbers: (source) => (isShown(source, 'field') ? source.plane.parametric : undefined),
  legend: (set, { plane }) => arrowLegend(set, plane.spacing, 'plane'),
});

export const overlays = [responses, descent, pulledBack];
