import { ticks } from 'd3';
import { createField, type DataTable, type Field, type Loss, type LossFamily, type Point, placeGrid } from '../../core';
import type { Window } from '../../state/scene/scene';
import { type Cell, cell, sameParts } from '../cells/cell';
import { gridOf } from '../numbers/grid';
import type { SceneCells } from '../scene/types';
import type { DataPoints, DrawnFunction, InputsModel, Run } from '../types/types';
import { fitPaths } from '../window/fit-window';
import { axesOf, describeInputs } from './inputs-words';

/** Where no data say how far the inputs go. */
const usualWindow: Window = [-2.2, 2.2, -2.2, 2.2];

/** The picture of f(x) = wᵀx as a cell. */
export function inputsCell({ scene, bound, loss, local, runs }: SceneCells): Cell<InputsModel> {
  const table = cell(() => loss.value.data);
  const fit = cell(() => (table.value ? windowOf(table.value) : usualWindow));
  const asked = cell(() => scene.value.inputs.window);
  const window = cell(() => asked.value ?? fit.value);
  const ends = cell((): DrawnFunction[] => endsOf(loss.value, runs.value), sameFunctions);
  const data = cell(() => table.value && pointsOf(table.value, bound.value.lossFamily.targets, local.value.w));
  const isScaled = cell(() => table.value !== undefined && scene.value.loss.options.std === true);
  return cell(() =>
    inputsOf({
      window: window.value,
      fit: fit.value,
      w: local.value.w,
      functions: [{ key: 'w', w: local.value.w }, ...ends.value],
      data: data.value,
      isScaled: isScaled.value,
    }),
  );
}

interface Parts extends Pick<InputsModel, 'window' | 'fit' | 'w' | 'functions'> {
  readonly data: DataPoints | undefined;
  /** Whether the columns are standardised. */
  readonly isScaled: boolean;
}

function inputsOf({ data, isScaled, ...parts }: Parts): InputsModel {
  const { window, w } = parts;
  const levels = levelsOver(window, w);
  const plain = {
    ...parts,
    axes: axesOf(data?.table.names, isScaled),
    levels,
    domain: data?.kind === 'numbers' ? data.targets : ([levels[0] ?? 0, levels.at(-1) ?? 0] as const),
    level: data?.kind === 'classes' ? 0 : (levels.find((value) => value > 0) ?? levels.find((value) => value < 0) ?? 0),
    samples: data ? rowsOf(data) : gridSamples(window, w),
    ...(data && { data }),
    title: 'Function over its inputs',
  };
  return { ...plain, description: describeInputs(plain) };
}

/** Room around the rows, and 0 among them, where f is 0. */
function windowOf({ X, n }: DataTable): Window {
  return fitPaths([[0, 0]], [X.subarray(0, 2 * n)]);
}

/** Numbers closer to 0 than this have not all digits, and steps between them none. */
const least = 1e-290;

/** Round values that f takes in the window. */
function levelsOver([x0, x1, y0, y1]: Window, [a, b]: Point): readonly number[] {
  const corners = [x0, x1].flatMap((x) => [y0, y1].map((y) => a * x + b * y));
  const [low, high] = [Math.min(...corners), Math.max(...corners)];
  if (!(high - low > least) || !Number.isFinite(high - low)) return [];
  return ticks(low, high, 9);
}

/** The functions at the ends of the runs and at the optimum, as far as there are any. */
function endsOf(
  { minimiser }: Loss,
  { canonical, parametric }: { canonical?: Run; parametric?: Run },
): DrawnFunction[] {
  const end = (key: 'canonical' | 'parametric', run: Run | undefined): DrawnFunction[] => {
    const [x, y] = run?.trajectory.w.slice(-2) ?? [Number.NaN, Number.NaN];
    return Number.isFinite(x + y) ? [{ key, w: [x, y] }] : [];
  };
  const best: DrawnFunction[] = minimiser.kind === 'point' ? [{ key: 'optimum', w: minimiser.at }] : [];
  return [...best, ...end('canonical', canonical), ...end('parametric', parametric)];
}

const sameFunctions = (a: readonly DrawnFunction[], b: readonly DrawnFunction[]): boolean =>
  a.length === b.length && a.every(({ key, w }, i) => key === b[i].key && sameParts(w, b[i].w));

function pointsOf(table: DataTable, targets: LossFamily['targets'], [a, b]: Point): DataPoints {
  const { X, y, n, names } = table;
  const values = Float64Array.from({ length: n }, (_, i) => a * X[2 * i] + b * X[2 * i + 1]);
  const kind = targets ?? 'numbers';
  let [square, missed, low, high] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < n; i++) {
    square += (values[i] - y[i]) ** 2;
    if (kind === 'classes' && !(values[i] * y[i] > 0)) missed++;
    low = Math.min(low, y[i]);
    high = Math.max(high, y[i]);
  }
  return { kind, table, values, targets: [low, high], missed, error: Math.sqrt(square / n), target: names?.[2] ?? 'y' };
}

function rowsOf({ table: { X, y, n }, values }: DataPoints): Field {
  const field = createField(n);
  for (let i = 0; i < n; i++) {
    field.x[i] = X[2 * i];
    field.y[i] = X[2 * i + 1];
  }
  field.u.set(values);
  field.v.set(y);
  return field;
}

const perSide = 9;

function gridSamples(window: Window, [a, b]: Point): Field {
  const { xs, ys } = gridOf({ window, n: perSide });
  const field = createField(xs.length * ys.length);
  placeGrid(xs, ys, field);
  for (let i = 0; i < field.n; i++) field.u[i] = a * field.x[i] + b * field.y[i];
  field.v.fill(Number.NaN);
  return field;
}
