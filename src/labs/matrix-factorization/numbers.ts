import type { Bars } from '../../model/charts/bars';
import { type Curve, type Curves, momentAmong } from '../../model/charts/curves';
import { decadesAround } from '../../model/charts/line-chart';
import type { MatrixChart } from '../../model/charts/matrix';
import { number, numbered, tableOf } from '../../model/export/table';
import type { LabNumbers, LabTable, Readout } from '../../model/labs/types';
import { significant } from '../../model/numbers/format';
import { manyChart, manyReadouts, manyTables } from './numbers-many';
import type { Options, Result } from './simulate';

export interface View extends LabNumbers {
  readonly matrix: MatrixChart;
  readonly values: Curves;
  readonly spectrum: Bars;
  readonly errors: Curves;
  readonly many: Curves;
  readonly observed: Uint8Array;
  /** ‖W − M‖_F at the last time, and that of the least nuclear norm; NaN while unknown. */
  readonly error: number;
  readonly nuclearError: number;
  /** The entry at the lower right, at the last time. */
  readonly corner: number;
}

const lastOf = (list: readonly number[]): number => list[list.length - 1] ?? Number.NaN;

export function numbers(options: Options, result: Result): View {
  const { t, W, error, nuclear, observed } = result;
  const now = Math.max(0, Math.min(t.length - 1, Math.round(options.at * (t.length - 1))));
  const [last, corner] = [lastOf(error), W[W.length - 1]?.[result.n ** 2 - 1] ?? Number.NaN];
  const nuclearError = nuclear?.error ?? Number.NaN;
  return {
    matrix: matrixChart(result, now),
    values: valuesChart(options, result, now),
    spectrum: spectrumBars(result, now),
    errors: errorChart(options, result),
    many: manyChart(options, result),
    ...{ observed, corner, error: last, nuclearError },
    moment: t.length > 0 ? `t = ${significant(t[now])}` : '',
    readouts: readouts(options, result, now),
    sentence: sentenceOf(options, last, nuclearError),
    notes: notesOf(options, result),
    tables: tables(result),
  };
}

function sentenceOf({ N, problem }: Options, error: number, nuclear: number): string {
  const layers = N === 1 ? 'One layer' : `${N} layers`;
  if (!Number.isFinite(error)) return `${layers} have just begun.`;
  const be = N === 1 ? 'ends' : 'end';
  const own = `${layers} ${be} at a distance of ${significant(error, 2)} from the whole matrix`;
  if (problem === 'escape')
    return `${own}; with a determinant above 0 the loss can only vanish with an entry at infinity.`;
  if (!Number.isFinite(nuclear)) return `${own}.`;
  return `${own}; the matrix of least nuclear norm is ${significant(nuclear, 2)} away from it.`;
}

const muted = { ink: 'muted' } as const;

function matrixChart({ n, W, target, observed }: Result, now: number): MatrixChart {
  const values = W[now] ?? target.map(() => 0);
  return {
    ...{ rows: n, columns: n, values },
    most: Math.max(...target.map(Math.abs), 1e-9),
    framed: (cell) => observed[cell] === 1,
    caption: 'framed entries are seen; click to change',
    title: 'The matrix W',
    description: `The ${n} × ${n} matrix at this moment; ${observed.reduce((sum, seen) => sum + seen, 0)} entries are seen.`,
  };
}

function valuesChart({ N }: Options, { t, sigma, truth }: Result, now: number): Curves {
  const count = truth.length;
  const all = sigma.flatMap((each) => [...each]).filter((value) => value > 1e-7);
  const [low, high] = decadesAround([...all, ...truth.filter((value) => value > 1e-6)]);
  return {
    x: { label: 'time', low: 0.1, high: Math.max(1, lastOf(t)), log: true },
    y: { label: `singular values of W, N = ${N}`, low, high, log: true },
    curves: Array.from(
      { length: count },
      (_, i): Curve => ({
        ...{ key: `sigma-${i}`, label: `σ${'₁₂₃₄₅₆₇₈'[i]}`, ink: i, x: t },
        y: sigma.map((each) => each[i]),
      }),
    ),
    levels: t.length > 0 ? [{ key: 'now', axis: 'x', at: t[now], label: '', ...muted, moves: momentAmong(t) }] : [],
    title: 'Singular values over time',
    description: 'Singular values of the product of the layers over time, both axes logarithmic.',
  };
}

function spectrumBars({ sigma, truth }: Result, now: number): Bars {
  const values = sigma[now] ?? truth.map(() => 0);
  const high = Math.max(...truth, ...values, 1e-9);
  return {
    y: { label: 'singular values now; lines: of the whole matrix', low: 0, high: 1.08 * high },
    bars: Array.from(values, (value, i) => ({
      ...{ key: `${i}`, label: `σ${'₁₂₃₄₅₆₇₈'[i]}`, value, ink: i, beside: truth[i] },
    })),
    title: 'Spectrum at this moment',
    description: 'Singular values at this moment beside those of the matrix that is to be completed.',
  };
}

function errorChart({ N }: Options, { t, error, others, nuclear }: Result): Curves {
  const runs = [{ N, t, error }, ...others].toSorted((a, b) => a.N - b.N);
  const levels = nuclear && nuclear.error > 1e-9 ? [nuclear.error] : [];
  const [low, high] = decadesAround([...runs.flatMap((run) => run.error), ...levels]);
  return {
    x: { label: 'time', low: 0.1, high: Math.max(1, ...runs.map((run) => lastOf(run.t) || 1)), log: true },
    y: { label: '‖W − M‖ over all entries', low, high, log: true },
    curves: runs.map(
      (run): Curve => ({
        ...{ key: `N-${run.N}`, label: `N = ${run.N}`, ink: run.N - 1, x: run.t, y: run.error },
        ...(run.N === N ? { width: 3 } : { width: 1.6 }),
      }),
    ),
    levels: levels.map((at) => ({ key: 'nuclear', axis: 'y', at, label: 'least nuclear norm', ink: 'optimum' })),
    title: 'Distance from the whole matrix',
    description:
      'Distance of W from the whole matrix over time for each depth, beside that of the matrix of least nuclear norm.',
  };
}

