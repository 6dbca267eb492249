import { isDrawable } from '../../render/display/finite-path';
import type { PathContext, PathNode } from '../../render/display/picture';
import type { Frame } from '../../render/frame/frame';
import type { FiniteStep } from './numbers-step';

/** Where a step would go uphill of g to first order: the half-plane ⟨Δw, −g⟩ < 0, tinted, and its edge through w. */
export function halfSpace({ w, g }: FiniteStep, { to, plot, theme }: Frame): PathNode[] {
  const norm = Math.hypot(g[0], g[1]);
  if (!(norm > 0)) return [];
  const [x, y] = [to.x(w[0]), to.y(w[1])];
  // In px y points down; the edge runs across g.
  const [nx, ny] = [g[0] / norm, -g[1] / norm];
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
    { kind: 'path', key: 'half-space', draw: area, fill: theme.canonical, opacity: 0.13, clip: true },
    {
      kind: 'path',
      key: 'half-space-edge',
      draw: edge,
      stroke: theme.canonical,
      dash: [2, 3],
      width: 1.4,
      clip: true,
    },
  ];
}
