/** What pictures of all kinds are drawn from: arrows, levels and runs. */

import type { Field, Trajectory } from '../../core';
import type { ArrowScale } from '../numbers/arrow-scale';

/** How arrows are coloured; absent where they all wear the parametric colour. */
export interface ArrowColours {
  readonly kind: 'gain' | 'turn';
  /** One value per arrow: gain, or angle turned in degrees; NaN where undefined. */
  readonly values: Float64Array;
  /** Limits shared by both pictures; gain is read on a log scale. */
  readonly domain: readonly [low: number, high: number];
  readonly log: boolean;
  /** Words for the colour bar, e.g. `gain ‖JJᵀg‖ / ‖g‖`. */
  readonly title: string;
}

export interface ArrowSet {
  readonly field: Field;
  readonly scale: ArrowScale;
  /** Length that the mode asks for each arrow, in cells; NaN where it is undefined. */
  readonly asked: Float64Array;
  /** Arrows drawn shorter than their mode asks, because they would cross the picture. */
  readonly shortened: number;
  readonly undefinedCount: number;
  /** Set where all would overlap many times: drawn are those in every so-manyth of so many columns, and row likewise. */
  readonly sparse?: { readonly every: number; readonly columns: number };
  /** Set while more arrows are yet to be computed: those that are there stand for all. */
  readonly waiting?: true;
  readonly colours?: ArrowColours;
}

/** One level of the loss: closed or open lines in axis units, x0 y0 x1 y1 … each. */
export interface Level {
  readonly value: number;
  readonly lines: readonly Float64Array[];
}

/** A trajectory made ready to draw, in axis units. */
export interface Run {
  /** x0 y0 x1 y1 …, smooth for a flow, one vertex a step for descent. */
  readonly path: Float64Array;
  /** Steps of descent, or equal intervals of t: x0 y0 x1 y1 …, thinned where they would touch. */
  readonly dots: Float64Array;
  /** The points of both in θ-space, before they are thinned: rows of p. */
  readonly theta: { readonly path: Float64Array; readonly dots: Float64Array };
  /** When the run is at each vertex of the path and at each dot, on the clock that is shown: t, or the step number. */
  readonly times: Float64Array;
  readonly dotTimes: Float64Array;
  readonly trajectory: Trajectory;
  /** Short direct label, e.g. `parametric`. */
  readonly label: string;
  /** How it ended, for the legend, e.g. `parametric, converged at step 38`. */
  readonly legend: string;
}
