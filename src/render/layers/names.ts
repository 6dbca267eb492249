import type { Minimiser, Point } from '../../core';
import type { FiniteStep } from '../../model/overlays';
import type { LeastOptima, Run } from '../../model/types';
import { type Frame, onPlot } from '../frame';
import { type LabelRequest, placeLabels, type Spot, spotsAlong, spotsAround } from '../labels';
import type { Box } from '../picture';
import { runLine } from '../run-line';
import { thinLine } from '../shapes';
import { toPixels } from '../transform';
import type { Layer } from './layer';
import { minimiserLine } from './minimiser';
import { leastNames } from './starts';

export interface NamesPart {
  readonly w: Point;
  readonly start?: Point;
  readonly minimiser: Minimiser;
  readonly canonicalRun?: Run;
  readonly parametricRun?: Run;
  readonly finiteStep?: FiniteStep;
  /** Optima of least norm that are marked. */
  readonly least?: LeastOptima;
}

/** On a smaller plot, in px, only symbols stand: words would cover what they name. */
const smallest = 200;

/** The words on the flow picture, placed together so that none covers another, a marker or a run. */
export const names: Layer<NamesPart> = {
  key: 'names',
  draw: (part, frame) => {
    const { to, plot, theme } = frame;
    const runs = [part.canonicalRun, part.parametricRun].map((run) => run && runLine(run, to));
    const lines = runs.filter((line) => line !== undefined);
    const optimum = part.minimiser.kind === 'line' ? [minimiserLine(part.minimiser, frame)] : [];
    const small = Math.min(plot.width, plot.height) < smallest;
    const requests = [
      ...pointNames(part, frame).filter(({ node }) => !small || node.face === 'maths'),
      ...(part.least ? leastNames(part.least, frame) : []),
      ...(small ? [] : runNames(part, runs, frame)),
      ...optimum.map((line) => optimumName(spotsAlong(line, plot, 14).toReversed(), frame)),
      ...(part.finiteStep ? exitName(part.finiteStep, frame) : []),
    ];
    return placeLabels(
      requests,
      { boxes: markers(part, frame), lines: [...lines, ...optimum, ...stepLines(part, frame)] },
      plot,
      theme.halo,
    );
  },
};

function pointNames({ w, start, minimiser }: NamesPart, frame: Frame): LabelRequest[] {
  const { to, theme, fontSize } = frame;
  const around = (at: Point, radius: number) => spotsAround(to.x(at[0]), to.y(at[1]), radius);
  const together = start !== undefined && Math.hypot(to.x(start[0]) - to.x(w[0]), to.y(start[1]) - to.y(w[1])) < 6;
  const requests: LabelRequest[] = [];
  if (!together) {
    const node = { key: 'name-w', text: 'w', size: fontSize + 4, fill: theme.w, face: 'maths' } as const;
    requests.push({ node, spots: around(w, 8) });
  }
  if (minimiser.kind === 'point') requests.push(optimumName(around(minimiser.at, 6), frame));
  if (start) {
    const text = together ? 'w, start' : 'start';
    const node = { key: 'name-start', text, size: fontSize, fill: theme.ink, face: 'sans' } as const;
    requests.push({ node, spots: around(start, 8) });
  }
  return requests;
}

function optimumName(spots: readonly Spot[], { theme, fontSize }: Frame): LabelRequest {
  return { node: { key: 'name-optimum', text: 'w*', size: fontSize + 4, fill: theme.optimum, face: 'maths' }, spots };
}

function runNames(part: NamesPart, lines: readonly (Float64Array | undefined)[], frame: Frame): LabelRequest[] {
  const { theme, plot, fontSize } = frame;
  const runs = [
    { run: part.canonicalRun, line: lines[0], key: 'name-canonical', fill: theme.canonicalText },
    { run: part.parametricRun, line: lines[1], key: 'name-parametric', fill: theme.parametricText },
  ];
  return runs.flatMap(({ run, line, key, fill }) => {
    if (!run || !line) return [];
    const [x, y] = line.subarray(-2);
    // A run that hardly moves has no room along it: everything there is taken by the name of its start.
    const still = Math.hypot(x - line[0], y - line[1]) < 40;
    const spots = [...spotsAlong(line, plot, 13), ...(still ? spotsAround(x, y, 24) : [])];
    return [{ node: { key, text: run.label, size: fontSize, fill, face: 'sans' }, spots }];
  });
}

function stepLines({ finiteStep }: NamesPart, { to }: Frame): Float64Array[] {
  return finiteStep ? [thinLine(toPixels(finiteStep.curve, to))] : [];
}

function exitName({ exit, exitAt }: FiniteStep, { to, theme, fontSize, plot }: Frame): LabelRequest[] {
  if (!exitAt || exit.kind !== 'root') return [];
  const [x, y] = [to.x(exitAt[0]), to.y(exitAt[1])];
  if (!onPlot(x, y, plot)) return [];
  const text = `exit, η = ${Number(exit.eta.toPrecision(3))}`;
  const node = { key: 'name-exit', text, size: fontSize, fill: theme.ink, face: 'sans' } as const;
  return [{ node, spots: spotsAround(x, y, 8) }];
}

function markers({ w, start, minimiser, finiteStep }: NamesPart, { to }: Frame): Box[] {
  const box = ([x, y]: Point, r: number): Box => ({ x: to.x(x) - r, y: to.y(y) - r, width: 2 * r, height: 2 * r });
  const points: readonly (readonly [at: Point | undefined, radius: number])[] = [
    [w, 5],
    [start, 8],
    [minimiser.kind === 'point' ? minimiser.at : undefined, 7],
    [finiteStep?.exitAt, 6],
    [finiteStep?.at, 6],
  ];
  return points.flatMap(([at, radius]) => (at ? [box(at, radius)] : []));
}
