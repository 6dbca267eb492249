import type { ArrowColours } from '../model/types';
import type { Theme } from './theme';

/** The bin of t ∈ [0, 1] among `bins`; values outside go to the end bins. */
export function rampBin(t: number, bins: number): number {
  return Math.min(bins - 1, Math.max(0, Math.floor(t * bins)));
}

/** Where a value lies between the ends of its colour bar, 0 to 1 inside; NaN stays NaN. */
export function rampPosition(value: number, colours: Pick<ArrowColours, 'domain' | 'log'>): number {
  const [low, high] = colours.domain;
  if (Number.isNaN(value)) return NaN;
  if (!(high > low)) return 0.5;
  // A gain of 0 has no logarithm: it lies below every bin.
  if (colours.log) return value > 0 ? Math.log(value / low) / Math.log(high / low) : 0;
  return (value - low) / (high - low);
}

export function rampColour(t: number, theme: Theme): string {
  return theme.ramp[rampBin(t, theme.ramp.length)];
}

/** The colour bar as a CSS background with hard steps: what is drawn is in bins, and the bar says so. */
export function rampCss(theme: Theme): string {
  const n = theme.ramp.length;
  const stops = theme.ramp.map((colour, i) => `${colour} ${percent(i / n)} ${percent((i + 1) / n)}`);
  return `linear-gradient(to right, ${stops.join(', ')})`;
}

function percent(x: number): string {
  return `${+(x * 100).toFixed(2)}%`;
}
