import { type CounterexampleId, counterexamples, outputOf, separation } from '../../core/labs/inverse-stability';
import type { Curve, Curves } from '../../model/charts/curves';
import { extent } from '../../model/charts/curves';
import { decadesAround } from '../../model/charts/line-chart';
import type { Space } from '../../model/charts/space';
import { number, tableOf } from '../../model/export/table';
import type { LabNumbers, LabTable, Readout } from '../../model/labs/types';
import { plain, significant } from '../../model/numbers/format';
import { type Fan, fanChart, fanOf } from './numbers-fan';
import type { Options, Pairs, Result } from './simulate';

export interface View extends LabNumbers {
  readonly functions: Curves;
  readonly distances: Curves;
  readonly pairs: Curves;
  readonly fan: Space;
  /** Distance of the midpoint from the fan. */
  readonly gap: number;
}

const ks = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

export function numbers(options: Options, result: Result): View {
  const fan = fanOf(options);
  return {
    functions: functionsChart(options),
    distances: distancesChart(options),
    pairs: pairsChart(result),
    fan: fanChart(options, fan),
    gap: fan.nearest.distance,
    readouts: readouts(options, result, fan),
    sentence: sentenceOf(options),
    notes: [],
    tables: tables(options, result),
  };
}

function sentenceOf({ example, k }: Options): string {
  const { slopes, values, parameters } = separation(example, k);
  const near =
    example === 'values'
      ? `in values the functions are ${significant(values)} apart, in slopes ${significant(slopes)}`
      : `in slopes the functions are ${significant(slopes)} apart`;
  return `${counterexamples[example].label}: ${near}, and every network for the second is at least ${significant(parameters)} away from the first.`;
}

const circle = Float64Array.from({ length: 361 }, (_, k) => k);

function functionsChart({ example, k }: Options): Curves {
  const { gamma, g, label } = counterexamples[example];
  const along = (network: ReturnType<typeof gamma>) =>
    circle.map((angle) => outputOf(network, Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)));
  const [first, second] = [along(gamma(k)), along(g(k))];
  const [low, high] = extent([first, second], 0.08);
  return {
    x: { label: 'direction of x, in degrees', low: 0, high: 360 },
    y: { label: 'value on the unit circle', low, high },
    curves: [
      { key: 'first', label: 'first function', ink: 'w', width: 2.4, x: circle, y: first },
      { key: 'second', label: 'second function', ink: 'parametric', style: 'dashed', x: circle, y: second },
    ],
    title: 'Two functions',
    description: `Both functions of the example “${label}” around the unit circle, for k = ${k}.`,
  };
}

function distancesChart({ example, k }: Options): Curves {
  const rows = ks.map((each) => separation(example, each));
  const curves: Curve[] = [
    {
      key: 'parameters',
      label: 'parameters, at least',
      ink: 'parametric',
      x: ks,
      y: rows.map((row) => row.parameters),
    },
    { key: 'slopes', label: 'slopes', ink: 'w', x: ks, y: rows.map((row) => row.slopes) },
    { key: 'values', label: 'values', ink: 'canonical', style: 'dashed', x: ks, y: rows.map((row) => row.values) },
  ];
  const [low, high] = decadesAround(curves.flatMap(({ y }) => Array.from(y)));
  return {
    x: { label: 'k', low: 1, high: 1000, log: true },
    y: { label: 'distance', low, high, log: true },
    curves,
    levels: [{ key: 'k', axis: 'x', at: k, label: `k = ${k}`, ink: 'muted', moves: (at) => ({ k: Math.round(at) }) }],
    title: 'Near, and far',
    description: 'Distances of the functions and of their parameters against k, on logarithmic axes.',
  };
}

/** Nearer pairs than this are left out of the picture. */
const nearest = 1e-8;

