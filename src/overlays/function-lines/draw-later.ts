import type { DrawnFunction } from '../../model/types/types';
import type { PathNode } from '../../render/display/picture';
import { arrowBetween, traceArrow } from '../../render/display/shapes';
import type { Theme } from '../../render/display/theme';
import type { Frame } from '../../render/frame/frame';
import { halfPlane } from '../../render/layers/half-plane';
import { lineAt } from '../../render/layers/line-at';
import { lineMark, patchMark } from '../../render/layers/marks';
import { drawing } from '../../render/layers/overlay-drawing';
import { functionLines } from './numbers-later';

/** Each function in the colour that its point has in the flow field. */
const styles: Readonly<Record<DrawnFunction['key'], (theme: Theme) => Pick<PathNode, 'stroke' | 'dash' | 'width'>>> = {
  optimum: (theme) => ({ stroke: theme.optimum, width: 2 }),
  canonical: (theme) => ({ stroke: theme.canonical, width: 2, dash: [5, 4] }),
  parametric: (theme) => ({ stroke: theme.parametric, width: 2 }),
  w: (theme) => ({ stroke: theme.w, width: 2.6 }),
};

const order = Object.keys(styles);

export const drawings = [
  drawing({
    of: functionLines,
    band: 'back',
    height: 25,
    draw: ({ functions: [{ w }], hasSides }, frame) => (hasSides ? halfPlane('function-side', [0, 0], w, frame) : []),
  }),
  drawing({
    of: functionLines,
    band: 'front',
    height: 10,
    draw: ({ functions, level }, frame) => [
      // That of w lies over the others.
      ...[...functions]
        .sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
        .flatMap((each) => line(each, level, frame)),
      ...functions.filter(({ key }) => key === 'w').map((each) => arrow(each, frame)),
    ],
  }),
];

export const marks = {
  ...Object.fromEntries(Object.entries(styles).map(([key, style]) => [`function-${key}`, lineMark(style)])),
  'function-side': patchMark((theme) => ({ fill: theme.outsideHatch, stroke: theme.canonical, dash: [2, 3] })),
};

function line({ key, w }: DrawnFunction, level: number, frame: Frame): PathNode[] {
  const ends = lineAt(w, level, frame);
  if (!ends) return [];
  const draw: PathNode['draw'] = (context) => {
    context.moveTo(ends[0], ends[1]);
    context.lineTo(ends[2], ends[3]);
  };
  return [{ kind: 'path', key: `function-${key}`, draw, ...styles[key](frame.theme), clip: true }];
}

/** The direction in which f grows, as long as it grows fast. */
function arrow({ w }: DrawnFunction, { to, theme }: Frame): PathNode {
  const shape = arrowBetween(to.x(0), to.y(0), to.x(w[0]), to.y(w[1]), 9);
  return {
    kind: 'path',
    key: 'function-vector',
    draw: (context) => shape && traceArrow(context, shape),
    stroke: theme.w,
    width: 2.2,
    clip: true,
  };
}
