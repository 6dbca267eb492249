import { quantile } from '../../core/numerics/quantile';
import { byHand, type Curve, type Curves } from '../../model/charts/curves';
import { number, numbered, tableOf } from '../../model/export/table';
import type { LabNumbers, LabTable, Readout } from '../../model/labs/types';
import { significant } from '../../model/numbers/format';
import { depths, type Options, type Problem, type Result } from './simulate';

export interface View extends LabNumbers {
  readonly shape: Curves;
  readonly errors: Curves;
  readonly weights: Curves;
  /** Median population error at the chosen α and depth, and that of the least ‖w‖₂. */
  readonly error: number;
  readonly kernel: number;
}

/** Errors below this are none. */
const floor = 1e-12;
/** Angle 45° among those of the shapes. */
const diagonal = 45;

/** The α of the grid that is nearest to the chosen one. */
const nearest = ({ alphas }: Result, alpha: number): number =>
  alphas.reduce(
    (best, each, i) => (Math.abs(Math.log(each / alpha)) < Math.abs(Math.log(alphas[best] / alpha)) ? i : best),
    0,
  );

const finite = (values: readonly number[]): Float64Array => Float64Array.from(values.filter(Number.isFinite)).sort();
const middle = (values: readonly number[], q = 0.5): number => {
  const known = finite(values);
  return known.length > 0 ? quantile(known, q) : Number.NaN;
};

/** Errors of all problems at one depth and one α. */
const errorsAt = (problems: readonly Problem[], D: number, i: number): number[] =>
  problems.map(({ paths }) => Math.max(floor, paths.find((path) => path.D === D)?.error[i] ?? Number.NaN));

export function numbers(options: Options, result: Result): View {
  const { alpha, D } = options;
  const at = nearest(result, alpha);
  const error = middle(errorsAt(result.problems, D, at));
  const kernel = middle(result.problems.map(({ least }) => least.l2?.error ?? Number.NaN));
  const rich = middle(result.problems.map(({ least }) => least.l1?.error ?? Number.NaN));
  const where = Number.isFinite(error)
    ? `the median population error is ${significant(error, 2)}, between ${significant(Math.max(floor, rich), 2)} for the least ‖w‖₁ and ${significant(kernel, 2)} for the least ‖w‖₂`
    : 'the runs have just begun';
  return {
    shape: shapeChart(result, at),
    errors: errorChart(options, result, { kernel, rich }),
    weights: weightChart(options, result, at),
    ...{ error, kernel },
    readouts: readouts(options, result, at, { error, kernel, rich }),
    sentence: `From α = ${significant(result.alphas[at], 2)} with D = ${D}, ${where}.`,
    notes: notesOf(options, rich),
    tables: tables(result),
  };
}

function notesOf({ n, q, k }: Options, rich: number): string[] {
  return [
    ...(n >= q
      ? [`Only ${q - 1} rows are drawn: with as many as there are weights nothing would be left to choose.`]
      : []),
    ...(k > q ? [`All ${q} weights differ from 0: there are no more.`] : []),
    ...(rich > 1e-6
      ? ['The least ‖w‖₁ itself misses w* in half of these problems: there is too little data for their sparsity.']
      : []),
  ];
}

/** The whole outline, from its first quarter. */
function outline(rho: Float64Array, angles: Float64Array): { x: number[]; y: number[] } {
  const [x, y]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 4; turn++) {
    for (let i = 0; i < angles.length; i++) {
      const phi = angles[i] + (turn * Math.PI) / 2;
      x.push(rho[i] * Math.cos(phi));
      y.push(rho[i] * Math.sin(phi));
    }
  }
  return { x, y };
}

function shapeChart({ shapes, angles }: Result, at: number): Curves {
  const circle = outline(new Float64Array(angles.length).fill(1), angles);
  const diamond = { x: [1, 0, -1, 0, 1], y: [0, 1, 0, -1, 0] };
  return {
    x: { label: 'w₁, in units of the intercept', low: -1.15, high: 1.15 },
    y: { label: 'w₂', low: -1.15, high: 1.15 },
    curves: [
      { key: 'circle', label: 'ℓ₂', ink: 'canonical', style: 'dashed', width: 1.4, ...circle },
      { key: 'diamond', label: 'ℓ₁', ink: 'optimum', style: 'dashed', width: 1.4, ...diamond },
      {
        key: 'shape',
        label: 'level set of Qα, intercept 1',
        ink: 'parametric',
        width: 2.4,
        ...outline(shapes[at].rho, angles),
      },
    ],
    title: 'What the flow minimises, two weights',
    description:
      'The level set of the penalty of two weights, between the circle of the 2-norm and the diamond of the 1-norm.',
  };
}

