import type { LeastOptima } from '../../model/types/types';
import { spotsAround } from '../../render/display/labels';
import type { PathContext, PathNode } from '../../render/display/picture';
import { traceDiamond, traceDot } from '../../render/display/shapes';
import { boxAround } from '../../render/display/text-size';
import { type Frame, onPlot } from '../../render/frame/frame';
import { shapeMark } from '../../render/layers/marks';
import { drawing, type NameRequest, naming } from '../../render/layers/overlay-drawing';
import { leastOptima } from './numbers';

const size = 8;

/** One shape for each norm, that of its unit ball: a diamond, a circle, a square. */
const balls: readonly {
  key: keyof LeastOptima;
  name: string;
  trace: (c: PathContext, x: number, y: number) => void;
}[] = [
  { key: 'l1', name: 'ℓ₁', trace: (context, x, y) => traceDiamond(context, x, y, size) },
  { key: 'l2', name: 'ℓ₂', trace: (context, x, y) => traceDot(context, x, y, size - 1) },
  {
    key: 'lInf',
    name: 'ℓ∞',
    trace: (context, x, y) => context.rect(x - size + 2, y - size + 2, 2 * size - 4, 2 * size - 4),
  },
];

const shownLeast = (least: LeastOptima, { to, plot }: Frame) =>
  balls
    .map(({ key, name, trace }) => ({ name, trace, x: to.x(least[key].w[0]), y: to.y(least[key].w[1]) }))
    .filter(({ x, y }) => onPlot(x, y, plot));

export const drawings = [drawing({ of: leastOptima, band: 'middle', height: 110, draw: leastNodes })];

export const namings = [
  naming({
    of: leastOptima,
    names: (least, frame) => ({
      requests: leastNames(least, frame),
      boxes: shownLeast(least, frame).map(({ x, y }) => boxAround(x, y, size)),
    }),
  }),
];

export const marks = {
  least: shapeMark(
    10,
    (theme) => ({ stroke: theme.optimum, width: 1.8 }),
    (context, x, y) => traceDiamond(context, x, y, 4.5),
  ),
};

function leastNodes(least: LeastOptima, frame: Frame): PathNode[] {
  const { theme } = frame;
  return shownLeast(least, frame).map(({ name, trace, x, y }) => ({
    kind: 'path',
    key: `least-${name}`,
    draw: (context) => trace(context, x, y),
    stroke: theme.optimum,
    width: 1.8,
    clip: false,
  }));
}

function leastNames(least: LeastOptima, frame: Frame): NameRequest[] {
  const { theme, fontSize } = frame;
  return shownLeast(least, frame).map(({ name, x, y }) => ({
    node: { key: `name-${name}`, text: name, size: fontSize + 3, fill: theme.optimum, face: 'maths' },
    spots: spotsAround(x, y, size + 2),
    rank: 30,
  }));
}
