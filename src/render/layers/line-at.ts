import type { Point } from '../../core';
import { clipSegment } from '../display/clip';
import type { Frame } from '../frame/frame';

/** The part of the line wᵀx = value that is in the picture, x0 y0 x1 y1 in px and upward; undefined where none is. */
export function lineAt(w: Point, value: number, { to, plot, window }: Frame): Float64Array | undefined {
  const norm = Math.hypot(w[0], w[1]);
  const [ux, uy] = [w[0] / norm, w[1] / norm];
  if (!Number.isFinite(ux + uy)) return undefined;
  const [cx, cy] = [(window[0] + window[1]) / 2, (window[2] + window[3]) / 2];
  // The point of the line that is nearest to the middle.
  const away = value / norm - (ux * cx + uy * cy);
  const [x, y] = [to.x(cx + away * ux), to.y(cy + away * uy)];
  const reach = plot.width + plot.height;
  if (!(Math.abs(away) * to.pxPerUnit < reach)) return undefined;
  const [dx, dy] = [-uy * reach, -ux * reach];
  const kept = clipSegment(x - dx, y - dy, x + dx, y + dy, plot);
  if (!kept) return undefined;
  const at = (part: number): Point => [x + (2 * part - 1) * dx, y + (2 * part - 1) * dy];
  const [first, last] = [at(kept[0]), at(kept[1])];
  return Float64Array.of(...(first[1] >= last[1] ? [...first, ...last] : [...last, ...first]));
}
