import type { Fan, Histogram, Point } from '../../core';

/** What is known of the gauge of a two-layer network, and what the scene asks to be shown of it. */
export interface GaugeModel {
  /** κ(JJᵀ) at θ. */
  readonly condition: number;
  /** The least κ(JJᵀ) any gauge needs to turn the probe as far as this one does. */
  readonly leastCondition: number;
  /** The least gᵀy of the tips y that some gauge of this function reaches exactly. */
  readonly reach: number;
  readonly showsLimits: boolean;
  readonly fan?: FanModel;
  readonly second?: SecondGauge;
}

export interface FanModel {
  /** JJᵀg of the probe g under each gauge. */
  readonly fan: Fan;
  /** Angles from g, in degrees. */
  readonly angles: Histogram;
  /** How far it turns g, in words; written when they are read. */
  readonly words: string;
}

/** The gauge B of the same function. */
export interface SecondGauge {
  /** JJᵀg of the probe g under B. */
  readonly image: Point;
  readonly condition: number;
  /** Angle between the two induced gradients in radians, 0 to π; NaN where one of them is 0. */
  readonly angle: number;
  /** ‖w‖, which is ‖W₂‖ in the gauge A = I. */
  readonly length: number;
  /** The ‖w‖ at which the two stand at 90°; NaN where they agree at every length. */
  readonly vanishing: number;
  /** The angle in words; written when they are read. */
  readonly words: string;
}
