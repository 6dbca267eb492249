import type { LeastOptima, ManyStarts, Run, StartEntry } from '../../model/types';
import { type Frame, onPlot } from '../frame';
import { type LabelRequest, spotsAround } from '../labels';
import type { PathContext, PathNode } from '../picture';
import { runLine } from '../run-line';
import { traceCross, traceDiamond, traceDot, traceLine } from '../shapes';
import { grow } from '../text-size';
import type { Layer } from './layer';

/** Thin runs from all starts but the first, which has lines of its own, with where they start. */
export const starts: Layer<ManyStarts> = {
  key: 'starts',
  draw: ({ entries }, frame) => {
    const others = entries.slice(1);
    const { canonical, parametric } = frame.theme;
    return [
      runsNode('starts-canonical', others, 'canonical', frame, { stroke: canonical, width: 1.2, dash: [5, 3] }),
      runsNode('starts-parametric', others, 'parametric', frame, { stroke: parametric, width: 1.4 }),
      ringsNode(others, frame),
    ];
  },
};

/** Where the runs end, and what theory says of that: crosses for predicted ends, and the optima of least norm. */
export const ends: Layer<ManyStarts> = {
  key: 'ends',
  draw: ({ entries, least }, frame) => [
    endsNode('canonical', entries, frame),
    endsNode('parametric', entries, frame),
    ...predicted.draw(
      entries.flatMap((entry) => (entry.predicted && 'w' in entry.predicted ? [entry.predicted.w] : [])),
      frame,
    ),
    ...(least ? leastNodes(least, frame) : []),
  ],
};

type Which = 'canonical' | 'parametric';

function runsNode(
  key: string,
  entries: readonly StartEntry[],
  which: Which,
  { to, plot }: Frame,
  style: Pick<PathNode, 'stroke' | 'width' | 'dash'>,
): PathNode {
  const lines = entries.flatMap((entry) => (entry[which] ? [runLine(entry[which], to)] : []));
  return thinRuns(key, lines, plot, style);
}

/** Many runs as one path of thin lines, given in px. */
export function thinRuns(
  key: string,
  lines: readonly Float64Array[],
  plot: Frame['plot'],
  style: Pick<PathNode, 'stroke' | 'width' | 'dash'>,
): PathNode {
  const limit = grow(plot, 50);
  const draw = (context: PathContext) => {
    for (const line of lines) traceLine(context, line, limit);
  };
  return { kind: 'path', key, draw, ...style, clip: true, dense: true };
}

function ringsNode(entries: readonly StartEntry[], { to, plot, theme }: Frame): PathNode {
  const places = entries.map(({ w }) => [to.x(w[0]), to.y(w[1])]).filter(([x, y]) => onPlot(x, y, plot));
  const draw = (context: PathContext) => {
    for (const [x, y] of places) traceDot(context, x, y, 4);
  };
  return {
    kind: 'path',
    key: 'starts-rings',
    draw,
    fill: theme.paper,
    stroke: theme.start,
    width: 1.3,
    clip: false,
    dense: true,
  };
}

/** Canonical ends are squares and parametric ends dots, so that they differ without colour too. */
function endsNode(which: Which, entries: readonly StartEntry[], { to, plot, theme }: Frame): PathNode {
  const places = entries
    .flatMap((entry) => (entry[which] ? [endOf(entry[which])] : []))
    .map(([x, y]) => [to.x(x), to.y(y)])
    .filter(([x, y]) => onPlot(x, y, plot));
  const draw = (context: PathContext) => {
    for (const [x, y] of places) {
      if (which === 'parametric') traceDot(context, x, y, 3.4);
      else context.rect(x - 3, y - 3, 6, 6);
    }
  };
  return { kind: 'path', key: `ends-${which}`, draw, fill: theme[which], stroke: theme.halo, width: 1, clip: false };
}

const endOf = ({ path }: Run): readonly [number, number] => [path[path.length - 2], path[path.length - 1]];

const arm = 5.5;

/** Crosses where runs are predicted to end. */
export const predicted: Layer<readonly ArrayLike<number>[]> = {
  key: 'predicted',
  draw: (points, { to, plot, theme }) => {
    const places = points.map((w) => [to.x(w[0]), to.y(w[1])]).filter(([x, y]) => onPlot(x, y, plot));
    const draw = (context: PathContext) => {
      for (const [x, y] of places) traceCross(context, x, y, arm);
    };
    return [{ kind: 'path', key: 'predicted', draw, stroke: theme.ink, width: 1.4, clip: false }];
  },
};

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

function leastNodes(least: LeastOptima, frame: Frame): PathNode[] {
  const { theme } = frame;
  return shownLeast(least, frame).map(({ name, trace, x, y }) => ({
    ...{ kind: 'path', key: `least-${name}`, draw: (context) => trace(context, x, y) },
    ...{ stroke: theme.optimum, width: 1.8, clip: false },
  }));
}

/** Their names, to be placed with those of everything else. */
export function leastNames(least: LeastOptima, frame: Frame): LabelRequest[] {
  const { theme, fontSize } = frame;
  return shownLeast(least, frame).map(({ name, x, y }) => ({
    node: { key: `name-${name}`, text: name, size: fontSize + 3, fill: theme.optimum, face: 'maths' },
    spots: spotsAround(x, y, size + 2),
  }));
}
