import type { Point } from '../../core';
import { mark } from '../../model/overlay/legend-types';
import { allOfIt, isShown, overlay } from '../../model/overlay/overlay';

const why = 'each wears its name';

/** Whether what is said of θ is said of where the runs start: up to the rounding of w(θ). */
const samePoint = (a: Point, b: Point): boolean =>
  Math.hypot(a[0] - b[0], a[1] - b[1]) <= 1e-9 * Math.hypot(a[0], a[1], b[0], b[1]);

/** w and, where runs are shown, their start; both wear their names. */
export const points = overlay({
  key: 'points',
  picture: 'flow',
  legend: ({ w, start }) => {
    if (start === undefined) return [mark('w', 'w at θ')];
    if (samePoint(start, w)) return [mark('start', 'w at θ, the start', 'start')];
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
