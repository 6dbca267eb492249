/** Curves, bands and points over one number, as the labs draw them; either axis linear or logarithmic. */

import type { Options } from '../../core';

export interface CurveAxis {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly log?: boolean;
}

/** A colour by its meaning, or one of the series by its number from 0. */
export type Ink = number | 'parametric' | 'canonical' | 'w' | 'optimum' | 'ink' | 'muted';

export interface Curve {
  readonly key: string;
  /** As the legend says it; without one it is not in the legend. */
  readonly label?: string;
  readonly ink: Ink;
  readonly x: ArrayLike<number>;
  /** NaN breaks the line. */
  readonly y: ArrayLike<number>;
  /** Line, dashed line, or a dot at each point. */
  readonly style?: 'line' | 'dashed' | 'dots' | 'open dots';
  /** Of the line, or the radius of the dots, in px. */
  readonly width?: number;
}

/** The part of the plot between two curves over the same numbers, such as two quantiles. */
export interface Band {
  readonly key: string;
  readonly ink: Ink;
  readonly x: ArrayLike<number>;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

/** A line across the plot, with its name on it. */
export interface Level {
  readonly key: string;
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly label: string;
  readonly ink: Ink;
  /** What is set where a hand moves it to `at`; absent where it is only looked at. */
  moves?(at: number): Options;
}

export interface Curves {
  readonly x: CurveAxis;
  readonly y: CurveAxis;
  readonly bands?: readonly Band[];
  readonly curves: readonly Curve[];
  readonly levels?: readonly Level[];
  readonly title: string;
  readonly description: string;
}

/** The ends of all finite values; with `share` of room left at both. */
export function extent(lists: Iterable<ArrayLike<number>>, share = 0): readonly [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const list of lists) {
    for (let i = 0; i < list.length; i++) {
      if (!Number.isFinite(list[i])) continue;
      low = Math.min(low, list[i]);
      high = Math.max(high, list[i]);
    }
  }
  if (low > high) return [0, 1];
  const room = (high - low || Math.abs(high) || 1) * share;
  return [low - room, high + room];
}

/** A number that a hand gave, as short as it is exact. */
export const byHand = (x: number): number => Number(x.toPrecision(3));

/** For a level that stands at one of the looks of a run: sets `at`, from 0 to 1, to the look that is nearest. */
export function momentAmong(looks: ArrayLike<number>): (at: number) => { readonly at: number } {
  return (at) => {
    let best = 0;
    for (let i = 1; i < looks.length; i++) if (Math.abs(looks[i] - at) < Math.abs(looks[best] - at)) best = i;
    return { at: Number((best / Math.max(1, looks.length - 1)).toFixed(3)) };
  };
}
