import type { Point } from '../../core';
import { drawnTip } from '../../model/gauge/tip-place';
import { isDrawable } from '../../render/display/finite-path';
import type { PathContext, PictureNode, TextNode } from '../../render/display/picture';
import { headLength, traceHead } from '../../render/display/shapes';
import { type Frame, onPlot } from '../../render/frame/frame';
import { lineMark } from '../../render/layers/marks';
import { drawing } from '../../render/layers/overlay-drawing';
import { secondGauge } from './numbers';

const headCap = 9;

/** The induced gradient of the probe under a second gauge B, dashed, with both arrows named. */
export const drawings = [
  drawing({
    of: secondGauge,
    band: 'front',
    height: 20,
    draw: ({ probe, second: { image }, parametric, spacing }, frame): PictureNode[] => {
      const { to, plot, theme } = frame;
      const [x, y] = [to.x(probe.g[0]), to.y(probe.g[1])];
      if (!onPlot(x, y, plot)) return [];
      const tipOf = (vector: Point) => {
        const [u, v] = drawnTip({ probe: { ...probe, image: vector }, parametric, spacing });
        return [to.x(u), to.y(v)] as const;
      };
      const [b, a] = [tipOf(image), tipOf(probe.image)];
      if (!b.every(isDrawable)) return [];
      const shaft = (context: PathContext) => {
        context.moveTo(x, y);
        context.lineTo(...b);
      };
      const length = Math.hypot(b[0] - x, b[1] - y);
      const head = (context: PathContext) => {
        if (length < 1) return;
        traceHead(context, b[0], b[1], (b[0] - x) / length, (b[1] - y) / length, headLength(length, headCap));
      };
      const style = { kind: 'path', stroke: theme.parametric, width: 2.2, clip: true } as const;
      return [
        { ...style, key: 'second-gauge', draw: shaft, dash: [5, 4] },
        { ...style, key: 'second-gauge-head', draw: head },
        ...nameBeyond('A', [x, y], a, frame),
        ...nameBeyond('B', [x, y], b, frame),
      ];
    },
  }),
];

export const marks = { 'second-gauge': lineMark((theme) => ({ stroke: theme.parametric, dash: [5, 4] })) };

function nameBeyond(
  text: string,
  [x, y]: readonly [number, number],
  [tipX, tipY]: readonly [number, number],
  { plot, theme }: Frame,
): TextNode[] {
  const length = Math.hypot(tipX - x, tipY - y);
  const reach = length > 0 ? 15 / length : 0;
  const at = { x: tipX + (tipX - x) * reach, y: tipY + (tipY - y) * reach };
  if (!onPlot(at.x, at.y, plot)) return [];
  return [
    {
      kind: 'text',
      key: `gauge-${text}`,
      ...at,
      text,
      size: 16,
      fill: theme.parametricText,
      anchor: 'middle',
      baseline: 'middle',
      face: 'maths',
      halo: theme.halo,
    },
  ];
}
