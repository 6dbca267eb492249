import { type DepthTimes, productStarts } from '../../core/labs/deep-product';
import { quantile } from '../../core/numerics/quantile';
import type { Curve, Curves } from '../../model/charts/curves';
import { decadesAround } from '../../model/charts/line-chart';
import { number, tableOf, text } from '../../model/export/table';
import type { LabNumbers, LabTable, Readout } from '../../model/labs/types';
import { count, significant } from '../../model/numbers/format';
import { cap, type Options, type Result, type Sweep } from './simulate';

export interface View extends LabNumbers {
  readonly times: Curves;
  readonly kinds: Curves;
  readonly plateaus: Curves;
  /** By how much ln of the median time grows with a layer, from `growthFrom` layers on; NaN where too few are known. */
  readonly growth: number;
}

/** Below this depth medians need not grow at all. */
const growthFrom = 6;

interface Quantiles {
  readonly depths: readonly number[];
  readonly of: (q: number) => number[];
}

function quantilesOf({ rows }: Sweep): Quantiles {
  const sorted = rows.map(({ times }) => times.toSorted());
  return { depths: rows.map(({ depth }) => depth), of: (q) => sorted.map((times) => quantile(times, q)) };
}

export function numbers(options: Options, result: Result): View {
  const growth = growthOf(result.own);
  const { label } = productStarts[result.own.start];
  return {
    times: timesChart(options, result.own),
    kinds: kindsChart(result),
    plateaus: plateauChart(result.own),
    growth,
    readouts: readouts(options, result, growth),
    sentence: sentenceOf(label, growth),
    notes: notesOf(options, result.own),
    tables: tables(result),
  };
}

function sentenceOf(label: string, growth: number): string {
  if (!Number.isFinite(growth)) return `Factors from ${label}: the depths are being run.`;
  const factor = significant(Math.exp(growth), 2);
  const what =
    growth > 0.05 ? `each layer multiplies the median time by ${factor}` : 'more layers do not slow the median';
  return `With factors from ${label}, beyond ${growthFrom - 1} layers ${what}.`;
}

/** The median of runs that may have been given up at the cap; NaN where the median was. */
function medianSteps(steps: Int32Array): number {
  if (steps.length === 0) return Number.NaN;
  const median = quantile(Float64Array.from(steps, (step) => (step < 0 ? Number.POSITIVE_INFINITY : step)).sort(), 0.5);
  return Number.isFinite(median) ? median : Number.NaN;
}

const descentDots = (rows: readonly { readonly depth: number; readonly steps: number }[], eta: number): Curve => ({
  key: 'descent',
  label: 'median of gradient descent, η × steps',
  ink: 'w',
  style: 'open dots',
  x: rows.map(({ depth }) => depth),
  y: rows.map(({ steps }) => eta * steps),
});

