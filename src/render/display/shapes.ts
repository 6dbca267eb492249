import { holds, partIn, whole } from './clip';
import { isDrawable } from './finite-path';
import type { Box, PathContext } from './picture';
import type { Transform } from './transform';

/** Numbers of one arrow: tail, tip and the ends of its two barbs, in px. A dot has its tip on its tail. */
export const arrowStride = 8;

const headAngle = 0.46;
/** Longest share of a shaft that the head may take. */
const headShare = 0.45;
/** Shafts shorter than this show no direction: they are drawn as dots. */
const shortest = 0.75;
const dotRadius = 0.8;

const cos = Math.cos(headAngle);
const sin = Math.sin(headAngle);

/** Heads are as long as their cap allows, and shorter on short shafts. */
export function headLength(shaft: number, cap: number): number {
  return Math.min(cap, headShare * shaft);
}

/** Writes the arrow from (x, y) along the unit vector (dx, dy) into `out`; false if it has no place that can be drawn. */
export function writeArrow(
  out: Float64Array,
  x: number,
  y: number,
  dx: number,
  dy: number,
  length: number,
  cap: number,
): boolean {
  const shaft = length >= shortest ? length : 0;
  const tipX = x + dx * shaft;
  const tipY = y + dy * shaft;
  if (!isDrawable(tipX) || !isDrawable(tipY) || !isDrawable(x) || !isDrawable(y)) return false;
  const head = headLength(shaft, cap);
  out[0] = x;
  out[1] = y;
  out[2] = tipX;
  out[3] = tipY;
  out[4] = tipX - head * (cos * dx - sin * dy);
  out[5] = tipY - head * (cos * dy + sin * dx);
  out[6] = tipX - head * (cos * dx + sin * dy);
  out[7] = tipY - head * (cos * dy - sin * dx);
  return true;
}

/** Shaft and open head in one stroked subpath: never closed, since long paths of closed subpaths are slow. */
export function traceArrow(context: PathContext, a: Float64Array, dot = traceArrowDot): void {
  const tipX = a[2];
  const tipY = a[3];
  if (Number.isNaN(tipX)) return;
  if (tipX === a[0] && tipY === a[1]) {
    dot(context, tipX, tipY);
    return;
  }
  context.moveTo(a[0], a[1]);
  context.lineTo(tipX, tipY);
  context.lineTo(a[4], a[5]);
  context.lineTo(tipX, tipY);
  context.lineTo(a[6], a[7]);
}

/** How far behind the first head the second one stands, by the depth of a head. */
const apart = 0.7;

/** A second head behind that of an arrow that is longer than it is drawn. */
export function traceSecondHead(context: PathContext, a: Float64Array): void {
  const [tipX, tipY] = [a[2], a[3]];
  if (Number.isNaN(tipX)) return;
  const [left, up, right, down] = [a[4], a[5], a[6], a[7]];
  const dx = apart * ((left + right) / 2 - tipX);
  const dy = apart * ((up + down) / 2 - tipY);
  context.moveTo(left + dx, up + dy);
  context.lineTo(tipX + dx, tipY + dy);
  context.lineTo(right + dx, down + dy);
}

const traceArrowDot = (context: PathContext, x: number, y: number): void => traceDot(context, x, y, dotRadius);

/** A dot among thousands: a long path of circles, which are closed, is slow. */
export function traceSpeck(context: PathContext, x: number, y: number): void {
  context.moveTo(x - dotRadius, y);
  context.lineTo(x + dotRadius, y);
}

/** An open head without a shaft: its tip, and the unit vector (dx, dy) it points along. */
export function traceHead(context: PathContext, x: number, y: number, dx: number, dy: number, head: number): void {
  context.moveTo(x - head * (cos * dx - sin * dy), y - head * (cos * dy + sin * dx));
  context.lineTo(x, y);
  context.lineTo(x - head * (cos * dx + sin * dy), y - head * (cos * dy - sin * dx));
}

/** One arrow between two points; undefined where it has no place that can be drawn. */
export function arrowBetween(x0: number, y0: number, x1: number, y1: number, cap: number): Float64Array | undefined {
  const length = Math.hypot(x1 - x0, y1 - y0);
  const out = new Float64Array(arrowStride);
  const [dx, dy] = length > 0 ? [(x1 - x0) / length, (y1 - y0) / length] : [0, 0];
  return writeArrow(out, x0, y0, dx, dy, length, cap) ? out : undefined;
}

/** An arrow as SVG path data: shaft and head, or, with round ends, a dot where it has no length. */
export function arrowText(a: Float64Array): string {
  const at = (i: number) => `${+a[i].toFixed(2)},${+a[i + 1].toFixed(2)}`;
  return `M${at(0)}L${at(2)}L${at(4)}L${at(2)}L${at(6)}`;
}

