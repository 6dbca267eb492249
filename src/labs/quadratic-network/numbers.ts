import { coneGains, coneLosses, coneOf, conservedOf, outer, type Symmetric } from '../../core/labs/quadratic-network';
import type { Curve, Curves } from '../../model/charts/curves';
import { decadesAround } from '../../model/charts/line-chart';
import type { Space, SpacePath } from '../../model/charts/space';
import { number, tableOf } from '../../model/export/table';
import type { LabNumbers, LabTable, Readout } from '../../model/labs/types';
import { significant } from '../../model/numbers/format';
import { end, eta, type Options, type Result } from './simulate';

export interface View extends LabNumbers {
  readonly cone: Space;
  readonly losses: Curves;
  readonly alphas: Curves;
  /** 2α² − ‖w‖² of the start. */
  readonly conserved: number;
  /** Whether the network ends near the goal. */
  readonly arrives: boolean;
  /** Whether start and goal are on different cones. */
  readonly opposite: boolean;
}

/** Places in ℝ³ whose distances are those of the matrices, the axis of the cone upward. */
function place([a, b, c]: Symmetric): readonly [number, number, number] {
  return [(a - c) / Math.SQRT2, Math.SQRT2 * b, (a + c) / Math.SQRT2];
}

const flows = [
  { key: 'deep', label: 'network, α and w', ink: 'parametric' },
  { key: 'fixed', label: 'w alone, α = ±1', ink: 0 },
  { key: 'projected', label: 'projected to the cone', ink: 3 },
  { key: 'canonical', label: 'A itself', ink: 'canonical' },
] as const;

export function numbers(options: Options, result: Result): View {
  const { runs, start, goal, w } = result;
  const { value } = coneLosses[options.loss];
  const lossOf = (A: Symmetric) => value(A, goal);
  const conserved = conservedOf(options.alpha, w);
  const last = runs.deep.A[runs.deep.A.length - 1] ?? start;
  const [opposite, arrives] = [coneOf(start) * coneOf(goal) < 0, lossOf(last) < 1e-2 * lossOf(start)];
  return {
    cone: coneSpace(options, result),
    losses: lossChart(result, lossOf),
    alphas: alphaChart(result),
    ...{ conserved, arrives, opposite },
    readouts: readouts(options, result, lossOf(last), conserved),
    sentence: sentenceOf(opposite, arrives, conserved),
    notes:
      runs.projected.apex === undefined
        ? []
        : [`The projected flow runs into the apex at t = ${significant(runs.projected.apex)} and ends there.`],
    tables: tables(result, lossOf),
  };
}

function sentenceOf(opposite: boolean, arrives: boolean, conserved: number): string {
  const sign = `2α² − ‖w‖² = ${significant(conserved, 2)} is kept`;
  if (!opposite)
    return `Start and goal lie on one cone; ${sign}, and the network ${arrives ? 'arrives' : 'is on its way'}.`;
  if (arrives) return `${sign} and is below 0: α passes through 0, and the network reaches the other cone.`;
  return `${sign}: ${conserved >= 0 ? 'α never changes its sign, and the network is stuck at the apex' : 'the network is on its way through the apex'}.`;
}

/** How far up the cones are drawn. */
const reach = 1.5;

function coneSpace({ turn, tilt }: Options, { runs, start, goal }: Result): Space {
  const ring = (height: number): SpacePath => {
    const points = Array.from({ length: 49 }, (_, i) => {
      const angle = (i * Math.PI) / 24;
      return [height * Math.cos(angle), height * Math.sin(angle), height] as const;
    });
    return { key: `ring${height}`, ink: 'muted', points, faint: true };
  };
  const ray = (i: number): SpacePath => {
    const [x, y] = [reach * Math.cos((i * Math.PI) / 6), reach * Math.sin((i * Math.PI) / 6)];
    return {
      key: `ray${i}`,
      ink: 'muted',
      points: [
        [x, y, reach],
        [-x, -y, -reach],
      ],
      faint: true,
    };
  };
  const heights = [0.5, 1, reach];
  return {
    turn,
    tilt,
    reach: reach * 1.25,
    paths: [
      ...[...heights, ...heights.map((height) => -height)].map(ring),
      ...Array.from({ length: 12 }, (_, i) => ray(i)),
      {
        key: 'descent',
        label: `projected descent, η = ${eta}`,
        ink: 'w',
        points: runs.descent.A.map(place),
        dots: true,
      },
      ...flows.map(
        ({ key, label, ink }): SpacePath => ({
          ...{ key, label, ink, points: runs[key].A.map(place) },
          ...(key === 'canonical' && { dashed: true }),
        }),
      ),
    ],
    points: [
      { key: 'start', label: 'start', ink: 'ink', at: place(start) },
      { key: 'goal', label: 'A*', ink: 'optimum', at: place(goal) },
    ],
    title: 'The rank-one cone',
    description: 'The two cones of matrices of rank one, with the ways from the start to the goal.',
  };
}

