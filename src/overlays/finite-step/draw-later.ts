import type { Point } from '../../core';
import { spotsAround } from '../../render/display/labels';
import type { PathNode } from '../../render/display/picture';
import { arrowBetween, thinLine, traceArrow, traceDot, traceLine } from '../../render/display/shapes';
import { boxAround, grow } from '../../render/display/text-size';
import { toPixels } from '../../render/display/transform';
import { type Frame, onPlot } from '../../render/frame/frame';
import { halfPlane } from '../../render/layers/half-plane';
import { lineMark, patchMark } from '../../render/layers/marks';
import { drawing, type NameRequest, naming } from '../../render/layers/overlay-drawing';
import { finiteStep } from './numbers';
import type { FiniteStep } from './numbers-step';

const cross = 5;

/** The curve of exact steps, its first-order line, −ηg beside them, the step picked out and where the curve leaves. */
function drawStep(step: FiniteStep, frame: Frame): PathNode[] {
  const { to, theme, plot } = frame;
  const limit = grow(plot, 50);
  const curve = thinLine(step.curve, to);
  const straight = toPixels(Float64Array.of(...step.w, ...step.lineEnd), to);
  const trace =
    (points: Float64Array): PathNode['draw'] =>
    (context) =>
      traceLine(context, points, limit);
  return [
    canonicalArrow(step, frame),
    {
      kind: 'path',
      key: 'step-first-order',
      draw: trace(straight),
      stroke: theme.parametric,
      width: 1.5,
      dash: [5, 4],
      clip: true,
    },
    { kind: 'path', key: 'step-curve', draw: trace(curve), stroke: theme.parametric, width: 2.6, clip: true },
    ...dot('step-first-order-tip', step.firstOrder, frame, { stroke: theme.parametric, fill: theme.halo }),
    ...dot('step-tip', step.at, frame, { fill: theme.parametric, stroke: theme.halo }),
    ...exitMark(step, frame),
  ];
}

export const drawings = [
  drawing({
    of: finiteStep,
    band: 'middle',
    height: 0,
    // Where a step would go uphill of g to first order: ⟨Δw, −g⟩ < 0.
    draw: ({ w, g }, frame) => halfPlane('half-space', w, g, frame),
  }),
  drawing({ of: finiteStep, band: 'middle', height: 120, draw: drawStep }),
];

export const namings = [
  naming({
    of: finiteStep,
    names: (step, frame) => ({
      requests: exitName(step, frame),
      boxes: [step.exitAt, step.at].flatMap((at) => (at ? [boxAround(frame.to.x(at[0]), frame.to.y(at[1]), 6)] : [])),
      lines: [thinLine(step.curve, frame.to)],
    }),
  }),
];

function exitName({ exit, exitAt, comesBack }: FiniteStep, { to, theme, fontSize, plot }: Frame): NameRequest[] {
  if (!exitAt || exit.kind !== 'root') return [];
  const [x, y] = [to.x(exitAt[0]), to.y(exitAt[1])];
  if (!onPlot(x, y, plot)) return [];
  const text = `exit, η = ${Number(exit.eta.toPrecision(3))}${comesBack ? ', back at w' : ''}`;
  const node = { key: 'name-exit', text, size: fontSize, fill: theme.ink, face: 'sans' } as const;
  return [{ node, spots: spotsAround(x, y, 8), rank: 60 }];
}

export const marks = {
  'finite-step': lineMark((theme) => ({ stroke: theme.parametric })),
  'first-order': lineMark((theme) => ({ stroke: theme.parametric, dash: [5, 4] })),
  'half-space': patchMark((theme) => ({ fill: theme.outsideHatch, stroke: theme.canonical, dash: [2, 3] })),
};

function canonicalArrow({ w, g, eta }: FiniteStep, { to, theme }: Frame): PathNode {
  const tip: Point = [w[0] - eta * g[0], w[1] - eta * g[1]];
  const shape = arrowBetween(to.x(w[0]), to.y(w[1]), to.x(tip[0]), to.y(tip[1]), 8);
  return {
    kind: 'path',
    key: 'step-canonical',
    stroke: theme.canonical,
    width: 2,
    clip: true,
    draw: (context) => shape && traceArrow(context, shape),
  };
}

function dot(key: string, [u, v]: Point, { to, plot }: Frame, style: Pick<PathNode, 'fill' | 'stroke'>): PathNode[] {
  const [x, y] = [to.x(u), to.y(v)];
  if (!onPlot(x, y, plot)) return [];
  return [{ kind: 'path', key, draw: (context) => traceDot(context, x, y, 4.5), ...style, width: 1.6, clip: false }];
}

function exitMark({ exitAt }: FiniteStep, { to, plot, theme }: Frame): PathNode[] {
  if (!exitAt) return [];
  const [x, y] = [to.x(exitAt[0]), to.y(exitAt[1])];
  if (!onPlot(x, y, plot)) return [];
  const draw: PathNode['draw'] = (context) => {
    context.moveTo(x - cross, y - cross);
    context.lineTo(x + cross, y + cross);
    context.moveTo(x - cross, y + cross);
    context.lineTo(x + cross, y - cross);
  };
  return [{ kind: 'path', key: 'step-exit', draw, stroke: theme.ink, width: 2.2, clip: false }];
}
