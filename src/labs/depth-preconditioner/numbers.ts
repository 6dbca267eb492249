import type { Curve, Curves } from '../../model/charts/curves';
import { extent } from '../../model/charts/curves';
import { decadesAround } from '../../model/charts/line-chart';
import { number, tableOf } from '../../model/export/table';
import type { LabNumbers, LabTable, Readout } from '../../model/labs/types';
import { plain, significant } from '../../model/numbers/format';
import { bestsChart, bestsReadouts, gapBands, mediansOf, slopesSaid, sweepTables } from './numbers-sweeps';
import { cap, depths, type Options, type Result, raceDepths } from './simulate';

export interface View extends LabNumbers {
  readonly plane: Curves;
  readonly integrals: Curves;
  readonly gaps: Curves;
  readonly race: Curves;
  readonly bests: Curves;
  /** ∮F·dw at the chosen depth. */
  readonly integral: number;
  /** Fewest steps at each depth of the race; NaN where none arrived or not yet run. */
  readonly best: readonly number[];
  /** Medians of the same over the draws of the data. */
  readonly medians: readonly number[];
  readonly drawn: boolean;
}

/** A loop integral below this is rounding. */
const nothing = 1e-9;

export function numbers(options: Options, result: Result): View {
  const integral = result.integrals[options.N - 1];
  const best = raceDepths.map((N) => {
    const row = result.rates.find((rate) => rate.N === N);
    return row && row.best >= 0 ? row.steps[row.best] : Number.NaN;
  });
  return {
    plane: planeChart(options, result),
    integrals: integralChart(options, result),
    gaps: gapChart(result),
    race: raceChart(options, result),
    bests: bestsChart(options, result),
    medians: mediansOf(result),
    ...{ integral, best, drawn: options.loop !== '1,0,1.6,0.2,1.4,1.2,0.5,1.5,0.2,1,0.8,0.7' },
    readouts: readouts(options, result, integral, best),
    sentence: sentenceOf(options, integral),
    notes: [`A run of the race is given up after ${cap} steps, or six times as many as the best of its depth.`],
    tables: tables(result),
  };
}

function sentenceOf({ N }: Options, integral: number): string {
  const layers = N === 1 ? 'one layer' : `${N} layers`;
  return Math.abs(integral) < nothing
    ? `Around this loop the field of ${layers} sums up to 0, as that of a gradient would.`
    : `Around this loop the field of ${layers} sums up to ${significant(integral)}: it is the gradient of no function.`;
}

function planeChart({ N }: Options, { loop, field }: Result): Curves {
  const longest = Math.max(...field.map(([, , a, b]) => Math.hypot(a, b)), 1e-9);
  const lines = field.map(([x, y, a, b]) => {
    const length = Math.hypot(a, b);
    const scale = length > 0 ? (0.27 * Math.sqrt(length / longest)) / length : 0;
    return [x, x - scale * a, y, y - scale * b] as const;
  });
  const closed = [...loop, ...loop.slice(0, 1)];
  return {
    x: { label: 'w₁', low: -2, high: 2 },
    y: { label: 'w₂', low: -2, high: 2 },
    curves: [
      {
        key: 'field',
        ink: 'canonical',
        width: 1.2,
        x: lines.flatMap(([a, b]) => [a, b, Number.NaN]),
        y: lines.flatMap(([, , c, d]) => [c, d, Number.NaN]),
      },
      {
        key: 'tails',
        label: `−G∇L from each dot, N = ${N}, √ lengths`,
        ink: 'canonical',
        style: 'dots',
        width: 1.5,
        x: lines.map(([a]) => a),
        y: lines.map(([, , c]) => c),
      },
      {
        key: 'loop',
        label: 'loop: draw your own',
        ink: 'parametric',
        width: 2.4,
        x: closed.map(([x]) => x),
        y: closed.map(([, y]) => y),
      },
    ],
    title: 'A loop in the plane of weights',
    description: `The field of ${N} layers over the plane of two weights, and a closed loop.`,
  };
}

function integralChart({ N }: Options, { integrals }: Result): Curves {
  const [low, high] = extent([integrals, [0]], 0.15);
  const points = { x: depths, y: integrals, ink: 'parametric' } as const;
  const still = high - low < nothing;
  return {
    x: { label: 'layers N', low: 0.7, high: 6.3 },
    y: { label: '∮ G∇L · dw', low: still ? -1 : low, high: still ? 1 : high },
    curves: [
      { key: 'integrals', ...points },
      { key: 'dots', ...points, style: 'dots', width: 4 },
    ],
    levels: [
      { key: 'zero', axis: 'y', at: 0, label: 'a gradient', ink: 'optimum' },
      { key: 'N', axis: 'x', at: N, label: `N = ${N}`, ink: 'muted', moves: (at) => ({ N: Math.round(at) }) },
    ],
    title: 'Loop integral against depth',
    description: 'The integral of the field around the loop, which is 0 where the field is a gradient.',
  };
}

