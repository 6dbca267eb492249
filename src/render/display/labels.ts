import { magnitude } from '../../model/numbers/arrow-scale';
import { clipSegment, holds, partIn, whole } from './clip';
import type { Box, TextNode } from './picture';
import { grow, inside, overlaps, textBox } from './text-size';

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly anchor: TextNode['anchor'];
}

/** A name that may stand in any of several places, the best liked first. */
export interface LabelRequest {
  readonly node: Pick<TextNode, 'key' | 'text' | 'size' | 'fill' | 'face'>;
  readonly spots: readonly Spot[];
  readonly spare?: boolean;
  /** What is written instead where the whole has no place that is free. */
  readonly brief?: string;
  /** Whether words in this box would be taken for what they name; absent where any place that is free will do. */
  readonly belongs?: (box: Box) => boolean;
}

interface Obstacles {
  readonly boxes: readonly Box[];
  /** Lines in px: x0 y0 x1 y1 … */
  readonly lines: readonly Float64Array[];
}

/**
 * Places names one after the other where they cover least, inside the plot. One with room only on another is left out,
 * and so is a `spare` one, which is told elsewhere too, with room only on a marker.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: Obstacles,
  plot: Box,
  halo: string,
): TextNode[] {
  const taken = [...obstacles.boxes];
  const room = grow(plot, -3);
  const words: Box[] = [];
  return requests.flatMap((request) => {
    const best = bestWords(request, taken, obstacles.lines, room)?.text;
    if (!best || (request.spare && isCovered(textBox(best), taken))) return [];
    const box = textBox(best);
    if (words.some((word) => overlaps(word, box))) return [];
    words.push(box);
    taken.push(box);
    return [{ ...best, halo }];
  });
}

const isCovered = (box: Box, taken: readonly Box[]): boolean => taken.some((other) => overlaps(box, other, 2));

interface Placed {
  readonly text: TextNode;
  readonly cost: number;
}

/** What a line through the words costs, against one place farther down the list. */
const struck = 20;

function bestWords(
  request: LabelRequest,
  taken: readonly Box[],
  lines: readonly Float64Array[],
  room: Box,
): Placed | undefined {
  const whole = bestSpot(request, taken, lines, room);
  const { brief, node, spots } = request;
  if (brief === undefined || (whole && whole.cost < struck)) return whole;
  const short = bestSpot({ node: { ...node, text: brief }, spots }, taken, lines, room);
  return short && short.cost < (whole?.cost ?? Infinity) ? short : whole;
}

function bestSpot(
  { node, spots, belongs }: LabelRequest,
  taken: readonly Box[],
  lines: readonly Float64Array[],
  room: Box,
): Placed | undefined {
  let best: TextNode | undefined;
  let least = Infinity;
  for (const [rank, spot] of spots.entries()) {
    if (!Number.isFinite(spot.x + spot.y)) continue;
    const text: TextNode = { kind: 'text', baseline: 'middle', ...node, ...spot };
    const box = textBox(text);
    if (!inside(box, room)) continue;
    const cost = rank + 100 * taken.filter((other) => overlaps(box, other, 2)).length + struck * crossings(lines, box);
    if (cost < least && (belongs?.(box) ?? true)) {
      least = cost;
      best = text;
    }
    if (least <= rank + 1) break;
  }
  return best && { text: best, cost: least };
}

/** How many of the lines run through the box. */
export function crossings(lines: readonly Float64Array[], box: Box): number {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  return lines.filter((line) => {
    for (let i = 0; i + 3 < line.length; i += 2) {
      // Most segments are far away: that is seen without a call, for which each number would be put on the heap.
      if (Math.max(line[i], line[i + 2]) < box.x || Math.min(line[i], line[i + 2]) > right) continue;
      if (Math.max(line[i + 1], line[i + 3]) < box.y || Math.min(line[i + 1], line[i + 3]) > bottom) continue;
      if (clipSegment(line[i], line[i + 1], line[i + 2], line[i + 3], box)) return true;
    }
    return false;
  }).length;
}

/** Places around a marker of the given radius. */
export function spotsAround(x: number, y: number, radius: number): readonly Spot[] {
  const near = radius + 5;
  const slant = near * 0.75;
  return [
    { x: x + slant, y: y - slant - 3, anchor: 'start' },
    { x: x + slant, y: y + slant + 3, anchor: 'start' },
    { x: x + near, y, anchor: 'start' },
    { x: x - slant, y: y - slant - 3, anchor: 'end' },
    { x: x - slant, y: y + slant + 3, anchor: 'end' },
    { x: x - near, y, anchor: 'end' },
    { x, y: y - near - 6, anchor: 'middle' },
    { x, y: y + near + 6, anchor: 'middle' },
  ];
}

/** Shares of a line's visible length at which its name is tried, the middle first. */
const shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];

/** Places on both sides of a line (px) near its middle; only what lies inside the plot counts. */
export function spotsAlong(line: Float64Array, plot: Box, distance: number): readonly Spot[] {
  const { starts, total } = visibleLengths(line, plot);
  if (!(total > 0)) return [];
  return shares.flatMap((share) => spotsAt(line, starts, share * total, distance));
}

/** Length of the line inside the plot up to each vertex. */
function visibleLengths(line: Float64Array, plot: Box): { starts: Float64Array; total: number } {
  const starts = new Float64Array(line.length / 2);
  let total = 0;
  let before = line.length > 1 && holds(plot, line[0], line[1]);
  for (let i = 0; i + 3 < line.length; i += 2) {
    const x1 = line[i + 2];
    const y1 = line[i + 3];
    const after = holds(plot, x1, y1);
    const kept = before && after ? whole : partIn(plot, line[i], line[i + 1], x1, y1);
    before = after;
    if (kept) total += (kept[1] - kept[0]) * magnitude(x1 - line[i], y1 - line[i + 1]);
    starts[i / 2 + 1] = total;
  }
  return { starts, total };
}

function spotsAt(line: Float64Array, starts: Float64Array, length: number, distance: number): Spot[] {
  let k = 0;
  while (k + 2 < starts.length && starts[k + 1] < length) k += 1;
  const [x0, y0, x1, y1] = [line[2 * k], line[2 * k + 1], line[2 * k + 2], line[2 * k + 3]];
  const part = starts[k + 1] - starts[k];
  const share = part > 0 ? (length - starts[k]) / part : 0;
  const norm = Math.hypot(x1 - x0, y1 - y0) || 1;
  const [nx, ny] = [(y1 - y0) / norm, -(x1 - x0) / norm];
  return [1, -1].map((side) => ({
    x: x0 + share * (x1 - x0) + side * nx * distance,
    y: y0 + share * (y1 - y0) + side * ny * distance,
    anchor: side * nx > 0.25 ? 'start' : side * nx < -0.25 ? 'end' : 'middle',
  }));
}
