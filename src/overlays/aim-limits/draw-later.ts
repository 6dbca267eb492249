import { drawnReach } from '../../model/gauge/tip-place';
import type { PathContext, PathNode } from '../../render/display/picture';
import { traceLine } from '../../render/display/shapes';
import { grow } from '../../render/display/text-size';
import { toPixels } from '../../render/display/transform';
import type { Frame } from '../../render/frame/frame';
import { lineMark } from '../../render/layers/marks';
import { drawing } from '../../render/layers/overlay-drawing';
import { aimLimits } from './numbers';

/**
 * How far the tip of JJᵀg can be aimed: a solid line beyond which tips are reached exactly, on the scale of the arrows,
 * and the dashed edge of the half-plane of g, which no gauge reaches.
 */
export const drawings = [
  drawing({
    of: aimLimits,
    band: 'front',
    height: 10,
    draw: (part, frame) => {
      const [gx, gy] = part.probe.g;
      if (gx === 0 && gy === 0) return [];
      const line = drawnReach(part, part.reach);
      return [edge(gx, gy, frame), ...(line ? [reach(line, frame)] : [])];
    },
  }),
];

export const marks = {
  reach: lineMark((theme) => ({ stroke: theme.optimum })),
  edge: lineMark((theme) => ({ stroke: theme.muted, dash: [2, 4] })),
};

function edge(gx: number, gy: number, { to, plot, theme }: Frame): PathNode {
  const norm = Math.hypot(gx, gy);
  const far = (2 * (plot.width + plot.height)) / to.pxPerUnit;
  const [dx, dy] = [(-gy / norm) * far, (gx / norm) * far];
  const ends = toPixels(Float64Array.of(gx - dx, gy - dy, gx + dx, gy + dy), to);
  const draw = (context: PathContext) => traceLine(context, ends, grow(plot, 8));
  return { kind: 'path', key: 'aim-edge', draw, stroke: theme.muted, width: 1.4, dash: [2, 4], clip: true };
}

function reach(line: Float64Array, { to, plot, theme }: Frame): PathNode {
  const points = toPixels(line, to);
  const draw = (context: PathContext) => traceLine(context, points, grow(plot, 8));
  return { kind: 'path', key: 'aim-reach', draw, stroke: theme.optimum, width: 1.6, clip: true };
}
