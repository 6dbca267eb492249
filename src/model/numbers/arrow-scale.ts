import { quickselect } from 'd3';
import type { Field } from '../../core';
import type { LengthMode } from '../../state/scene/scene';
import { plain } from './format';
import { niceBelow } from './nice';

/** How long an arrow of a given magnitude is drawn. Lengths are in grid cells, so no pixel is known here. */
export interface ArrowScale {
  readonly mode: LengthMode;
  /** Drawn length in cells for a vector of magnitude m ≥ 0; 0 for m = 0. Never above `longest`. */
  length(m: number): number;
  /** What the mode asks for, before it is shortened to `longest`. */
  asked(m: number): number;
  /** Longest drawn length, in cells. */
  readonly longest: number;
  /** Magnitude whose arrow stands in the key, and its length in cells. */
  readonly key: { readonly magnitude: number; readonly length: number };
  /** One line for the key, e.g. `√ scale`. */
  readonly words: string;
}

export interface ScaleContext {
  readonly mode: LengthMode;
  /** The user's multiplier. */
  readonly factor: number;
  /** Median magnitude of the canonical arrows: the same whatever the parameterization, so lengths stay comparable. */
  readonly reference: number;
  /** Mean magnitude of the arrows of this set, zero arrows included; used by `article` only. */
  readonly mean: number;
  /** Cell size of the picture that `true` lengths are fitted to: its own, or that of pictures on one scale. */
  readonly shared: number;
  /** Cell size and window width, in axis units. */
  readonly spacing: number;
  readonly width: number;
}

/** The length of the median canonical arrow in the compressive modes, in cells. */
const medianLength = 0.36;
const longestCells = 2;
/** Half the decades that the log mode tells apart, about the median. */
const decades = 6;

export function arrowScale(context: ScaleContext): ArrowScale {
  const { mode, factor, spacing, width } = context;
  const { asked, words } = laws[mode](context);
  const drawn = (m: number) => (m > 0 ? asked(m) * factor : 0);
  const windowCells = width / spacing;
  const longest =
    mode === 'true' ? windowCells : mode === 'article' ? Number.MAX_VALUE : longestCells * Math.max(1, factor);
  return {
    mode,
    asked: drawn,
    length: (m) => Math.min(longest, drawn(m)),
    longest,
    key: keyArrow(drawn, context),
    words: factor === 1 ? words : `${words}, ×${plain(factor)}`,
  };
}

interface Law {
  asked(m: number): number;
  readonly words: string;
}

const laws: Record<LengthMode, (context: ScaleContext) => Law> = {
  sqrt: ({ reference }) => ({ asked: (m) => medianLength * Math.sqrt(m / reference), words: '√ scale' }),
  log: ({ reference }) => ({
    asked: (m) => 0.8 * Math.max(0.1, 1 + Math.log10(m / reference) / decades),
    words: 'log scale',
  }),
  unit: () => ({ asked: () => 0.7, words: 'unit length: only directions count' }),
  true: ({ reference, spacing, shared }) => {
    const multiple = niceBelow((1.2 * medianLength * shared) / reference);
    return { asked: (m) => (m * multiple) / spacing, words: `true scale, ×${plain(multiple)} of an axis unit` };
  },
  article: ({ mean, spacing, width }) => ({
    asked: (m) => (mean > 0 ? ((m / (18 * mean)) * width) / spacing : 0),
    words: 'as in the article: each kind of arrow by its own mean',
  }),
};

/** A round magnitude whose arrow is comfortable to look at: between a third of a cell and one cell. */
function keyArrow(drawn: (m: number) => number, { mode, reference, mean }: ScaleContext): ArrowScale['key'] {
  let magnitude = niceBelow(mode === 'article' && mean > 0 ? mean : reference);
  for (let i = 0; i < 24 && drawn(magnitude) > 1; i++) magnitude = niceBelow(magnitude * 0.6);
  for (let i = 0; i < 24 && drawn(magnitude) < 0.33 && mode !== 'log'; i++) magnitude = niceBelow(magnitude * 2.6);
  return { magnitude, length: Math.min(1.5, drawn(magnitude)) };
}

/** ‖(u, v)‖. `Math.hypot` takes many times as long; it is needed only where squares leave the range of doubles. */
export function magnitude(u: number, v: number): number {
  const square = u * u + v * v;
  return square > 1e-280 && square < 1e280 ? Math.sqrt(square) : Math.hypot(u, v);
}

/** Mean magnitude over the defined samples, zero vectors included. */
export function meanMagnitude({ n, u, v }: Field): number {
  let [mean, defined] = [0, 0];
  for (let k = 0; k < n; k++) {
    const m = magnitude(u[k], v[k]);
    if (!Number.isFinite(m)) continue;
    defined++;
    // Not a sum to be divided: that of large magnitudes is beyond all numbers.
    mean += m / defined - mean / defined;
  }
  return mean;
}

/** Median magnitude of the non-zero samples; 1 where there is none. */
export function medianMagnitude({ n, u, v }: Field): number {
  const magnitudes = new Float64Array(n);
  let used = 0;
  for (let k = 0; k < n; k++) {
    const m = magnitude(u[k], v[k]);
    if (m > 0 && Number.isFinite(m)) magnitudes[used++] = m;
  }
  return used > 0 ? quickselect(magnitudes, used >> 1, 0, used - 1)[used >> 1] : 1;
}