function errorChart({ alpha, D }: Options, { alphas, problems }: Result, { kernel, rich }: Ends): Curves {
  const of = (depth: number, q: number) => alphas.map((_, i) => middle(errorsAt(problems, depth, i), q));
  return {
    x: { label: 'size of the start α', low: alphas[0], high: alphas[alphas.length - 1], log: true },
    y: { label: 'population error ‖w − w*‖²', low: floor, high: 10, log: true },
    bands: depths.map((depth) => ({
      key: `D-${depth}`,
      ink: depth - 2,
      x: alphas,
      low: of(depth, 0.25),
      high: of(depth, 0.75),
    })),
    curves: depths.map(
      (depth): Curve => ({
        ...{ key: `D-${depth}`, label: `D = ${depth}`, ink: depth - 2, x: alphas, y: of(depth, 0.5) },
        width: depth === D ? 2.8 : 1.7,
      }),
    ),
    levels: [
      { key: 'alpha', axis: 'x', at: alpha, label: 'α', ink: 'w', moves: (at) => ({ alpha: byHand(at) }) },
      ...(Number.isFinite(kernel)
        ? [{ key: 'l2', axis: 'y', at: kernel, label: 'least ‖w‖₂', ink: 'canonical' } as const]
        : []),
      ...(rich > floor ? [{ key: 'l1', axis: 'y', at: rich, label: 'least ‖w‖₁', ink: 'optimum' } as const] : []),
    ],
    title: 'From kernel to rich',
    description:
      'Median population error against the size of the start for three depths, with the middle half of the problems.',
  };
}

interface Ends {
  readonly kernel: number;
  readonly rich: number;
}

function weightChart({ D }: Options, { problems }: Result, at: number): Curves {
  const truth = problems[0]?.truth ?? new Float64Array(1);
  const q = truth.length;
  const path = problems[0]?.paths.find((each) => each.D === D);
  const w = path?.w.subarray(at * q, (at + 1) * q) ?? new Float64Array(q).fill(Number.NaN);
  const index = Array.from(truth, (_, i) => i + 1);
  return {
    x: { label: 'weight', low: 0.5, high: q + 0.5 },
    y: { label: `weights of the first problem, D = ${D}`, low: -1.4, high: 1.4 },
    curves: [
      { key: 'truth', label: 'w*', ink: 'optimum', style: 'open dots', width: 4, x: index, y: truth },
      { key: 'w', label: 'w', ink: 'parametric', style: 'dots', width: 2.6, x: index, y: w },
    ],
    levels: [{ key: 'zero', axis: 'y', at: 0, label: '', ink: 'muted' }],
    title: 'The weights that are found',
    description: `The ${q} weights at the end of the flow beside those that made the data.`,
  };
}

function readouts(
  { D, alpha }: Options,
  result: Result,
  at: number,
  { error, kernel, rich }: Ends & { error: number },
): Readout[] {
  const { shapes, problems, alphas } = result;
  const others = depths.filter((depth) => depth !== D);
  return [
    {
      key: 'error',
      label: `Median population error, D = ${D}, over ${problems.length} problems`,
      value: significant(error, 2),
      paper: 'α → 0: towards that of the least ‖w‖₁',
    },
    { key: 'l1', label: 'The same for the least ‖w‖₁', value: rich <= floor ? 'below 1e−12' : significant(rich, 2) },
    {
      key: 'l2',
      label: 'The same for the least ‖w‖₂',
      value: significant(kernel, 2),
      paper: 'α → ∞: this one, the kernel',
    },
    ...others.map(
      (depth): Readout => ({
        key: `D-${depth}`,
        label: `Median error at the same α with D = ${depth}`,
        value: significant(middle(errorsAt(problems, depth, at)), 2),
      }),
    ),
    {
      key: 'corner',
      label: `Two weights: ρ(45°)/ρ(0°) at R/α² = ${significant(alphas[at] ** -2, 2)}`,
      value: significant(shapes[at].rho[diagonal] / shapes[at].rho[0], 4),
      paper: 'circle 1; diamond 0.7071, reached like 1/ln(R/α²)',
    },
    { key: 'alpha', label: 'Size of the start', value: significant(alpha, 2) },
  ];
}

function tables({ alphas, problems }: Result): LabTable[] {
  const rows = alphas.map((_, i) => i);
  const counted = numbered('error', problems.length);
  return [
    ...depths.map((D) => ({
      id: `errors-${['two', 'three', 'four'][D - 2]}`,
      label: `Errors, D = ${D}`,
      table: tableOf(
        `Population error of every problem at each α, D = ${D}`,
        [
          number<number>('alpha', 'size of the start', (i) => alphas[i]),
          ...problems.map(({ paths }, j) =>
            number<number>(
              counted[j],
              `‖w − w*‖² of problem ${j + 1}`,
              (i) => paths.find((path) => path.D === D)?.error[i] ?? Number.NaN,
            ),
          ),
        ],
        rows,
      ),
    })),
  ];
}