function pairsChart({ balanced, free }: Result): Curves {
  const dots = (key: string, label: string, { slopes, parameters }: Pairs, ink: Curve['ink']): Curve => {
    const kept = slopes.map((_, i) => i).filter((i) => slopes[i] > nearest && parameters[i] > 0);
    return {
      key,
      label,
      ink,
      style: 'dots',
      width: 1.8,
      x: kept.map((i) => slopes[i]),
      y: kept.map((i) => parameters[i]),
    };
  };
  const curves = [
    dots('free', 'sizes shared at random', free, 'canonical'),
    dots('balanced', 'balanced', balanced, 'parametric'),
  ];
  const x = decadesAround(curves.flatMap((curve) => Array.from(curve.x)));
  const y = decadesAround(curves.flatMap((curve) => Array.from(curve.y)));
  const bound = (s: number): number[] => [s * Math.sqrt(x[0]), s * Math.sqrt(x[1])];
  return {
    x: { label: 'distance of the functions, in slopes', low: x[0], high: x[1], log: true },
    y: { label: 'distance of the parameters', low: y[0], high: y[1], log: true },
    curves: [
      ...curves,
      { key: 'ours', label: '2 √distance', ink: 'ink', width: 1.5, x: [...x], y: bound(2) },
      {
        key: 'paper',
        label: '4 √distance, the paper’s',
        ink: 'ink',
        style: 'dashed',
        width: 1.3,
        x: [...x],
        y: bound(4),
      },
    ],
    title: 'Single neurons',
    description:
      'Pairs of single neurons: distance of their parameters against that of their functions, with the bounds.',
  };
}

/** The largest distance of parameters over the root of that of the functions. */
const worstRatio = ({ slopes, parameters }: Pairs): number =>
  slopes.reduce((most, slope, i) => (slope > nearest ? Math.max(most, parameters[i] / Math.sqrt(slope)) : most), 0);

function readouts({ example, k }: Options, { balanced, free }: Result, { nearest: found }: Fan): Readout[] {
  const { slopes, values, parameters } = separation(example, k);
  return [
    {
      key: 'parameters',
      label: 'Parameters are apart by at least',
      value: significant(parameters),
      paper: 'no bound without conditions on the parameters',
    },
    { key: 'slopes', label: 'Functions are apart, in slopes', value: significant(slopes) },
    { key: 'values', label: 'Functions are apart, in values on the unit disc', value: significant(values) },
    {
      key: 'balanced',
      label: `Worst of ${balanced.slopes.length} balanced pairs: parameters over √slopes`,
      value: significant(worstRatio(balanced)),
      paper: 'at most 4, on its restricted set; for one neuron 2 is sharp (ours)',
    },
    { key: 'free', label: 'The same with sizes shared at random', value: significant(worstRatio(free)) },
    {
      key: 'gap',
      label: 'Distance of the midpoint from what one neuron can be',
      value: found.distance > 1e-9 ? significant(found.distance) : '0: it is a neuron',
    },
  ];
}

function tables({ example }: Options, { balanced, free }: Result): LabTable[] {
  const rows = ks.map((k) => separation(example as CounterexampleId, k));
  type Row = (typeof rows)[number];
  const pairs = balanced.slopes.map((_, i) => i);
  return [
    {
      id: 'example',
      label: 'The example',
      table: tableOf(
        `Distances in the example ${plain(rows.length)} values of k long`,
        [
          number<Row>('k', 'nearness', ({ k }) => k),
          number<Row>('slopes', 'distance of the functions in slopes', ({ slopes }) => slopes),
          number<Row>('values', 'distance of their values on the unit disc', ({ values }) => values),
          number<Row>('parameters', 'least distance of parameters', ({ parameters }) => parameters),
        ],
        rows,
      ),
    },
    {
      id: 'pairs',
      label: 'Single neurons',
      table: tableOf(
        'Pairs of single neurons that compute the same, balanced and with sizes shared at random',
        [
          number<number>('slopes', 'distance of the functions in slopes', (i) => balanced.slopes[i]),
          number<number>('balanced', 'distance of the balanced parameters', (i) => balanced.parameters[i]),
          number<number>('shared', 'distance of the others', (i) => free.parameters[i]),
        ],
        pairs,
      ),
    },
  ];
}
