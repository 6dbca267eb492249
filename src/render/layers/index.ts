import { aimLimits } from './aim-limits';
import { axes } from './axes';
import { contours } from './contours';
import { ellipse } from './ellipse';
import { fan } from './fan';
import type { Layer } from './layer';
import { minimiser } from './minimiser';
import { names } from './names';
import { outside } from './outside';
import { points } from './points';
import { probe } from './probe';
import { quiver } from './quiver';
import { secondGauge } from './second-gauge';
import { streamlines } from './streamlines';
import { trajectories } from './trajectories';
import { vector } from './vector';

/** Every kind of mark the pictures are made of. */
export const layers = {
  axes,
  contours,
  outside,
  quiver,
  streamlines,
  ellipse,
  vector,
  probe,
  fan,
  aimLimits,
  secondGauge,
  minimiser,
  trajectories,
  points,
  names,
} as const satisfies Record<string, Layer<never>>;

export type { Layer } from './layer';
