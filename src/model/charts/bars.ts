import type { CurveAxis, Ink } from './curves';

/** One bar of a strip, such as a singular value. */
export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly ink: Ink;
  /** A second value drawn as a line over the bar. */
  readonly beside?: number;
}

/** Bars side by side over one axis. */
export interface Bars {
  readonly y: CurveAxis;
  readonly bars: readonly Bar[];
  readonly title: string;
  readonly description: string;
}
