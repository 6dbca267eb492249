import {
  activePart,
  coefficientCount,
  disparityTargets,
  isGhost,
  networkValue,
  seriesValue,
  type TrainingRun,
  unitSizes,
} from '../../core/labs/disparity';
import { RANK_TOLERANCE } from '../../core/linear-algebra/svd';
import type { Bars } from '../../model/charts/bars';
import { type Curve, type Curves, extent, momentAmong } from '../../model/charts/curves';
import { decadesAround } from '../../model/charts/line-chart';
import { number, tableOf } from '../../model/export/table';
import type { LabNumbers, LabTable, Readout } from '../../model/labs/types';
import { count, significant } from '../../model/numbers/format';
import { endsChart, endsTable } from './numbers-widths';
import { type Options, type Result, type UnitChange, unitChanges, type WidthEnds } from './simulate';

export interface View extends LabNumbers {
  readonly fit: Curves;
  readonly spectrum: Curves;
  readonly descent: Curves;
  readonly swallowed: Curves;
  readonly ends: Curves;
  readonly units: Bars;
  /** What was done to each unit of the start. */
  readonly changes: readonly UnitChange[];
  /** Whether the run has ended where ∇_θ L is next to nothing while the loss and ∇_w L are not. */
  readonly ghost: boolean;
  readonly rank: number;
  readonly loss: number;
}

/** Singular values below this are drawn on the floor of their chart. */
const floor = 1e-12;

export function numbers(options: Options, { run, goal, widths }: Result): View {
  const last = run.step.length - 1;
  const shown = Math.round(options.at * last);
  const [loss, rank] = [run.loss[last], run.rank[last]];
  const ghost = isGhost(run, last);
  return {
    fit: fitChart(options, run, goal, shown),
    spectrum: spectrumChart(options, run, shown),
    descent: descentChart(run, shown),
    swallowed: swallowedChart(run, shown),
    ends: endsChart(options, widths),
    units: unitsChart(options, run, shown),
    changes: unitChanges(options),
    ghost,
    rank,
    loss,
    moment: `step ${run.step[shown]}`,
    readouts: readouts(options, run, ghost, widths),
    sentence: sentenceOf(options, run, ghost),
    notes: notesOf(options, run, shown),
    tables: tables(run, goal, widths),
  };
}

const percent = (part: number): string => (part > 1e-4 ? `${significant(100 * part, 3)} %` : 'less than 0.01 %');

function sentenceOf({ K }: Options, run: TrainingRun, ghost: boolean): string {
  const last = run.step.length - 1;
  const q = coefficientCount(K);
  const where = `After ${count(run.step[last], 'step')} the loss is ${significant(run.loss[last])} and H has rank ${run.rank[last]} of ${q}`;
  if (ghost) return `${where}: all that is left of the gradient is swallowed, so training rests at a ghost.`;
  return `${where}: ${percent(run.swallowed[last])} of what is left of the gradient is swallowed.`;
}

const grid = Float64Array.from({ length: 241 }, (_, k) => -1 + k / 120);

function fitChart({ target, K }: Options, run: TrainingRun, goal: Float64Array, shown: number): Curves {
  const { label, value } = disparityTargets[target];
  const theta = run.theta[shown];
  const [wanted, cut, fitted] = [
    grid.map(value),
    grid.map((x) => seriesValue(goal, x)),
    grid.map((x) => networkValue(theta, x)),
  ];
  const [low, high] = extent([wanted, cut, fitted], 0.06);
  const kinks = kinksOf(theta);
  const curves: Curve[] = [
    { key: 'target', label, ink: 'muted', style: 'dashed', width: 1.4, x: grid, y: wanted },
    { key: 'series', label: `its frequencies up to ${K}`, ink: 'optimum', x: grid, y: cut },
    { key: 'network', label: 'the network', ink: 'parametric', width: 2.4, x: grid, y: fitted },
    {
      ...{ key: 'kinks', label: 'kinks of its units', ink: 'w', style: 'open dots' },
      x: kinks,
      y: kinks.map((x) => networkValue(theta, x)),
    },
  ];
  return {
    x: { label: 'x', low: -1, high: 1 },
    y: { label: `f(x) at step ${run.step[shown]}`, low, high },
    curves,
    title: 'The function',
    description: `The network of step ${run.step[shown]} beside ${label}, with ${count(kinks.length, 'kink')} inside the interval.`,
  };
}

