import { type Field, gain, turnAngle } from '../core';
import type { Scene, View } from '../state/scene';
import { arrowScale, magnitude, meanMagnitude, medianMagnitude, type ScaleContext } from './arrow-scale';
import { extent, type Grid } from './grid';
import type { ArrowColours, ArrowSet } from './types';

/** Arrows whose magnitudes set the length scale, and what is needed to draw others on it. */
export interface Scaled {
  readonly set: ArrowSet;
  readonly context: Omit<ScaleContext, 'mean'>;
}

/** The canonical arrows of a picture: the same whatever the parameterization, so lengths stay comparable. */
export function canonicalArrows(field: Field, { window }: View, { spacing }: Grid, arrows: Scene['arrows']): Scaled {
  const [width] = extent(window);
  const context = {
    ...{ mode: arrows.length, factor: arrows.scale, reference: medianMagnitude(field) },
    ...{ spacing, width },
  };
  return { set: arrowSet(field, context), context };
}

/** The parametric arrows at the same samples, on the scale of the canonical ones. */
export function parametricArrows(field: Field, canonical: Scaled, kind: Scene['arrows']['colour']): ArrowSet {
  const colours = arrowColours(canonical.set.field, field, kind);
  return { ...arrowSet(field, canonical.context), ...(colours && { colours }) };
}

function arrowSet(field: Field, context: Scaled['context']): ArrowSet {
  const scale = arrowScale({ ...context, mean: context.mode === 'article' ? meanMagnitude(field) : 1 });
  return { field, scale, ...tally(field, scale.asked, scale.longest) };
}

function tally({ n, u, v }: Field, asked: (m: number) => number, longest: number) {
  let [shortened, undefinedCount] = [0, 0];
  for (let k = 0; k < n; k++) {
    const m = magnitude(u[k], v[k]);
    if (!Number.isFinite(m)) undefinedCount++;
    else if (asked(m) > longest) shortened++;
  }
  return { shortened, undefinedCount };
}

function arrowColours(canonical: Field, parametric: Field, kind: Scene['arrows']['colour']): ArrowColours | undefined {
  if (kind === 'none') return undefined;
  const values = new Float64Array(canonical.n);
  for (let k = 0; k < canonical.n; k++) {
    values[k] = colourValue(kind, canonical.u[k], canonical.v[k], parametric.u[k], parametric.v[k]);
  }
  return kind === 'gain'
    ? { kind, values, domain: decadesOf(values), log: true, title: 'gain ‖JJᵀg‖ / ‖g‖' }
    : { kind, values, domain: [0, 90], log: false, title: 'angle turned' };
}

/** What the colour of one arrow says: its gain, or the angle it is turned by in degrees. */
export function colourValue(kind: ArrowColours['kind'], gx: number, gy: number, x: number, y: number): number {
  return kind === 'gain' ? gain(gx, gy, x, y) : (Math.abs(turnAngle(gx, gy, x, y)) * 180) / Math.PI;
}

/** Whole decades around the positive values, at least [0.1, 10], so that limits do not flicker while dragging. */
function decadesOf(values: Float64Array): [number, number] {
  let [low, high] = [0.1, 10];
  for (const value of values) {
    if (!(value > 0) || !Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [10 ** Math.floor(Math.log10(low) + 1e-9), 10 ** Math.ceil(Math.log10(high) - 1e-9)];
}

/** One pair of limits for several sets, so that a colour means the same in every picture. */
export function sharedDomain(...sets: readonly ArrowSet[]): readonly [low: number, high: number] {
  const domains = sets.flatMap(({ colours }) => (colours ? [colours.domain] : []));
  if (domains.length === 0) return [0, 1];
  return [Math.min(...domains.map(([low]) => low)), Math.max(...domains.map(([, high]) => high))];
}

export const withDomain = (set: ArrowSet, low: number, high: number): ArrowSet =>
  set.colours ? { ...set, colours: { ...set.colours, domain: [low, high] } } : set;
