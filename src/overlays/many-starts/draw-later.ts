import type { Run, StartEntry } from '../../model/types/types';
import type { PathContext, PathNode } from '../../render/display/picture';
import { traceDot } from '../../render/display/shapes';
import { type Frame, onPlot } from '../../render/frame/frame';
import { shapeMark } from '../../render/layers/marks';
import { drawing } from '../../render/layers/overlay-drawing';
import { runLine } from '../../render/layers/run-line';
import { thinRuns } from '../runs/draw-thin-runs';
import { manyStarts } from './numbers';

export const drawings = [
  // Thin runs from all starts but the first, which has lines of its own, with where they start.
  drawing({
    of: manyStarts,
    band: 'middle',
    height: 60,
    draw: (entries, frame) => {
      const others = entries.slice(1);
      const { canonical, parametric } = frame.theme;
      return [
        runsNode('starts-canonical', others, 'canonical', frame, { stroke: canonical, width: 1.2, dash: [5, 3] }),
        runsNode('starts-parametric', others, 'parametric', frame, { stroke: parametric, width: 1.4 }),
        ringsNode(others, frame),
      ];
    },
  }),
  drawing({
    of: manyStarts,
    band: 'middle',
    height: 90,
    draw: (entries, frame) => [endsNode('canonical', entries, frame), endsNode('parametric', entries, frame)],
  }),
];

export const marks = {
  starts: shapeMark(
    10,
    (theme) => ({ fill: theme.paper, stroke: theme.start, width: 1.3 }),
    (context, x, y) => traceDot(context, x, y, 4.5),
  ),
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
