import type { PathContext, PictureNode } from '../../render/display/picture';
import { traceEllipse } from '../../render/display/shapes';
import { shapeMark } from '../../render/layers/marks';
import { drawing } from '../../render/layers/overlay-drawing';
import { titleBaseline } from '../axes/draw';
import { ellipse } from './numbers';

/** What JJᵀ makes of the unit circle, with its principal axes and, under the axis, its own scale. */
export const drawings = [
  drawing({
    of: ellipse,
    band: 'middle',
    height: 10,
    draw: ({ major, minor, scale }, { to, theme, plot, fontSize, compact }): PictureNode[] => {
      const [x, y] = [to.x(0), to.y(0)];
      const [ax, ay, bx, by] = [major[0], -major[1], minor[0], -minor[1]].map((length) => length * to.pxPerUnit);
      if (!Number.isFinite(ax + ay + bx + by)) return [];
      const outline = (context: PathContext) => traceEllipse(context, x, y, ax, ay, bx, by);
      const axes = (context: PathContext) => {
        context.moveTo(x - ax, y - ay);
        context.lineTo(x + ax, y + ay);
        context.moveTo(x - bx, y - by);
        context.lineTo(x + bx, y + by);
      };
      const colour = theme.parametric;
      const factor = `× ${shortNumber(scale)}`;
      return [
        { kind: 'path', key: 'ellipse-tint', draw: outline, fill: colour, opacity: 0.08, clip: true },
        { kind: 'path', key: 'ellipse-axes', draw: axes, stroke: colour, opacity: 0.45, clip: true },
        {
          kind: 'path',
          key: 'ellipse',
          draw: outline,
          stroke: colour,
          width: 1.2,
          dash: [4, 3],
          opacity: 0.85,
          clip: true,
        },
        {
          kind: 'text',
          key: 'ellipse-scale',
          x: plot.x,
          y: titleBaseline(plot, fontSize),
          text: scaleWords(factor, compact, plot.width),
          size: fontSize,
          fill: theme.muted,
          anchor: 'start',
          baseline: 'alphabetic',
          face: 'sans',
        },
      ];
    },
  }),
];

export const marks = {
  ellipse: shapeMark(
    20,
    (theme) => ({ stroke: theme.parametric, dash: [4, 3], width: 1.2 }),
    (context, x, y) => traceEllipse(context, x, y, 9, 0, 0, 5),
  ),
};

function shortNumber(x: number): string {
  return String(+x.toPrecision(2)).replace('e+', 'e').replaceAll('-', '−');
}

/** As many words as there is room for beside the title of the axis. */
function scaleWords(factor: string, compact: boolean, room: number): string {
  if (!compact && room >= 400) return `dashed: the unit circle under JJᵀ, ${factor}`;
  return room >= 225 ? `ellipse ${factor}` : factor;
}
