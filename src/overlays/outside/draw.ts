import type { Box, PathContext, PictureNode } from '../../render/display/picture';
import { toPixels } from '../../render/display/transform';
import type { Frame } from '../../render/frame/frame';
import { patchMark } from '../../render/layers/marks';
import { drawing } from '../../render/layers/overlay-drawing';
import { outside } from './numbers';

/** Distance between hatching lines along x, in px. */
const hatch = 9;

/** Where no θ gives this w: tint, hatching (so that it does not rest on colour) and its edge. */
export function drawOutside(rings: readonly Float64Array[], { to, theme, plot }: Frame): PictureNode[] {
  if (rings.length === 0) return [];
  const drawn = rings.map((ring) => toPixels(ring, to)).filter((ring) => ring.every(Number.isFinite));
  const lines = hatching(drawn);
  const each = (trace: (context: PathContext, ring: Float64Array) => void) => (context: PathContext) => {
    for (const ring of drawn) trace(context, ring);
  };
  return [
    {
      kind: 'path',
      key: 'outside',
      draw: each(traceRing),
      fill: theme.outside,
      fillRule: 'evenodd',
      clip: true,
    },
    {
      kind: 'path',
      key: 'outside-hatch',
      draw: (c) => traceSegments(c, lines),
      stroke: theme.outsideHatch,
      clip: true,
    },
    {
      kind: 'path',
      key: 'outside-edge',
      draw: each((context, ring) => traceEdge(context, ring, plot)),
      stroke: theme.outsideEdge,
      width: 1.2,
      clip: true,
    },
  ];
}

export const drawings = [drawing({ of: outside, band: 'back', height: 10, draw: drawOutside })];

export const marks = {
  outside: patchMark((theme) => ({ fill: theme.outsideHatch, stroke: theme.outsideEdge, dash: [3, 2] })),
};

function traceRing(context: PathContext, ring: Float64Array): void {
  for (let i = 0; i + 1 < ring.length; i += 2) {
    if (i === 0) context.moveTo(ring[0], ring[1]);
    else context.lineTo(ring[i], ring[i + 1]);
  }
  context.closePath();
}

/** Ring edges, without those that only follow the border of the picture. */
function traceEdge(context: PathContext, ring: Float64Array, plot: Box): void {
  let pen = false;
  for (let i = 0; i + 1 < ring.length; i += 2) {
    const j = (i + 2) % ring.length;
    if (onBorder(ring[i], ring[i + 1], ring[j], ring[j + 1], plot)) {
      pen = false;
      continue;
    }
    if (!pen) context.moveTo(ring[i], ring[i + 1]);
    context.lineTo(ring[j], ring[j + 1]);
    pen = true;
  }
}

function onBorder(x0: number, y0: number, x1: number, y1: number, plot: Box): boolean {
  const near = 0.75;
  const left = plot.x + near;
  const right = plot.x + plot.width - near;
  const top = plot.y + near;
  const bottom = plot.y + plot.height - near;
  return (
    (x0 <= left && x1 <= left) ||
    (x0 >= right && x1 >= right) ||
    (y0 <= top && y1 <= top) ||
    (y0 >= bottom && y1 >= bottom)
  );
}

/**
 * Diagonals x + y = k·hatch inside the rings (even-odd), as x0 y0 x1 y1 …: found by where ring edges cross each diagonal,
 * so that the hatching is plain lines on Canvas and in SVG alike.
 */
export function hatching(rings: readonly Float64Array[]): Float64Array {
  const crossings = new Map<number, number[]>();
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const j = (i + 2) % ring.length;
      addCrossings(crossings, ring[i], ring[i + 1], ring[j], ring[j + 1]);
    }
  }
  const out: number[] = [];
  for (const [k, xs] of crossings) {
    xs.sort((a, b) => a - b);
    for (let i = 0; i + 1 < xs.length; i += 2) out.push(xs[i], k * hatch - xs[i], xs[i + 1], k * hatch - xs[i + 1]);
  }
  return Float64Array.from(out);
}

function addCrossings(crossings: Map<number, number[]>, x0: number, y0: number, x1: number, y1: number): void {
  const from = Math.min(x0 + y0, x1 + y1) / hatch;
  const end = Math.max(x0 + y0, x1 + y1) / hatch;
  // Half-open, so that a corner on a diagonal counts once; bounded, should a ring reach far outside the picture.
  for (let k = Math.max(Math.ceil(from), -1000); k < Math.min(end, 1000); k++) {
    const share = (k * hatch - (x0 + y0)) / (x1 + y1 - x0 - y0);
    const xs = crossings.get(k) ?? [];
    xs.push(x0 + share * (x1 - x0));
    crossings.set(k, xs);
  }
}

export function traceSegments(context: PathContext, s: Float64Array): void {
  for (let i = 0; i + 3 < s.length; i += 4) {
    context.moveTo(s[i], s[i + 1]);
    context.lineTo(s[i + 2], s[i + 3]);
  }
}