/** One arrow as SVG path data; empty where it has no place that can be drawn. */
export function arrowPath(x0: number, y0: number, x1: number, y1: number, cap: number): string {
  const a = arrowBetween(x0, y0, x1, y1, cap);
  return a ? arrowText(a) : '';
}

/** A horizontal arrow for keys, tail at (0, 0). */
export const keyArrowPath = (length: number, cap = 6.5): string => arrowPath(0, 0, length, 0, cap);

export function traceDot(context: PathContext, x: number, y: number, radius: number): void {
  if (!Number.isFinite(x + y)) return;
  context.moveTo(x + radius, y);
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

export function traceDiamond(context: PathContext, x: number, y: number, radius: number): void {
  if (!Number.isFinite(x + y)) return;
  context.moveTo(x, y - radius);
  context.lineTo(x + radius, y);
  context.lineTo(x, y + radius);
  context.lineTo(x - radius, y);
  context.closePath();
}

export function traceCross(context: PathContext, x: number, y: number, arm: number): void {
  if (!Number.isFinite(x + y)) return;
  context.moveTo(x - arm, y - arm);
  context.lineTo(x + arm, y + arm);
  context.moveTo(x - arm, y + arm);
  context.lineTo(x + arm, y - arm);
}

/** Handle length of the Bézier quarter circle; its radius is off by at most 2.7e-4. */
const quarter = 0.5522847498;

/** Ellipse by its centre and two semi-axis vectors in px: four Béziers, since a path context has no ellipse. */
export function traceEllipse(
  context: PathContext,
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): void {
  if (!Number.isFinite(x + y + ax + ay + bx + by)) return;
  const at = (s: number, t: number): [number, number] => [x + s * ax + t * bx, y + s * ay + t * by];
  context.moveTo(...at(1, 0));
  context.bezierCurveTo(...at(1, quarter), ...at(quarter, 1), ...at(0, 1));
  context.bezierCurveTo(...at(-quarter, 1), ...at(-1, quarter), ...at(-1, 0));
  context.bezierCurveTo(...at(-1, -quarter), ...at(-quarter, -1), ...at(0, -1));
  context.bezierCurveTo(...at(quarter, -1), ...at(1, -quarter), ...at(1, 0));
  context.closePath();
}

/** Points nearer to the last one drawn than this are left out; the last point never is. */
const resolution = 0.3;

/** Line through px points x0 y0 x1 y1 …; breaks where a point is not finite, and is cut at the far side of `limit`. */
export function traceLine(context: PathContext, points: Float64Array, limit: Box): void {
  let penX = NaN;
  let penY = NaN;
  let before = points.length > 1 && holds(limit, points[0], points[1]);
  for (let i = 0; i + 3 < points.length; i += 2) {
    const x0 = points[i];
    const y0 = points[i + 1];
    const x1 = points[i + 2];
    const y1 = points[i + 3];
    const after = holds(limit, x1, y1);
    // Most segments lie inside: that is seen without a call, for which each number would be put on the heap.
    const kept = before && after ? whole : partIn(limit, x0, y0, x1, y1);
    before = after;
    if (!kept) continue;
    const [enter, leave] = kept;
    if (enter > 0 || penX !== x0 || penY !== y0) {
      context.moveTo(x0 + enter * (x1 - x0), y0 + enter * (y1 - y0));
    }
    context.lineTo(x0 + leave * (x1 - x0), y0 + leave * (y1 - y0));
    penX = leave < 1 ? NaN : x1;
    penY = leave < 1 ? NaN : y1;
  }
}

const asIs: Pick<Transform, 'x' | 'y'> = { x: (px) => px, y: (px) => px };

/**
 * The points of a line, columns x0 y0 x1 y1 …, that matter at screen resolution, in px: very long runs become short
 * paths. They are counted before they are kept, since memory for all points takes longer to get than it takes to count.
 */
export function thinLine(line: Float64Array, to = asIs): Float64Array {
  const out = new Float64Array(writeThin(line, to));
  writeThin(line, to, out);
  return out;
}

/** How many numbers are kept. */
function writeThin(line: Float64Array, to: Pick<Transform, 'x' | 'y'>, out?: Float64Array): number {
  let n = 0;
  let x = Number.NaN;
  let y = Number.NaN;
  for (let i = 0; i + 1 < line.length; i += 2) {
    const nextX = to.x(line[i]);
    const nextY = to.y(line[i + 1]);
    const last = i + 3 >= line.length;
    // Negated, so that the first point and breaks are kept.
    if (!last && Math.abs(nextX - x) + Math.abs(nextY - y) < resolution) continue;
    x = nextX;
    y = nextY;
    if (out) {
      out[n] = x;
      out[n + 1] = y;
    }
    n += 2;
  }
  return n;
}
