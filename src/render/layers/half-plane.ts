import type { Point } from '../../core';
import { isDrawable } from '../display/finite-path';
import type { PathContext, PathNode } from '../display/picture';
import type { Frame } from '../frame/frame';

/** The half-plane ⟨y − at, normal⟩ > 0, tinted, and its edge through `at`; nothing where `normal` is 0. */
export function halfPlane(key: string, at: Point, normal: Point, { to, plot, theme }: Frame): PathNode[] {
  const norm = Math.hypot(normal[0], normal[1]);
  if (!(norm > 0)) return [];
  const [x, y] = [to.x(at[0]), to.y(at[1])];
  // In px y points down; the edge runs across the normal.
  const [nx, ny] = [normal[0] / norm, -normal[1] / norm];
  const reach = 2 * (plot.width + plot.height) + Math.hypot(x - plot.x, y - plot.y);
  // From so far away its edge cannot be placed.
  if (!isDrawable(4 * reach)) return [];
  const edge = (context: PathContext) => {
    context.moveTo(x - reach * ny, y + reach * nx);
    context.lineTo(x + reach * ny, y - reach * nx);
  };
  const area = (context: PathContext) => {
    edge(context);
    context.lineTo(x + reach * (ny + nx), y - reach * (nx - ny));
    context.lineTo(x + reach * (nx - ny), y + reach * (nx + ny));
    context.closePath();
  };
  return [
    { kind: 'path', key, draw: area, fill: theme.canonical, opacity: 0.13, clip: true },
    {
      kind: 'path',
      key: `${key}-edge`,
      draw: edge,
      stroke: theme.canonical,
      dash: [2, 3],
      width: 1.4,
      clip: true,
    },
  ];
}
