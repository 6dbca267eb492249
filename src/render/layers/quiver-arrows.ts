import type { ArrowColours, ArrowSet } from '../../model/types/types';
import type { PathContext } from '../display/picture';
import { rampBin, rampPosition } from '../display/ramp';
import { arrowStride, traceArrow, traceSecondHead, traceSpeck, writeArrow } from '../display/shapes';
import type { Transform } from '../display/transform';

/** Arrows in a picture. */
export interface Quiver {
  readonly set: ArrowSet;
  readonly to: Transform;
  readonly shape: QuiverShape;
}

interface QuiverShape {
  /** The unit of drawn lengths in px. */
  readonly cell: number;
  /** Which part of an arrow stands on its grid point. */
  readonly pivot: 'tail' | 'middle';
  /** Longest head in px. */
  readonly head: number;
}

/** No screen is this wide: longer shafts are cut, since Canvas is inexact with huge coordinates. In px. */
const farthest = 2e4;

/** Where more than so many arrows are drawn, undefined ones counted too, dots are specks. */
const swarm = 2500;

const dotOf = ({ field, sparse }: ArrowSet) => (field.n > swarm * (sparse?.every ?? 1) ** 2 ? traceSpeck : undefined);

export function traceAll(context: PathContext, quiver: Quiver): void {
  const { set } = quiver;
  const dot = dotOf(set);
  for (let i = 0; i < set.field.n; i++) if (isDrawn(set, i)) traceSample(context, quiver, i, dot);
}

/** @param samples their indices */
export function traceSome(context: PathContext, quiver: Quiver, samples: readonly number[]): void {
  const dot = dotOf(quiver.set);
  for (let k = 0; k < samples.length; k++) traceSample(context, quiver, samples[k], dot);
}

/** One arrow at a time: to get new memory for all of them takes a browser several times as long as to place them. */
const arrow = new Float64Array(arrowStride);

function traceSample(context: PathContext, { set, to, shape }: Quiver, i: number, dot: ReturnType<typeof dotOf>): void {
  const isCut = placeArrow(set, i, to, shape);
  traceArrow(context, arrow, dot);
  if (isCut) traceSecondHead(context, arrow);
}

/** Samples that are not finite are left out. */
function isDrawn({ field: { x, y, u, v }, sparse }: ArrowSet, i: number): boolean {
  if (sparse && ((i % sparse.columns) % sparse.every > 0 || Math.floor(i / sparse.columns) % sparse.every > 0)) {
    return false;
  }
  return Number.isFinite(x[i] + y[i]) && Number.isFinite(u[i]) && Number.isFinite(v[i]);
}

/** The samples of each of so many colours, by their indices, and last those whose colour is undefined. */
export function byColour(set: ArrowSet, colours: ArrowColours, bins: number): readonly (readonly number[])[] {
  const samples = Array.from({ length: bins + 1 }, (): number[] => []);
  for (let i = 0; i < set.field.n; i++) {
    if (!isDrawn(set, i)) continue;
    const t = rampPosition(colours.values[i], colours);
    samples[Number.isNaN(t) ? bins : rampBin(t, bins)].push(i);
  }
  return samples;
}

/** Writes `arrow` in px; whether it is shorter than its vector asks for. */
function placeArrow(
  { field, scale, asked }: ArrowSet,
  i: number,
  to: Transform,
  { cell, pivot, head }: QuiverShape,
): boolean {
  let u = field.u[i];
  let v = field.v[i];
  let norm = Math.sqrt(u * u + v * v);
  // Divided by the larger component first, so that neither huge nor tiny vectors lose their direction.
  if (!(norm > 1e-140 && norm < 1e140)) {
    const unit = Math.max(Math.abs(u), Math.abs(v));
    u = unit > 0 ? u / unit : 0;
    v = unit > 0 ? v / unit : 0;
    norm = Math.sqrt(u * u + v * v);
  }
  const cells = Math.min(scale.longest, asked[i]);
  const length = cells > 0 ? Math.min(farthest, cells * cell) : 0;
  const dx = norm > 0 ? u / norm : 0;
  const dy = norm > 0 ? -v / norm : 0;
  const back = pivot === 'middle' ? length / 2 : 0;
  const x = to.x(field.x[i]) - dx * back;
  const y = to.y(field.y[i]) - dy * back;
  if (!writeArrow(arrow, x, y, dx, dy, length, head)) arrow.fill(NaN);
  return asked[i] > scale.longest;
}
