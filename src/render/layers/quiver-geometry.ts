import type { ArrowSet } from '../../model/types/types';
import type { PathContext } from '../display/picture';
import { rampBin, rampPosition } from '../display/ramp';
import { arrowStride, traceArrow, traceSecondHead, traceSpeck, writeArrow } from '../display/shapes';
import type { Transform } from '../display/transform';

/** Arrows in px, sorted by bin: bin k holds the arrows from starts[k] to starts[k + 1]. */
interface QuiverGeometry {
  readonly arrows: Float64Array;
  readonly starts: Int32Array;
  /** 1 for each arrow that is shorter than its vector asks for. */
  readonly cut: Uint8Array;
}

interface QuiverShape {
  /** The unit of drawn lengths in px. */
  readonly cell: number;
  /** Which part of an arrow stands on its grid point. */
  readonly pivot: 'tail' | 'middle';
  /** Longest head in px. */
  readonly head: number;
}

const skipped = -1;

/** No screen is this wide: longer shafts are cut, since Canvas is inexact with huge coordinates. In px. */
const farthest = 2e4;

/**
 * Pixel geometry of all arrows of a set. Without colours there is one bin; with colours there are `bins` and one more
 * for arrows whose colour is undefined. Samples that are not finite are left out.
 */
export function quiverGeometry(set: ArrowSet, to: Transform, shape: QuiverShape, bins: number): QuiverGeometry {
  const binOf = assignBins(set, bins);
  const starts = startsOf(binOf, set.colours ? bins + 1 : 1);
  const arrows = new Float64Array(starts[starts.length - 1] * arrowStride);
  const cut = new Uint8Array(starts[starts.length - 1]);
  const next = starts.slice();
  for (let i = 0; i < binOf.length; i++) {
    const bin = binOf[i];
    if (bin === skipped) continue;
    const isCut = placeArrow(arrows, next[bin] * arrowStride, set, i, to, shape);
    if (isCut) cut[next[bin]] = 1;
    next[bin] += 1;
  }
  return { arrows, starts, cut };
}

/** So many dots are specks. */
const swarm = 2500;

export function traceBin(context: PathContext, { arrows, starts, cut }: QuiverGeometry, bin: number): void {
  const dot = arrows.length > swarm * arrowStride ? traceSpeck : undefined;
  for (let i = starts[bin]; i < starts[bin + 1]; i++) {
    traceArrow(context, arrows, i * arrowStride, dot);
    if (cut[i] === 1) traceSecondHead(context, arrows, i * arrowStride);
  }
}

function assignBins({ field, colours, sparse }: ArrowSet, bins: number): Int16Array {
  const { x, y, u, v } = field;
  const { every, columns } = sparse ?? { every: 1, columns: 1 };
  const out = new Int16Array(u.length);
  for (let i = 0; i < u.length; i++) {
    const kept = (i % columns) % every === 0 && Math.floor(i / columns) % every === 0;
    if (!kept || !Number.isFinite(x[i] + y[i]) || !Number.isFinite(u[i]) || !Number.isFinite(v[i])) out[i] = skipped;
    else if (colours) {
      const t = rampPosition(colours.values[i], colours);
      out[i] = Number.isNaN(t) ? bins : rampBin(t, bins);
    }
  }
  return out;
}

function startsOf(binOf: Int16Array, bins: number): Int32Array {
  const starts = new Int32Array(bins + 1);
  for (let i = 0; i < binOf.length; i++) if (binOf[i] !== skipped) starts[binOf[i] + 1] += 1;
  for (let k = 0; k < bins; k++) starts[k + 1] += starts[k];
  return starts;
}

/** Whether the arrow is shorter than its vector asks for. */
function placeArrow(
  out: Float64Array,
  offset: number,
  { field, scale }: ArrowSet,
  i: number,
  to: Transform,
  { cell, pivot, head }: QuiverShape,
): boolean {
  let u = field.u[i];
  let v = field.v[i];
  let norm = Math.sqrt(u * u + v * v);
  let unit = 1;
  // Divided by the larger component first, so that neither huge nor tiny vectors lose their direction.
  if (!(norm > 1e-140 && norm < 1e140)) {
    unit = Math.max(Math.abs(u), Math.abs(v));
    u = unit > 0 ? u / unit : 0;
    v = unit > 0 ? v / unit : 0;
    norm = Math.sqrt(u * u + v * v);
  }
  const asked = norm > 0 ? scale.asked(unit * norm) : 0;
  const cells = Math.min(scale.longest, asked);
  const length = cells > 0 ? Math.min(farthest, cells * cell) : 0;
  const dx = norm > 0 ? u / norm : 0;
  const dy = norm > 0 ? -v / norm : 0;
  const back = pivot === 'middle' ? length / 2 : 0;
  const x = to.x(field.x[i]) - dx * back;
  const y = to.y(field.y[i]) - dy * back;
  if (!writeArrow(out, offset, x, y, dx, dy, length, head)) out.fill(NaN, offset, offset + arrowStride);
  return asked > scale.longest;
}
