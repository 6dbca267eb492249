import { type Field, gain, turnAngle } from '../../core';
import type { Scene } from '../../state/scene/scene';
import { sameParts } from '../cells/cell';
import { keptWith } from '../cells/kept';
import { type ArrowScale, arrowScale, magnitude, meanMagnitude, medianMagnitude } from '../numbers/arrow-scale';
import { extent } from '../numbers/grid';
import { powerNear } from '../numbers/nice';
import type { ArrowColours, ArrowSet } from '../types/types';
import type { Samples } from './samples';

/** The arrows of a picture before it is decided how long they are drawn and on which scale they are coloured. */
export interface Measured {
  readonly samples: Samples;
  readonly parametric: Field;
  /** What the picture's own scale goes by. */
  readonly base: ScaleBase;
  readonly colours: ArrowColours | undefined;
}

/** What a length scale goes by. Pictures that are given the same one draw equal magnitudes alike. */
export interface ScaleBase {
  /** Median magnitude of the canonical arrows: the same whatever the parameterization. */
  readonly reference: number;
  /** Distance between neighbouring arrows, in axis units. */
  readonly spacing: number;
}

/** Kept with the samples, which panels of one loss share. */
export const ownBase: (samples: Samples) => ScaleBase = keptWith((samples) => ({
  reference: medianMagnitude(samples.canonical),
  spacing: samples.grid.spacing,
}));

/** Arrows of one kind, drawn on a scale. */
export function arrowSet(
  field: Field,
  { window, grid, waiting }: Samples,
  { reference, spacing: shared }: ScaleBase,
  { length: mode, scale: factor }: Scene['arrows'],
): ArrowSet {
  const [width] = extent(window);
  const mean = mode === 'article' ? meanMagnitude(field) : 1;
  const scale = arrowScale({ mode, factor, reference, shared, spacing: grid.spacing, width, mean });
  const widest = width / grid.spacing;
  const asked = askedLengths(field, scale);
  const { cells, ...counts } = tally(asked, scale.longest, widest);
  const every = Math.ceil(Math.sqrt(cells / widest / longestTogether));
  const sparse = every > 1 && { sparse: { every, columns: grid.xs.length } };
  return { field, scale, asked, ...counts, ...sparse, ...(waiting && { waiting }) };
}

/** How long each arrow would be drawn if none were too long, in cells; NaN where it is undefined. */
export function askedLengths({ n, u, v }: Field, { asked }: ArrowScale): Float64Array {
  const lengths = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    lengths[k] = Number.isFinite(u[k]) && Number.isFinite(v[k]) ? asked(magnitude(u[k], v[k])) : Number.NaN;
  }
  return lengths;
}

interface CanonicalSet {
  readonly base: ScaleBase;
  readonly style: Scene['arrows'];
  readonly set: ArrowSet;
}

const lastOf = keptWith((_: Samples): { made: CanonicalSet | undefined } => ({ made: undefined }));

/** The canonical arrows on a scale: those of panels that share their samples are one set, as long as all are on one scale. */
export function canonicalArrows(samples: Samples, base: ScaleBase, style: Scene['arrows']): ArrowSet {
  const last = lastOf(samples);
  if (!last.made || !sameParts(last.made.base, base) || !sameParts(last.made.style, style)) {
    last.made = { base, style, set: arrowSet(samples.canonical, samples, base, style) };
  }
  return last.made.set;
}

/**
 * So many widths of the picture all arrows of one kind may be long together. By then they cover it several times over,
 * and what a painter needs for them grows with their length, not with their number.
 */
const longestTogether = 600;

/** What is counted of some arrows, and how many cells all of them are long together, each as far as it can be seen. */
function tally(asked: Float64Array, longest: number, widest: number) {
  let [shortened, undefinedCount, cells] = [0, 0, 0];
  for (let k = 0; k < asked.length; k++) {
    const length = asked[k];
    if (Number.isNaN(length)) undefinedCount++;
    else {
      if (length > longest) shortened++;
      cells += Math.min(longest, widest, length);
    }
  }
  return { shortened, undefinedCount, cells };
}

export function arrowColours(
  canonical: Field,
  parametric: Field,
  kind: Scene['arrows']['colour'],
): ArrowColours | undefined {
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
  return [powerNear(Math.floor(Math.log10(low) + 1e-9)), powerNear(Math.ceil(Math.log10(high) - 1e-9))];
}

/** Anything that is coloured between two limits. */
type Limited = Pick<ArrowColours, 'domain'>;

/** One pair of limits for several pictures, so that a colour means the same in every one. */
function sharedDomain(colours: readonly (Limited | undefined)[]): readonly [low: number, high: number] {
  const domains = colours.flatMap((each) => (each ? [each.domain] : []));
  if (domains.length === 0) return [0, 1];
  return [Math.min(...domains.map(([low]) => low)), Math.max(...domains.map(([, high]) => high))];
}

/** Limits of the arrows' colours and of the maps of gain; where both are gains, they are the same. */
export function colourLimits(
  colours: readonly (ArrowColours | undefined)[],
  maps: readonly (Limited | undefined)[],
): { readonly domain: Limited['domain']; readonly gains: Limited['domain'] } {
  const both = sharedDomain([...colours, ...maps]);
  if (colours.some((each) => each?.kind === 'gain')) return { domain: both, gains: both };
  return { domain: sharedDomain(colours), gains: sharedDomain(maps) };
}

/** The same arrows in colours, read between the given limits. */
export function coloured(set: ArrowSet, colours: ArrowColours | undefined, low: number, high: number): ArrowSet {
  return colours ? { ...set, colours: { ...colours, domain: [low, high] } } : set;
}
