import { portion } from '../../core';
import type { ArrowColours } from '../../model/types/types';
import type { Theme } from './theme';

/** The bin of t ∈ [0, 1] among `bins`; values outside go to the end bins. */
export function rampBin(t: number, bins: number): number {
  return Math.min(bins - 1, Math.max(0, Math.floor(t * bins)));
}

/** Where a value lies between the ends of its colour bar, 0 to 1 inside; NaN stays NaN. */
export function rampPosition(value: number, { domain, log }: Pick<ArrowColours, 'domain' | 'log'>): number {
  if (Number.isNaN(value)) return NaN;
  if (!(domain[1] > domain[0])) return 0.5;
  // A gain of 0 has no logarithm: it lies below every bin.
  return log && !(value > 0) ? 0 : portion(value, domain, log);
}

export function rampColour(t: number, theme: Theme): string {
  return theme.ramp[rampBin(t, theme.ramp.length)];
}

/** The colour bar as a CSS background with hard steps: what is drawn is in bins, and the bar says so. */
export function rampCss(theme: Theme, tinted = false): string {
  const n = theme.ramp.length;
  const colours = tinted ? theme.ramp.map((_, i) => rampTint(i, theme)) : theme.ramp;
  const stops = colours.map((colour, i) => `${colour} ${percent(i / n)} ${percent((i + 1) / n)}`);
  return `linear-gradient(to right, ${stops.join(', ')})`;
}

function percent(x: number): string {
  return `${+(x * 100).toFixed(2)}%`;
}

/** How much of the ramp's colour a tint keeps: arrows, lines and words lie over it. */
const tintShare = 0.36;

/** The colour of a bin, mixed with the paper. */
export function rampTint(bin: number, theme: Theme): string {
  const [ramp, paper] = [theme.ramp[bin], theme.paper].map(channels);
  const mixed = ramp.map((x, i) => Math.round(tintShare * x + (1 - tintShare) * paper[i]));
  return `#${mixed.map((x) => x.toString(16).padStart(2, '0')).join('')}`;
}

const channels = (colour: string): number[] => [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16));

/** One of the colours of the ramp, for what is drawn in all of them. */
export const rampMiddle = ({ ramp }: Theme): string => ramp[ramp.length >> 1];
