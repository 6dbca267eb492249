import type { View, Window } from '../../state/scene/scene';
import { clean } from './nice';

export interface Grid {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** Distance between neighbours, in axis units. */
  readonly spacing: number;
}

/** How far the outermost samples stay from the frame: a window of ±2.2 holds a grid of ±2, as in the article. */
const inset = 1.1;

/** n samples along the longer side of the window, as many as fit at the same spacing along the other. */
export function gridOf({ window, n }: View): Grid {
  const [width, height] = extent(window);
  const spacing = clean(Math.max(width, height) / inset / (n - 1));
  return { xs: samples(window[0], window[1], spacing), ys: samples(window[2], window[3], spacing), spacing };
}

export const extent = ([x0, x1, y0, y1]: Window): readonly [number, number] => [x1 - x0, y1 - y0];

function samples(low: number, high: number, spacing: number): Float64Array {
  // A hair is added so that rounding never drops the last sample.
  const n = Math.max(1, Math.floor((high - low) / inset / spacing + 1e-9) + 1);
  const first = (low + high) / 2 - ((n - 1) / 2) * spacing;
  return Float64Array.from({ length: n }, (_, i) => clean(first + i * spacing));
}
