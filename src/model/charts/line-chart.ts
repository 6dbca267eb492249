/** A small chart of lines over one number, for what is looked at now and then. */

interface ChartAxis {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly log: boolean;
}

export interface ChartLine {
  readonly key: string;
  readonly label: string;
  /** How it is drawn: as what is parametric, canonical (dashed) or conserved. */
  readonly tone: 'parametric' | 'canonical' | 'plain';
  readonly x: Float64Array;
  /** NaN breaks the line. */
  readonly y: Float64Array;
}

export interface ChartMark {
  readonly key: string;
  /** `least` is a green ring, `now` a blue diamond as w is. */
  readonly kind: 'least' | 'now';
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

export interface LineChart {
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  readonly lines: readonly ChartLine[];
  readonly marks: readonly ChartMark[];
  readonly title: string;
  readonly description: string;
}

/** Whole decades around the positive values, at least one. */
export function decadesAround(values: Iterable<number>): readonly [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, 0];
  for (const value of values) {
    if (!(value > 0) || !Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (high === 0) return [0.1, 1];
  const [first, last] = [Math.floor(Math.log10(low) + 1e-9), Math.ceil(Math.log10(high) - 1e-9)];
  return [10 ** first, 10 ** Math.max(last, first + 1)];
}
