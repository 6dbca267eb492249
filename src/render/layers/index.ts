import { axes } from './axes';
import { contours } from './contours';
import { criticalPoints } from './critical-points';
import { ellipse } from './ellipse';
import type { Layer } from './layer';
import { minimiser } from './minimiser';
import { names } from './names';
import { outside } from './outside';
import { planeImage } from './plane-image';
import { points } from './points';
import { probe } from './probe';
import { quiver } from './quiver';
import { singular } from './singular';
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
  trajectories,
  points,
  names,
  planeImage,
  singular,
  criticalPoints,
} as const satisfies Record<string, Layer<never>>;

export type { Layer } from './layer';