function readouts({ problem, N }: Options, result: Result, now: number): Readout[] {
  const { error, nuclear, effectiveRank, loss, W, n, others } = result;
  const last = W[W.length - 1];
  const two = n === 2 ? last : undefined;
  const sign = two && Math.sign(two[0] * two[3] - two[1] * two[2]);
  const three = N === 3 ? error : others.find((run) => run.N === 3)?.error;
  return [
    {
      key: 'error',
      label: `Distance from the whole matrix, N = ${N}`,
      value: significant(lastOf(error)),
      paper: 'deeper: closer to low rank than the least nuclear norm',
    },
    ...(nuclear
      ? [
          { key: 'nuclear', label: 'The same for the least nuclear norm', value: significant(nuclear.error) },
          {
            key: 'certificate',
            label: 'Least nuclear norm, known to within',
            value: `${significant(nuclear.norm, 4)} ± ${significant(Math.max(0, nuclear.gap), 1)}`,
          },
        ]
      : []),
    ...(three && N !== 3 && three.length > 0
      ? [{ key: 'three', label: 'Distance with three layers', value: significant(lastOf([...three])) }]
      : []),
    ...manyReadouts(result),
    ...(last ? [{ key: 'norm', label: '‖W‖ in the end, and how fast it still grows', value: growthOf(result) }] : []),
    { key: 'rank', label: 'Effective rank at this moment', value: significant(effectiveRank[now] ?? Number.NaN) },
    { key: 'loss', label: 'Loss on what is seen, in the end', value: significant(lastOf(loss), 2) },
    ...(two
      ? [
          {
            ...{
              key: 'corner',
              label: problem === 'escape' ? 'Unseen entry, in the end' : 'Lower right entry, in the end',
            },
            value: significant(two[problem === 'escape' ? 0 : 3], 4),
            ...(problem === 'corner' && { paper: 'rank one: 4; least nuclear norm: 1' }),
          },
          { key: 'det', label: 'Sign of det W, which depth 2 and more conserve', value: sign === -1 ? '−' : '+' },
        ]
      : []),
  ];
}

function notesOf({ problem, N, mask, n, rank, seen }: Options, { t }: Result): string[] {
  const drawn = problem === 'random';
  return [
    ...(drawn && rank > n ? [`The rank is ${n}, which is all that ${n} rows can have.`] : []),
    ...(drawn && seen > n * n ? [`All ${n * n} entries are seen.`] : []),
    ...(N === 1 ? ['One layer never touches an entry that is not seen: it stays where it began.'] : []),
    ...(problem === 'escape' && t.length > 0
      ? ['The run ends at t = 100: later the smaller singular value is below rounding.']
      : []),
    ...(problem === 'random' && mask !== '' && mask.length !== n * n
      ? ['The chosen entries belong to another size, and are drawn by the seed.']
      : []),
  ];
}

const norm = (values: ArrayLike<number>): number => Math.hypot(...Array.from(values));

/** ‖W‖ at the last time, and the power of the time with which it grows there. */
function growthOf({ t, sigma }: Result): string {
  const [last, before] = [sigma.length - 1, Math.max(0, sigma.length - 6)];
  const [now, then] = [norm(sigma[last]), norm(sigma[before])];
  const power = last > before ? Math.log(now / then) / Math.log(t[last] / t[before]) : 0;
  if (Math.abs(power) < 5e-3) return `${significant(now)}, at rest`;
  return `${significant(now)}, like t to the power ${significant(power, 2)}`;
}

function tables({ t, sigma, error, loss, effectiveRank, truth, n, target, observed, W, many }: Result): LabTable[] {
  const rows = t.length > 0 ? Array.from(t, (_, i) => i) : [0];
  const cells = Array.from({ length: n * n }, (_, k) => k);
  const last = W[W.length - 1] ?? [];
  return [
    {
      id: 'run',
      label: 'Run over time',
      table: tableOf(
        'Gradient flow in the layers over time',
        [
          { name: 't', unit: 'time', about: 'time', of: (i) => t[i] ?? Number.NaN },
          ...numbered('sigma', truth.length).map((name, j) =>
            number<number>(name, `singular value ${j + 1}`, (i) => sigma[i]?.[j] ?? Number.NaN),
          ),
          number<number>('loss', 'half the squared distance on the seen entries', (i) => loss[i] ?? Number.NaN),
          number<number>('error', 'Frobenius distance over all entries', (i) => error[i] ?? Number.NaN),
          number<number>(
            'effective_rank',
            'exp of the entropy of the singular values',
            (i) => effectiveRank[i] ?? Number.NaN,
          ),
        ],
        rows,
      ),
    },
    {
      id: 'entries',
      label: 'Entries',
      table: tableOf(
        'Entries of the matrix and of W at the last time',
        [
          number<number>('row', 'row, from 1', (k) => Math.floor(k / n) + 1),
          number<number>('column', 'column, from 1', (k) => (k % n) + 1),
          number<number>('target', 'entry of the matrix', (k) => target[k]),
          number<number>('seen', '1 where it is seen', (k) => observed[k]),
          number<number>('W', 'entry of W at the last time', (k) => last[k] ?? Number.NaN),
        ],
        cells,
      ),
    },
    ...manyTables(many),
  ];
}
