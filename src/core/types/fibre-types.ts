import type { NumberSpec } from './option-types';
import type { Theta, W } from './vectors';

/** All θ with one w(θ) = w, with coordinates on it. */
export interface Fibre {
  /** What the coordinates are called together, e.g. `Gauge A`. */
  readonly name?: string;
  /** What they mean, in plain sentences, where their names do not say it. */
  readonly about?: string;
  /**
   * Coordinates on the fibre; empty where it is discrete and the branch nearest to a given θ is taken. They may be fewer
   * than its dimensions: what they leave open is then taken from that θ too.
   */
  readonly parameters: readonly NumberSpec[];
  /** Key of the whole coordinate list in a link, e.g. `A`. */
  readonly key?: string;
  /** Rows and columns where the coordinates form a matrix. */
  readonly shape?: readonly [rows: number, columns: number];
  /** What stays fixed while w moves, in words that end a sentence: "… the signs of θ". */
  readonly keeps: string;
  /** How many θ compute w. Absent where they are not finitely many, or not known to be. */
  count?(w: W): number;
  /**
   * Whether gradient flow keeps position f, so that the field drawn at that position is the one a run follows. Absent:
   * only where the fibre is discrete.
   */
  followed?(f: Float64Array): boolean;
  /** How the scale is shared along the fibre, where one number says it. */
  readonly scale?: FibreScale;
  /** True where `lift` searches from `near`, so that (w, f) does not say in a link which θ is meant. */
  readonly searched?: true;
  /** What evaluations and lifts have cost so far, in lifts of a closed form. Absent: one each. */
  work?(): number;
  /** Other coordinates on the same fibre, e.g. rotate, stretch, shear. */
  readonly charts?: readonly FibreChart[];
  /**
   * Coordinates f of θ on its fibre; false where they are not a position (a singular gauge). Those that can be told all
   * the same are then in `out`, and of the others it is left as it was.
   */
  of(theta: Theta, out: Float64Array): boolean;
  /** Another way to every w, through a θ that has no position; undefined where J has lost rank at it. */
  beside?(theta: Theta): Section | undefined;
  /** The θ′ with w(θ′) = w at fibre position f, on the branch nearest to `near`; false if there is none. */
  lift(w: W, f: Float64Array, near: Theta, out: Theta): boolean;
  /** Why f is not a position on any fibre, e.g. `det A = 0`. */
  refuse?(f: Float64Array): string | undefined;
}

/** A way w → θ that passes through one θ: fields over the w-plane are drawn, and runs start, on it. */
export interface Section {
  /** What stays fixed while w moves, in words that end a sentence. */
  readonly keeps: string;
  /** Whether gradient flow stays on it, so that a field drawn on it is the one a run follows. */
  readonly followed: boolean;
  /** The θ′ with w(θ′) = w, into `out`; false where there is none. */
  lift(w: W, out: Theta): boolean;
}

/** One positive coordinate along the fibre: how the scale is shared between factors. */
export interface FibreScale {
  readonly spec: NumberSpec;
  /** What moves and what c = 1 means, in sentences. */
  readonly about: string;
  /** c of θ; not finite where there is none. */
  of(theta: Theta): number;
  /** The position whose c is `factor` times that of position f. */
  by(f: Float64Array, factor: number, out: Float64Array): void;
}

export interface FibreChart {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly parameters: readonly NumberSpec[];
  /** Chart coordinates of the fibre position f; false where the chart does not reach. */
  from(f: Float64Array, out: Float64Array): boolean;
  to(chart: Float64Array, out: Float64Array): void;
}
