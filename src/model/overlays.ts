/** What can be laid over or under the flow field. */

import type { Exit, Point } from '../core';
import type { GainMapKind } from '../state/scene';

/** The exact step w(θ − ηJᵀg) of every size for one gradient g, ready to draw, in axis units. */
export interface FiniteStep {
  readonly g: Point;
  readonly w: Point;
  /** η of the step picked out, and where it leads; NaN where it leads out of the domain. */
  readonly eta: number;
  readonly at: Point;
  /** w − ηJJᵀg */
  readonly firstOrder: Point;
  /** η of the vertices of the curve, and the vertices x0 y0 x1 y1 …; NaN beyond a pole or the end of the domain. */
  readonly etas: Float64Array;
  readonly curve: Float64Array;
  /** End of the first-order line. */
  readonly lineEnd: Point;
  readonly exit: Exit;
  /** Where the curve leaves the half-space, if it does so at a point. */
  readonly exitAt?: Point;
  /** ⟨w(θ − ηJᵀg) − w, −g⟩ at η. */
  readonly product: number;
  /** For the legend. */
  readonly words: string;
  /** A sentence or two, for those who do not see the picture. */
  readonly description: string;
}

/** Lines of equal D_ψ(w, start) over the w-plane, x0 y0 x1 y1 … in axis units; none while they would move. */
export interface MirrorLines {
  readonly lines: readonly Float64Array[];
  /** The line through the predicted end on a line of optima, which it touches there. */
  readonly touching: readonly Float64Array[];
  readonly limit?: Point;
  /** For the legend: what is drawn, or why nothing is. */
  readonly words: string;
}

export type GainKind = Exclude<GainMapKind, 'none'>;

/** One colour of the map: closed rings, filled even-odd, around all of gain at or above its band. */
export interface GainBand {
  readonly bin: number;
  readonly rings: readonly Float64Array[];
}

/** Gain over the w-plane in bands, in axis units; a band lies over those below it. */
export interface GainMap {
  readonly kind: GainKind;
  readonly bands: readonly GainBand[];
  readonly title: string;
  /** Ends of the colour bar; they say so where some gains lie beyond. */
  readonly low: string;
  readonly high: string;
}
