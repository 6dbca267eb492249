import { clipSegment } from './clip';
import { crossings } from './labels';
import type { Box } from './picture';
import { grow } from './text-size';

/** Whether words in the box are nearer to the line `own` than to each of the others. */
export function isNearest(box: Box, own: Float64Array, others: readonly Float64Array[]): boolean {
  let gap = Infinity;
  for (let i = 0; i + 3 < own.length; i += 2) gap = Math.min(gap, gapTo(box, own, i));
  return Number.isFinite(gap) && crossings(others, grow(box, gap)) === 0;
}

/** Words farther than this from a line, in px, are taken for nobody's. */
const reach = 40;

/** How far from a box its nearest point on one segment is, sampled finely enough for words; Infinity out of reach. */
function gapTo(box: Box, line: Float64Array, i: number): number {
  const { x, y, width, height } = box;
  const kept = clipSegment(line[i], line[i + 1], line[i + 2], line[i + 3], grow(box, reach));
  if (!kept) return Infinity;
  const at = (share: number) => [0, 1].map((k) => line[i + k] + share * (line[i + 2 + k] - line[i + k]));
  const [[x0, y0], [x1, y1]] = kept.map(at);
  const pieces = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 4));
  let gap = Infinity;
  for (let k = 0; k <= pieces; k++) {
    const [px, py] = [x0 + ((x1 - x0) * k) / pieces, y0 + ((y1 - y0) * k) / pieces];
    gap = Math.min(gap, Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height)));
  }
  return gap;
}