/** Where units begin or end inside the interval. */
function kinksOf(theta: Float64Array): number[] {
  const h = theta.length / 3;
  return Array.from({ length: h }, (_, j) => activePart(theta[h + j], theta[2 * h + j]))
    .filter(([from, to]) => from < to)
    .flatMap((part) => part.filter((x) => Math.abs(x) < 1));
}

const marks: Readonly<Record<UnitChange, string>> = { none: '', kill: ' dead', copy: ' kink', twin: ' twin' };

/** How much each unit can move: a dead one nothing, now and ever. */
function unitsChart(options: Options, run: TrainingRun, shown: number): Bars {
  const sizes = unitSizes(run.theta[shown], options.K);
  const changes = unitChanges(options);
  return {
    y: { label: 'size of its columns of H; click to change it', low: 0, high: 1.08 * Math.max(...sizes, 1e-9) },
    bars: Array.from(sizes, (value, j) => ({
      key: String(j),
      label: `${j + 1}${sizes.length <= 10 ? marks[changes[j]] : ''}`,
      value,
      ink: changes[j] === 'none' ? 'parametric' : 'canonical',
    })),
    title: 'The units',
    description: `The size of the columns of H that belong to each of ${count(sizes.length, 'unit')} at step ${run.step[shown]}.`,
  };
}

const stepAxis = (run: TrainingRun) => ({
  label: 'step + 1',
  low: 1,
  high: Math.max(10, run.step[run.step.length - 1] + 1),
  log: true,
});

const stepsOf = (run: TrainingRun): number[] => run.step.map((step) => step + 1);

const moment = (run: TrainingRun, shown: number) =>
  ({
    key: 'moment',
    axis: 'x',
    at: run.step[shown] + 1,
    label: '',
    ink: 'w',
    moves: momentAmong(stepsOf(run)),
  }) as const;

function spectrumChart({ K }: Options, run: TrainingRun, shown: number): Curves {
  const x = stepsOf(run);
  const q = coefficientCount(K);
  const largest = Math.max(...run.sigma.map((sigma) => sigma[0]), floor);
  const [low, high] = decadesAround([...run.sigma.flatMap((sigma) => [...sigma].filter((s) => s > floor)), largest]);
  return {
    x: stepAxis(run),
    y: { label: 'singular values of H', low: Math.min(low, RANK_TOLERANCE * largest), high, log: true },
    curves: Array.from({ length: q }, (_, i) => ({
      key: `sigma-${i}`,
      ink: i === 0 ? 'ink' : 'parametric',
      width: 1.8,
      x,
      y: run.sigma.map((sigma) => (sigma[i] > floor ? sigma[i] : Number.NaN)),
    })),
    levels: [
      { key: 'zero', axis: 'y', at: RANK_TOLERANCE * run.sigma[shown][0], label: 'counts as 0', ink: 'muted' },
      moment(run, shown),
    ],
    title: 'The spectrum of H',
    description: `The ${q} singular values of the disparity matrix over training; rank ${run.rank[shown]} at step ${run.step[shown]}.`,
  };
}

function descentChart(run: TrainingRun, shown: number): Curves {
  const x = stepsOf(run);
  const canonical = run.loss.map((loss) => Math.sqrt(2 * loss));
  const [low, high] = decadesAround([...run.loss, ...run.thetaGradient, ...canonical].filter((y) => y > 1e-16));
  const shownOr = (values: readonly number[]) => values.map((y) => (y > 1e-16 ? y : Number.NaN));
  return {
    x: stepAxis(run),
    y: { label: 'size', low, high, log: true },
    curves: [
      { key: 'loss', label: 'loss', ink: 'ink', x, y: shownOr(run.loss) },
      { key: 'w', label: '‖∇L‖ in w', ink: 'canonical', style: 'dashed', x, y: shownOr(canonical) },
      { key: 'theta', label: '‖∇L‖ in θ', ink: 'parametric', x, y: shownOr(run.thetaGradient) },
    ],
    levels: [moment(run, shown)],
    title: 'Loss and gradients',
    description: 'Loss, canonical gradient and gradient in θ over training, on logarithmic axes.',
  };
}

