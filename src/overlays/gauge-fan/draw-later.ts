import type { PathContext, PathNode } from '../../render/display/picture';
import { lineMark } from '../../render/layers/marks';
import { drawing } from '../../render/layers/overlay-drawing';
import { gaugeFan } from './numbers';

/** A probe further outside the picture than this many of its widths has no fan in it. */
const farthest = 4;

/** JJᵀg of the probe under many gauges: thin lines from g without heads, all of them one path. */
export const drawings = [
  drawing({
    of: gaugeFan,
    band: 'middle',
    height: 0,
    draw: ({ g, fan: { n, u, v }, scale, spacing }, { to, plot, theme }): PathNode[] => {
      const [x, y] = [to.x(g[0]), to.y(g[1])];
      if (!(Math.abs(x) + Math.abs(y) < farthest * (plot.width + plot.height))) return [];
      const unit = spacing * to.pxPerUnit;
      const draw = (context: PathContext) => {
        for (let k = 0; k < n; k++) {
          const norm = Math.hypot(u[k], v[k]);
          const factor = norm > 0 ? (scale.length(norm) * unit) / norm : 0;
          if (!Number.isFinite(factor * norm)) continue;
          context.moveTo(x, y);
          context.lineTo(x + u[k] * factor, y - v[k] * factor);
        }
      };
      return [{ kind: 'path', key: 'fan', draw, stroke: theme.parametricField, width: 0.8, opacity: 0.45, clip: true }];
    },
  }),
];

export const marks = { fan: lineMark((theme) => ({ stroke: theme.parametricField, width: 1 })) };
