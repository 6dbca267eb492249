import type { CriticalAreas, CriticalPoint, Point, Slice } from '../../core';
import type { Window } from '../../state/scene/scene';
import type { ArrowSet, Level, Run } from './drawn-types';

/** A critical point of L∘w in the plane. */
export interface PlanePoint extends CriticalPoint {
  /** Tells it from the others for as long as it stays where it is. */
  readonly key: string;
  /** In the coordinates of the plane. */
  readonly at: Point;
  readonly loss: number;
  /** False where it lies on a curve of critical points. */
  readonly isolated: boolean;
  /** True where the plane is flat in all directions around it, as far as can be told from it. */
  readonly inArea: boolean;
  /** Share of the parametric run's time that is spent near it; 0 at minima. */
  readonly lingers: number;
}

/** A curve of critical points: x0 y0 x1 y1 … in axis units of the plane. */
export interface CriticalCurve {
  readonly kind: PlanePoint['kind'];
  readonly line: Float64Array;
}

/** Where J loses rank, in axis units of the plane. */
export interface SingularSet {
  /** The curve det J = 0, of a slice the lines on which J loses rank: segments x0 y0 x1 y1 …; empty where none is found. */
  readonly curve: Float64Array;
  /** Rings around the part where the smallest singular value is below `threshold`; empty where the curve says it all. */
  readonly band: readonly Float64Array[];
  readonly threshold: number;
}

/** Images of the plane in the w-plane: separate lines x0 y0 x1 y1 …, broken by NaN where w is not defined. */
export interface PlaneImage {
  /** Lines on which the first coordinate is constant, then those on which the second is. */
  readonly grid?: readonly [first: readonly Float64Array[], second: readonly Float64Array[]];
  /** What the set where J loses rank becomes. */
  readonly singular?: readonly Float64Array[];
  /** What that is. */
  readonly singularWords?: string;
}

/** The picture of θ-space. */
export interface PlaneModel {
  readonly window: Window;
  readonly spacing: number;
  /** −Jᵀ∇L, of a slice its part along the slice. */
  readonly parametric: ArrowSet;
  readonly slice: Slice;
  /** True where the plane is all of θ-space. */
  readonly whole: boolean;
  readonly axes: readonly [x: AxisName, y: AxisName];
  readonly levels: readonly Level[];
  readonly singular: SingularSet;
  readonly points: readonly PlanePoint[];
  /** Curves of critical points, where they are not isolated. */
  readonly curves: readonly CriticalCurve[];
  /** Where all points of the plane are critical. */
  readonly areas: CriticalAreas;
  /** Set while the critical points are not searched for yet. */
  readonly waiting?: true;
  /** θ in the plane, and its distance from it. */
  readonly theta: Point;
  readonly off: number;
  /** Where the parametric run starts; absent where there is none. */
  readonly start?: Point;
  readonly run?: Run;
  /** Paths of the parametric runs from more starts, x0 y0 x1 y1 … each. */
  readonly more?: readonly Float64Array[];
  /** The plane's grid, drawn where its image is: as in `PlaneImage`. */
  readonly grid?: PlaneImage['grid'];
  /** Words for the legend; empty where there is nothing to say. */
  readonly caption: string;
  readonly singularWords: string;
  readonly lingering: string;
  readonly title: string;
  readonly description: string;
}

/** θ₁ as symbol θ and index 1. */
export interface AxisName {
  readonly words: string;
  readonly symbol: string;
  readonly sub: string;
}