function swallowedChart(run: TrainingRun, shown: number): Curves {
  const x = stepsOf(run);
  return {
    x: stepAxis(run),
    y: { label: 'part of ‖∇L‖² in the kernel of Hᵀ', low: 0, high: 1 },
    curves: [
      { key: 'swallowed', ink: 'parametric', x, y: run.swallowed },
      { key: 'dots', ink: 'parametric', style: 'dots', width: 2, x, y: run.swallowed },
    ],
    levels: [moment(run, shown)],
    title: 'What is swallowed',
    description: 'The part of the squared canonical gradient that no change of θ can follow, over training.',
  };
}

function readouts({ h, K }: Options, run: TrainingRun, ghost: boolean, widths: readonly WidthEnds[]): Readout[] {
  const last = run.step.length - 1;
  const q = coefficientCount(K);
  const sigma = run.sigma[last];
  return [
    {
      key: 'rank',
      label: `Rank of H at the end, of ${q} rows`,
      value: String(run.rank[last]),
      paper: 'full row rank: descent goes on to a global minimum',
    },
    { key: 'start', label: 'Rank of H at the start', value: String(run.rank[0]) },
    {
      key: 'bound',
      label: `Most that ${count(h, 'unit')} can reach, of ${3 * h} columns`,
      value: String(Math.min(2 * h, q)),
    },
    { key: 'loss', label: 'Loss at the end', value: significant(run.loss[last]) },
    {
      key: 'swallowed',
      label: 'Part of the gradient that is swallowed',
      value: percent(run.swallowed[last]),
      paper: 'a singular H is an “extremely slim” chance in large networks',
    },
    { key: 'ghost', label: 'Ends at a ghost', value: ghost ? 'yes' : 'no' },
    {
      key: 'spread',
      label: 'Smallest singular value over the largest',
      value: significant(sigma[q - 1] / sigma[0], 2),
    },
    ...widths.map(
      ({ h: width, ghosts }): Readout => ({
        key: `ghosts-${width}`,
        label: `Starts that end at a ghost, ${count(width, 'unit')}`,
        value: `${ghosts.filter(Boolean).length} of ${ghosts.length}`,
      }),
    ),
  ];
}

function notesOf({ units, h }: Options, run: TrainingRun, shown: number): string[] {
  const dead = deadUnits(run.theta[shown]);
  return [
    ...(dead > 0 ? [`${count(dead, 'unit')} active nowhere on the interval at this step, and so for ever.`] : []),
    ...(units !== '' && units.length !== h
      ? ['What was done to the units belongs to another number of units, and is left out.']
      : []),
    ...(run.diverged ? ['Training left all numbers: a smaller η is needed.'] : []),
  ];
}

function deadUnits(theta: Float64Array): number {
  const h = theta.length / 3;
  const parts = Array.from({ length: h }, (_, j) => activePart(theta[h + j], theta[2 * h + j]));
  return parts.filter(([from, to]) => from >= to).length;
}

function tables(run: TrainingRun, goal: Float64Array, widths: readonly WidthEnds[]): LabTable[] {
  const q = goal.length;
  const rows = run.step.map((_, i) => i);
  return [
    {
      id: 'training',
      label: 'Training',
      table: tableOf(
        'Gradient descent on half the squared distance of the Fourier coefficients',
        [
          { name: 'step', unit: 'step', about: 'step of gradient descent', of: (i: number) => run.step[i] },
          number<number>('loss', '½‖w − w*‖²', (i) => run.loss[i]),
          number<number>('theta_gradient', 'length of the gradient in θ', (i) => run.thetaGradient[i]),
          number<number>('swallowed', 'part of the squared gradient in ker Hᵀ', (i) => run.swallowed[i]),
          number<number>('rank', 'rank of H', (i) => run.rank[i]),
          ...Array.from({ length: q }, (_, k) =>
            number<number>(`sigma_${k + 1}`, `singular value ${k + 1} of H`, (i) => run.sigma[i][k]),
          ),
        ],
        rows,
      ),
    },
    ...(widths.length > 0 ? [endsTable(widths)] : []),
  ];
}
