import { mark } from '../../model/overlay/legend-types';
import { allOfIt, isShown, overlay } from '../../model/overlay/overlay';
import { startsAtTheta } from '../../model/words/describe';

const why = 'each wears its name';

/** w and, where runs are shown, their start; both wear their names. */
export const points = overlay({
  key: 'points',
  picture: 'flow',
  legend: ({ w, start }) => {
    if (start === undefined) return [mark('w', 'w at θ')];
    if (startsAtTheta({ w, start })) return [mark('start', 'w at θ, the start', 'start')];
    return [mark('w', 'w at θ'), mark('start', 'start')];
  },
  numbers: (source) => {
    const { w, start } = source.flow;
    return { w, start: isShown(source, 'trajectories') ? start : undefined };
  },
  covered: allOfIt,
});

/** θ and where the run starts. */
export const planePoints = overlay({
  key: 'points',
  picture: 'plane',
  silent: why,
  numbers: (source) => {
    const { theta, start, run } = source.plane;
    return { theta, start: isShown(source, 'trajectories') && run ? start : undefined };
  },
  covered: ({ theta }) => ({ theta, start: undefined }),
});

export const overlays = [points, planePoints];
