import {
  type Field,
  type InducedFlow,
  inducedFlow,
  type Loss,
  type ParameterMap,
  type Point,
  type Steps,
  type Streamlines,
  streamlineSteps,
  type Theta,
} from '../../core';
import { colourValue } from '../../model/arrows/arrow-sets';
import type { Effort } from '../../model/cells/cell';
import { count } from '../../model/numbers/format';
import { extent } from '../../model/numbers/grid';
import type { ArrowColours } from '../../model/types/types';
import type { LineStyle, Scene, Window } from '../../state/scene/scene';

/** The flow field as lines, in axis units. */
export interface StreamlineSet {
  readonly style: Exclude<LineStyle, 'none'>;
  /** Vertices x0 y0 x1 y1 … of one line after another; line k is those from starts[k] to starts[k + 1]. */
  readonly points: Float64Array;
  readonly starts: Int32Array;
  /** Where a line shows its direction: x, y and the unit direction u, v of each mark. */
  readonly marks: Float64Array;
  /** One value per vertex to colour it by, as the arrows are; absent where they are not. */
  readonly values?: Float64Array;
  /** Distance between neighbouring lines. */
  readonly separation: number;
  /** Points through which a line was asked for. */
  readonly seeds: readonly Point[];
  /** Words for the legend: how many lines, and what is missing. */
  readonly legend: string;
}

/** Lines beside each other along the longer side of the window, at density 1. */
const across = 24;
/** A drag must keep its frames, so it shows no more than the usual density. */
const dragDensity = 1;
const evaluations: Record<Effort, number> = { drag: 40_000, full: 400_000 };
/** Length of line that shares one direction mark, in separations; of dense lines as much as at the usual density. */
const markEvery = 5;
/** A line shorter than this part of it has no mark: its neighbours show the direction. */
const leastMarked = 0.25;

/** What lines are drawn of, and how. */
export interface LineInputs {
  readonly map: ParameterMap;
  readonly loss: Loss;
  /** Samples of the field on the arrows' grid. They stand for the section: while they stay, so do the lines. */
  readonly field: Field;
  readonly window: Window;
  readonly style: Scene['streamlines'];
  readonly colour: Scene['arrows']['colour'];
}

/** The lines, and whether a drag left nothing of them out. */
export interface Lines {
  readonly set: StreamlineSet;
  readonly whole: boolean;
}

export function* makeLines(inputs: LineInputs, theta: Theta, effort: Effort): Steps<Lines> {
  const { map, loss, window, style: asked, colour } = inputs;
  const { style, density, seeds } = asked;
  const unbroken = style === 'unbroken';
  const drawnDensity = effort === 'drag' ? Math.min(dragDensity, density) : density;
  const usual = Math.max(...extent(window)) / across;
  const separation = usual / drawnDensity;
  const flow = inducedFlow(map, loss, theta);
  const maxEvaluations = evaluations[effort];
  const setOf = (lines: Streamlines, values?: Float64Array): Lines => {
    const set: StreamlineSet = {
      style: unbroken ? 'unbroken' : 'even',
      points: lines.points,
      starts: lines.starts,
      separation,
      seeds,
      marks: directionMarks(lines, markEvery * Math.max(separation, usual)),
      ...(values && { values }),
      legend: legendOf(lines, unbroken),
    };
    return { set, whole: drawnDensity === density && lines.complete };
  };
  const work = streamlineSteps(flow, { bounds: window, separation, unbroken, seeds, maxEvaluations });
  for (;;) {
    const step = work.next();
    if (step.done) {
      return setOf(step.value, colour === 'none' ? undefined : yield* valuesAlong(step.value.points, flow, colour));
    }
    const known = step.value;
    yield known && (() => setOf(known()));
  }
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

/** Vertices between two places where colouring can be set down. */
const atATime = 64;

/** Lines that are not complete are without colours. */
function* valuesAlong(
  points: Float64Array,
  flow: InducedFlow,
  kind: ArrowColours['kind'],
): Generator<undefined, Float64Array, undefined> {
  const values = new Float64Array(points.length / 2);
  const vector = new Float64Array(2);
  for (let i = 0; i < values.length; i++) {
    flow.at(points[2 * i], points[2 * i + 1], vector);
    values[i] = colourValue(kind, -flow.g[0], -flow.g[1], vector[0], vector[1]);
    if (i % atATime === atATime - 1) yield undefined;
  }
  return values;
}
