import { axes } from './axes';
import { contours } from './contours';
import { ellipse } from './ellipse';
import type { Layer } from './layer';
import { minimiser } from './minimiser';
import { names } from './names';
import { outside } from './outside';
import { particles } from './particles';
import { points } from './points';
import { probe } from './probe';
import { quiver } from './quiver';
import { ends, starts } from './starts';
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
  minimiser,
  starts,
  ends,
  particles,
  trajectories,
  points,
  names,
} as const satisfies Record<string, Layer<never>>;

export type { Layer } from './layer';
