import type { PathNode } from '../../render/display/picture';
import { traceLine } from '../../render/display/shapes';
import { grow } from '../../render/display/text-size';
import { toPixels } from '../../render/display/transform';
import { lineMark } from '../../render/layers/marks';
import { drawing } from '../../render/layers/overlay-drawing';
import { hatching, traceSegments } from '../outside/draw';
import { singular } from './numbers-later';

/** Where J loses rank in the parameter plane: the curve, or a hatched band where it nearly does. */
export const drawings = [
  drawing({
    of: singular,
    band: 'middle',
    height: 30,
    draw: ({ curve, band }, { to, plot, theme }) => {
      const segments = toPixels(curve, to);
      const limit = grow(plot, 50);
      const style = { kind: 'path', stroke: theme.ghost, clip: true } as const;
      const line: PathNode = {
        ...style,
        key: 'singular',
        draw: (context) => {
          for (let i = 0; i + 3 < segments.length; i += 4) traceLine(context, segments.subarray(i, i + 4), limit);
        },
        width: 1.8,
      };
      const lines = curve.length > 0 ? [line] : [];
      if (band.length === 0) return lines;
      const rings = band.map((ring) => toPixels(ring, to)).filter((ring) => ring.every(Number.isFinite));
      const hatch = hatching(rings);
      return [
        ...lines,
        { ...style, key: 'singular-band', draw: (context) => traceSegments(context, hatch), width: 0.8 },
        {
          ...style,
          key: 'singular-edge',
          draw: (context) => {
            for (const ring of rings) traceLine(context, ring, limit);
          },
          width: 1.2,
          dash: [5, 3],
        },
      ];
    },
  }),
];

export const marks = { singular: lineMark((theme) => ({ stroke: theme.ghost })) };
