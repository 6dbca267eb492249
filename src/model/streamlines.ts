import {
  type Field,
  type InducedFlow,
  inducedFlow,
  type Loss,
  type ParameterMap,
  type Streamlines,
  streamlines,
  type Theta,
} from '../core';
import type { Scene } from '../state/scene';
import { colourValue } from './arrow-sets';
import { count } from './format';
import { extent } from './grid';
import type { Effort } from './runs';
import type { ArrowColours, FlowModel, StreamlineSet } from './types';

/** Lines beside each other along the longer side of the window, at density 1. */
const across = 24;
/** A drag must keep its frames, so it shows no more than the usual density. */
const dragDensity = 1;
const evaluations: Record<Effort, number> = { drag: 40_000, full: 400_000 };
/** Length of line that shares one direction mark, in separations; of dense lines as much as at the usual density. */
const markEvery = 5;
/** A line shorter than this part of it has no mark: its neighbours show the direction. */
const leastMarked = 0.25;

/** The field whose lines are drawn. Its samples on the arrows' grid stand for it: while they stay, so do the lines. */
export interface LineSource {
  readonly map: ParameterMap;
  readonly loss: Loss;
  readonly theta: Theta;
  readonly field: Field;
}

type Streamliner = (source: LineSource, scene: Scene, effort: Effort) => StreamlineSet | undefined;

/** Makes the function that draws the lines a scene asks for, which are kept as long as nothing they show changes. */
export function createStreamliner(): Streamliner {
  let last: { readonly inputs: readonly unknown[]; readonly whole: boolean; readonly set: StreamlineSet } | undefined;
  return (source, scene, effort) => {
    if (scene.streamlines.style === 'none' || scene.hidden.includes('field')) return undefined;
    const { map, loss, field } = source;
    const inputs = [map, loss, field, scene.flow.window, scene.streamlines, scene.arrows.colour];
    // Drawn in full they stay as well while something else is dragged.
    const fits = last && (last.whole || effort === 'drag') && inputs.every((part, i) => part === last?.inputs[i]);
    if (!fits || !last) last = { inputs, ...makeLines(source, scene, effort) };
    return last.set;
  };
}

/** The flow model with its field as lines. */
export function withStreamlines(flow: FlowModel, lines: StreamlineSet | undefined): FlowModel {
  return lines ? { ...flow, streamlines: lines } : flow;
}

function makeLines({ map, loss, theta }: LineSource, scene: Scene, effort: Effort) {
  const { style, density, seeds } = scene.streamlines;
  const { window } = scene.flow;
  const unbroken = style === 'unbroken';
  const drawnDensity = effort === 'drag' ? Math.min(dragDensity, density) : density;
  const usual = Math.max(...extent(window)) / across;
  const separation = usual / drawnDensity;
  const flow = inducedFlow(map, loss, theta);
  const limits = { maxEvaluations: evaluations[effort] };
  const lines = streamlines(flow, { bounds: window, separation, unbroken, seeds, ...limits });
  const { colour } = scene.arrows;
  const set: StreamlineSet = {
    style: unbroken ? 'unbroken' : 'even',
    ...{ points: lines.points, starts: lines.starts, separation, seeds },
    marks: directionMarks(lines, markEvery * Math.max(separation, usual)),
    ...(colour !== 'none' && { values: valuesAlong(lines.points, flow, colour) }),
    legend: legendOf(lines, unbroken),
  };
  return { set, whole: effort === 'full' || (drawnDensity === density && lines.complete) };
}

function legendOf({ starts, lineOfSeed, complete }: Streamlines, unbroken: boolean): string {
  const bare = lineOfSeed.filter((line) => line < 0).length;
  return [
    `${count(starts.length - 1, unbroken ? 'unbroken line' : 'streamline')} of −JJᵀ∇L`,
    !complete && 'more left out to stay quick',
    complete && bare > 0 && `${count(bare, 'seed')} outside the view or the field`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Every line that is not short has a mark in its middle, or several evenly along it. */
function directionMarks({ points, starts }: Streamlines, spacing: number): Float64Array {
  const marks: number[] = [];
  for (let k = 0; k + 1 < starts.length; k++) {
    const length = lengthOf(points, starts[k], starts[k + 1]);
    if (length < leastMarked * spacing) continue;
    const each = length / Math.max(1, Math.round(length / spacing));
    let [before, next] = [0, each / 2];
    for (let i = starts[k] + 1; i < starts[k + 1]; i++) {
      const [x, y] = [points[2 * i - 2], points[2 * i - 1]];
      const [dx, dy] = [points[2 * i] - x, points[2 * i + 1] - y];
      const step = Math.sqrt(dx * dx + dy * dy);
      for (; next <= before + step && next < length; next += each) {
        const share = (next - before) / step;
        marks.push(x + share * dx, y + share * dy, dx / step, dy / step);
      }
      before += step;
    }
  }
  return Float64Array.from(marks);
}

function lengthOf(points: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from + 1; i < to; i++) {
    const [dx, dy] = [points[2 * i] - points[2 * i - 2], points[2 * i + 1] - points[2 * i - 1]];
    sum += Math.sqrt(dx * dx + dy * dy);
  }
  return sum;
}

function valuesAlong(points: Float64Array, flow: InducedFlow, kind: ArrowColours['kind']): Float64Array {
  const values = new Float64Array(points.length / 2);
  const vector = new Float64Array(2);
  for (let i = 0; i < values.length; i++) {
    flow.at(points[2 * i], points[2 * i + 1], vector);
    values[i] = colourValue(kind, -flow.g[0], -flow.g[1], vector[0], vector[1]);
  }
  return values;
}