/** The slope of ln of the median by least squares. */
function growthOf(sweep: Sweep): number {
  const { depths, of } = quantilesOf(sweep);
  const points = of(0.5)
    .map((time, i) => [depths[i], Math.log(time)] as const)
    .filter(([depth, log]) => depth >= growthFrom && Number.isFinite(log));
  if (points.length < 3) return Number.NaN;
  const mean = (pick: 0 | 1) => points.reduce((sum, point) => sum + point[pick], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const over = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

const axisOf = (depth: number) => ({ label: 'layers k', low: 0.5, high: depth + 0.5 });

function timesChart({ depth, descent, eta, accuracy }: Options, own: Sweep): Curves {
  const { depths, of } = quantilesOf(own);
  const [q10, q25, median, q75, q90] = [0.1, 0.25, 0.5, 0.75, 0.9].map(of);
  const each = own.rows.flatMap(({ depth: k, times }) => Array.from(times, (time) => ({ depth: k, time })));
  const descended = descent ? own.rows.map(({ depth: k, steps }) => ({ depth: k, steps: medianSteps(steps) })) : [];
  const ink = 'parametric' as const;
  const [low, high] = decadesAround(each.map(({ time }) => time));
  const dots = { ink: 'canonical', x: each.map((one) => one.depth), y: each.map((one) => one.time) } as const;
  return {
    x: axisOf(depth),
    y: { label: `time until L ≤ ${significant(accuracy, 1)}`, low, high, log: true },
    bands: [
      { key: 'wide', ink, x: depths, low: q10, high: q90 },
      { key: 'narrow', ink, x: depths, low: q25, high: q75 },
    ],
    curves: [
      { key: 'starts', label: 'each start', ...dots, style: 'dots', width: 1.7 },
      { key: 'median', label: 'median, with 25–75 and 10–90 %', ink, x: depths, y: median },
      ...(descended.length > 0 ? [descentDots(descended, eta)] : []),
    ],
    levels:
      descended.length > 0
        ? [{ key: 'cap', axis: 'y', at: cap * eta, label: `descent is capped at ${cap} steps`, ink: 'muted' }]
        : [],
    title: 'Time against depth',
    description: `Quantiles of the time to the accuracy over the starts of each depth, up to ${depth} layers.`,
  };
}

function kindsChart({ own, others }: Result): Curves {
  const sweeps = [own, ...others].filter(({ rows }) => rows.length > 0);
  const all = sweeps.map((sweep) => ({ sweep, quantiles: quantilesOf(sweep) }));
  const medians = all.map(({ quantiles }) => quantiles.of(0.5));
  const [low, high] = decadesAround(medians.flat());
  return {
    x: axisOf(Math.max(4, ...sweeps.flatMap(({ rows }) => rows.map(({ depth }) => depth)))),
    y: { label: 'median time', low, high, log: true },
    bands: all.map(({ sweep, quantiles: { depths, of } }, i) => ({
      key: sweep.start,
      ink: i,
      x: depths,
      low: of(0.25),
      high: of(0.75),
    })),
    curves: all.map(
      ({ sweep, quantiles }, i): Curve => ({
        ...{ key: sweep.start, label: productStarts[sweep.start].label, ink: i, x: quantiles.depths, y: medians[i] },
        width: i === 0 ? 2.6 : 1.8,
      }),
    ),
    title: 'Ways to start',
    description: 'Median times against depth for three ways to draw the start, with the middle half of the starts.',
  };
}

/** Steps of the scatter: log–log, time against G on the plateau. */
function plateauChart({ rows }: Sweep): Curves {
  const points = rows.flatMap(({ depth, times, plateaus }) =>
    Array.from(times, (time, i) => ({ depth, time, plateau: plateaus[i] })).filter(
      ({ time, plateau }) => depth > 1 && time > 0 && Number.isFinite(time) && plateau > 0,
    ),
  );
  const x = decadesAround(points.map(({ plateau }) => plateau));
  const y = decadesAround(points.map(({ time }) => time));
  const deep = (isDeep: boolean) => points.filter(({ depth }) => depth > 10 === isDeep);
  const curve = (key: string, label: string, isDeep: boolean, ink: Curve['ink']): Curve => ({
    ...{ key, label, ink, style: 'dots', width: 2.2 },
    x: deep(isDeep).map(({ plateau }) => plateau),
    y: deep(isDeep).map(({ time }) => time),
  });
  // T ∝ 1/√G, through the middle of what is long.
  const guide = [x[0], x[1]].map((g) => 1 / Math.sqrt(g));
  return {
    x: { label: 'G = JJᵀ on the plateau', low: x[0], high: x[1], log: true },
    y: { label: 'time', low: y[0], high: y[1], log: true },
    curves: [
      curve('shallow', 'up to 10 layers', false, 'canonical'),
      curve('deep', 'more than 10', true, 'parametric'),
      { key: 'guide', label: '1/√G', ink: 'ink', style: 'dashed', width: 1.4, x: [x[0], x[1]], y: guide },
    ],
    title: 'The plateau',
    description: 'Time of every start against what the preconditioner is on its plateau, both on logarithmic axes.',
  };
}

function readouts({ depth, target }: Options, result: Result, growth: number): Readout[] {
  const { rows } = result.own;
  const last = rows[rows.length - 1];
  const [median, longest] = [0.5, 1].map((q) => (last ? quantile(last.times.toSorted(), q) : Number.NaN));
  return [
    {
      key: 'growth',
      label: `Growth of ln T with each layer, from ${growthFrom} layers on`,
      value: significant(growth, 2),
      paper: 'exponential in k: a growth above 0',
    },
    {
      key: 'median',
      label: `Median time at ${last?.depth ?? depth} layers, t = ${significant(target, 2)}`,
      value: significant(median),
    },
    {
      key: 'spread',
      label: 'Longest time there over the median',
      value: Number.isFinite(longest) ? significant(longest / median, 2) : 'some starts never arrive',
    },
    ...result.others
      .filter((sweep) => sweep.rows.length >= growthFrom + 2)
      .map(
        (sweep): Readout => ({
          key: `growth-${sweep.start}`,
          label: `The same growth for ${productStarts[sweep.start].label}`,
          value: significant(growthOf(sweep), 2),
        }),
      ),
  ];
}

function notesOf({ descent, eta }: Options, { rows }: Sweep): string[] {
  const steps = rows.flatMap((row) => [...row.steps]);
  const [capped, diverged] = [-1, -2].map((code) => steps.filter((step) => step === code).length);
  const saddles = rows.flatMap(({ times }) => [...times]).filter((time) => !Number.isFinite(time)).length;
  return [
    ...(descent && capped > 0
      ? [
          `${count(capped, 'run')} of gradient descent reached the cap of ${cap} steps (η = ${significant(eta, 2)}) and are left out.`,
        ]
      : []),
    ...(diverged > 0 ? [`${count(diverged, 'run')} of gradient descent diverged.`] : []),
    ...(saddles > 0 ? [`${count(saddles, 'start')} end at a saddle and never arrive.`] : []),
  ];
}

interface Row extends Pick<DepthTimes, 'depth'> {
  readonly kind: string;
  readonly time: number;
  readonly plateau: number;
  readonly steps: number;
}

function tables({ own, others }: Result): LabTable[] {
  const rows = [own, ...others].flatMap(({ start, rows: all }) =>
    all.flatMap(({ depth, times, plateaus, steps }) =>
      Array.from(
        times,
        (time, i): Row => ({ kind: start, depth, time, plateau: plateaus[i], steps: steps[i] ?? Number.NaN }),
      ),
    ),
  );
  const none: Row = { kind: own.start, depth: 0, time: Number.NaN, plateau: Number.NaN, steps: Number.NaN };
  return [
    {
      id: 'times',
      label: 'Times of all starts',
      table: tableOf(
        'Time of gradient flow to the accuracy, a row for each start',
        [
          text<Row>('start', 'how the factors were drawn', ({ kind }) => kind),
          number<Row>('k', 'layers', ({ depth }) => depth),
          number<Row>('T', 'time of gradient flow by the integral', ({ time }) => time),
          number<Row>('G_plateau', 'JJᵀ on the plateau', ({ plateau }) => plateau),
          number<Row>(
            'steps',
            'steps of gradient descent; −1 beyond the cap, −2 where it diverged',
            ({ steps }) => steps,
          ),
        ],
        rows.length > 0 ? rows : [none],
      ),
    },
  ];
}
