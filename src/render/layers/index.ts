import { aimLimits } from './aim-limits';
import { axes } from './axes';
import { contours } from './contours';
import { ellipse } from './ellipse';
import { fan } from './fan';
import { finiteStep } from './finite-step';
import { gainMap } from './gain-map';
import { halfSpace } from './half-space';
import type { Layer } from './layer';
import { minimiser } from './minimiser';
import { mirror } from './mirror';
import { names } from './names';
import { outside } from './outside';
import { particles } from './particles';
import { planeImage } from './plane-image';
import { points } from './points';
import { probe } from './probe';
import { quiver } from './quiver';
import { secondGauge } from './second-gauge';
import { series } from './series';
import { seriesNames } from './series-names';
import { ends, predicted, starts } from './starts';
import { streamlines } from './streamlines';
import { trajectories } from './trajectories';
import { vector } from './vector';

/** Every kind of mark the pictures are made of; those of the parameter plane alone are in `plane-layers.ts`. */
export const layers = {
  axes,
  contours,
  outside,
  gainMap,
  mirror,
  halfSpace,
  finiteStep,
  quiver,
  streamlines,
  ellipse,
  vector,
  probe,
  fan,
  aimLimits,
  secondGauge,
  minimiser,
  starts,
  ends,
  predicted,
  particles,
  trajectories,
  points,
  names,
  planeImage,
  series,
  seriesNames,
} as const satisfies Record<string, Layer<never>>;

export type { Layer } from './layer';
