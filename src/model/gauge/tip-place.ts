import type { Point } from '../../core';
import type { ArrowScale } from '../numbers/arrow-scale';
import type { ResponseModel } from '../types/types';

type TipPart = Pick<ResponseModel, 'probe' | 'parametric' | 'spacing'>;

/** Whether drawn lengths tell magnitudes apart, on a scale that stays while the arrows change. */
export const tellsLength = ({ mode }: ArrowScale): boolean => mode !== 'unit' && mode !== 'article';

/** Where the arrow from g to JJᵀg ends as it is drawn, in axis units. */
export function drawnTip({ probe: { g, image }, parametric: { scale }, spacing }: TipPart): Point {
  const norm = Math.hypot(...image);
  const length = norm > 0 ? (scale.length(norm) * spacing) / norm : 0;
  return [g[0] + image[0] * length, g[1] + image[1] * length];
}

/**
 * The vector whose arrow from g ends at this place of the picture. Where drawn lengths tell nothing, and where arrows
 * are drawn shorter than they are, it is as long as JJᵀg is now.
 */
export function tipValue({ probe: { g, image }, parametric: { scale }, spacing }: TipPart, [x, y]: Point): Point {
  const [dx, dy] = [x - g[0], y - g[1]];
  const length = Math.hypot(dx, dy);
  if (!(length > 0)) return [0, 0];
  const now = Math.hypot(...image);
  const cells = length / spacing;
  const cut = cells >= scale.longest * (1 - 1e-9);
  const drawn = magnitudeOf(scale, Math.min(cells, scale.longest));
  const magnitude = tellsLength(scale) ? (cut ? Math.max(now, drawn) : drawn) : now;
  return [(dx / length) * magnitude, (dy / length) * magnitude];
}

/** Decimal logarithms of the least and the greatest magnitude that is looked for. */
const range = { low: -30, high: 30 } as const;

/** The magnitude that is asked to be drawn this long: the inverse of a scale that grows. */
function magnitudeOf({ asked }: ArrowScale, cells: number): number {
  let [low, high]: [number, number] = [range.low, range.high];
  for (let i = 0; i < 64; i++) {
    const middle = (low + high) / 2;
    if (asked(10 ** middle) < cells) low = middle;
    else high = middle;
  }
  return 10 ** ((low + high) / 2);
}

/** Angles from g in the half-plane it opens, as many as make a smooth curve. */
const steps = 240;

/**
 * The tips on the line gᵀy = reach as they are drawn: x0 y0 x1 y1 …, from one end of the half-plane to the other. NaN
 * where the line lies beyond the longest arrow; undefined where it is not drawn at all.
 */
export function drawnReach(part: TipPart, reach: number): Float64Array | undefined {
  const { probe, parametric, spacing } = part;
  const { scale } = parametric;
  const [gx, gy] = probe.g;
  const norm = Math.hypot(gx, gy);
  if (!(norm > 0) || !(reach > 0) || !tellsLength(scale)) return undefined;
  const out = new Float64Array(2 * (steps - 1));
  for (let k = 1; k < steps; k++) {
    const angle = (k / steps - 0.5) * Math.PI;
    const cells = scale.asked(reach / (norm * Math.cos(angle)));
    const length = cells <= scale.longest ? (cells * spacing) / norm : Number.NaN;
    const [cos, sin] = [Math.cos(angle) * length, Math.sin(angle) * length];
    out[2 * k - 2] = gx + cos * gx - sin * gy;
    out[2 * k - 1] = gy + sin * gx + cos * gy;
  }
  return out;
}