function lossChart({ runs }: Result, lossOf: (A: Symmetric) => number): Curves {
  const curves = flows.map(
    ({ key, label, ink }): Curve => ({
      ...{ key, label, ink, x: runs[key].t, y: runs[key].A.map(lossOf) },
      ...(key === 'canonical' && { style: 'dashed' }),
    }),
  );
  const all = [...curves.flatMap(({ y }) => [...(y as number[])]), ...runs.descent.loss];
  const [low, high] = decadesAround(all.filter((value) => value > 1e-9));
  return {
    x: { label: 'time', low: 0, high: end },
    y: { label: 'loss', low, high, log: true },
    curves: [
      ...curves,
      {
        key: 'descent',
        label: 'projected descent',
        ink: 'w',
        style: 'dots',
        width: 1.8,
        x: runs.descent.t.map((k) => k * eta),
        y: runs.descent.loss,
      },
    ],
    title: 'Loss over time',
    description: 'The loss along each of the five ways, on a logarithmic axis.',
  };
}

function alphaChart({ runs }: Result): Curves {
  const { t, alpha } = runs.deep;
  const size = Math.max(0.1, ...alpha.map(Math.abs));
  return {
    x: { label: 'time', low: 0, high: end },
    y: { label: 'α of the network', low: -1.1 * size, high: 1.1 * size },
    curves: [{ key: 'alpha', label: 'α', ink: 'parametric', x: t, y: alpha }],
    levels: [{ key: 'zero', axis: 'y', at: 0, label: 'the apex', ink: 'muted' }],
    title: 'Which cone the network is on',
    description: 'The outer weight over time; its sign says on which cone the network is.',
  };
}

function readouts({ alpha }: Options, { runs, w }: Result, loss: number, conserved: number): Readout[] {
  const [across, around, along] = coneGains(alpha, w);
  const { changes } = runs.descent;
  return [
    {
      key: 'conserved',
      label: '2α² − ‖w‖², conserved by the network',
      value: significant(conserved),
      paper: 'the post: the deep flow is stuck on its cone',
    },
    { key: 'loss', label: `Loss of the network at t = ${end}`, value: significant(loss, 2) },
    {
      key: 'gains',
      label: 'JJᵀ at the start: across, around and along the cone',
      value: [across, around, along].map((gain) => significant(gain, 2)).join(', '),
      paper: 'none across: A stays on the cone',
    },
    {
      key: 'changes',
      label: 'Projected descent jumps to the other cone at step',
      value: changes.length > 0 ? changes.join(', ') : 'never',
      paper: 'the origin is no critical point of it',
    },
    {
      key: 'slip',
      label: 'Rank one in ax₁² + bx₂² + cx₁x₂ means',
      value: 'c² = 4ab',
      paper: 'the post writes c = 2ab, a slip',
    },
  ];
}

function tables({ runs }: Result, lossOf: (A: Symmetric) => number): LabTable[] {
  return flows.map(({ key, label }) => {
    const { t, A } = runs[key];
    const rows =
      A.length > 0
        ? A.map((matrix, i) => ({ t: t[i], matrix }))
        : [{ t: Number.NaN, matrix: outer(Number.NaN, [1, 0]) }];
    type Row = (typeof rows)[number];
    return {
      id: key,
      label: `Way: ${label}`,
      table: tableOf<Row>(
        `The matrix over time: ${label}`,
        [
          { name: 't', unit: 'time', about: 'time', of: (row) => row.t },
          ...['A_11', 'A_12', 'A_22'].map((name, i) => number<Row>(name, 'entry of A', ({ matrix }) => matrix[i])),
          number<Row>('loss', 'loss', ({ matrix }) => lossOf(matrix)),
        ],
        rows,
      ),
    };
  });
}