function gapChart({ gaps: { rows }, otherGaps }: Result): Curves {
  const [low, high] = decadesAround([...rows.map(({ gap }) => gap), ...otherGaps.flat()]);
  const x = rows.map(({ eta }) => eta);
  const y = rows.map(({ gap }) => gap);
  const last = rows[rows.length - 1];
  return {
    x: { label: 'step η', low: 2e-3, high: 0.15, log: true },
    y: { label: 'gap between the layers and the rule at t = 1', low, high, log: true },
    bands: gapBands(x, otherGaps),
    curves: [
      { key: 'gap', label: '‖explicit − closed‖', ink: 'parametric', x, y },
      { key: 'dots', ink: 'parametric', style: 'dots', x, y },
      ...(last
        ? [
            {
              key: 'guide',
              label: 'in proportion to η',
              ink: 'canonical',
              style: 'dashed',
              x: [2e-3, 0.15],
              y: [2e-3, 0.15].map((eta) => (last.gap * eta) / last.eta),
            } as const,
          ]
        : []),
    ],
    title: 'Explicit layers beside the closed rule',
    description: 'The distance between N explicit layers and the closed rule at one time, against the step.',
  };
}

function raceChart({ power }: Options, { etas, rates }: Result): Curves {
  const all = rates.flatMap(({ steps }) => [...steps]).filter(Number.isFinite);
  const [low, high] = decadesAround(all);
  const best = rates.filter((row) => row.best >= 0);
  return {
    x: { label: 'step η', low: etas[0], high: etas[etas.length - 1], log: true },
    y: { label: `steps until L ≤ 1e−5, ${power === 'four' ? 'ℓ₄' : 'square loss'}`, low, high, log: true },
    curves: [
      ...rates.map(({ N, steps }): Curve => ({ key: `N-${N}`, label: `N = ${N}`, ink: N - 1, x: etas, y: steps })),
      // Between two steps that do not arrive a line would not be seen.
      ...rates.map(
        ({ N, steps }): Curve => ({ key: `N-${N}-dots`, ink: N - 1, style: 'dots', width: 2.4, x: etas, y: steps }),
      ),
      {
        key: 'best',
        label: 'each at its best',
        ink: 'ink',
        style: 'open dots',
        width: 4,
        x: best.map((row) => etas[row.best]),
        y: best.map((row) => row.steps[row.best]),
      },
    ],
    title: 'A race, each depth at its best step',
    description: 'Steps until the loss is reached against the step size, for one to four layers.',
  };
}

function readouts(
  { N, power, gradient }: Options,
  result: Result,
  integral: number,
  best: readonly number[],
): Readout[] {
  return [
    {
      key: 'integral',
      label: `Loop integral, N = ${N}`,
      value: Math.abs(integral) < nothing ? 'below 1e−9' : significant(integral, 4),
      paper:
        N > 2
          ? 'not 0: no gradient for N > 2'
          : gradient === 'stretched' && N === 2
            ? 'the paper’s theorem has N > 2; here it is not 0 either'
            : 'a gradient: 0',
    },
    {
      key: 'slope',
      label: 'Slope of the gap against η, both logarithmic',
      value: slopesSaid(result),
      paper: '1: equal as flows',
    },
    ...raceDepths.map(
      (depth, i): Readout => ({
        key: `race-${depth}`,
        label: `Fewest steps with ${depth === 1 ? 'one layer' : `${depth} layers`}`,
        value: Number.isFinite(best[i]) ? plain(best[i], 6) : 'not yet, or not within the cap',
        ...(depth === 1 && { paper: power === 'four' ? 'p > 2: depth can be faster' : 'p = 2: depth does not help' }),
      }),
    ),
    ...bestsReadouts(result),
  ];
}

function tables(result: Result): LabTable[] {
  return [loopTable(result), raceTable(result), ...gapTables(result), ...sweepTables(result)];
}

const loopTable = ({ integrals }: Result): LabTable => ({
  id: 'loop',
  label: 'Loop integrals',
  table: tableOf(
    'Integral of the field around the loop',
    [number<number>('N', 'layers', (N) => N), number<number>('integral', 'loop integral', (N) => integrals[N - 1])],
    depths,
  ),
});

const raceTable = ({ etas, rates }: Result): LabTable => ({
  id: 'race',
  label: 'Steps of the race',
  table: tableOf(
    'Steps until the loss is reached',
    [
      number<number>('eta', 'step size', (i) => etas[i]),
      ...raceDepths.map((N, j) =>
        number<number>(`steps_N${N}`, `steps with ${N} layers`, (i) => rates[j]?.steps[i] ?? Number.NaN),
      ),
    ],
    etas.map((_, i) => i),
  ),
});

function gapTables({ gaps: { rows } }: Result): LabTable[] {
  if (rows.length === 0) return [];
  const table = tableOf<(typeof rows)[number]>(
    'Explicit layers beside the closed rule at t = 1',
    [
      number('eta', 'step size', ({ eta }) => eta),
      number('gap', 'Frobenius distance', ({ gap }) => gap),
      number('imbalance', 'largest imbalance of neighbouring layers', ({ imbalance }) => imbalance),
    ],
    rows,
  );
  return [{ id: 'gap', label: 'Gap against the step', table }];
}
