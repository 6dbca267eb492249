import { shallowThreshold } from '../../core/labs/incremental-learning';
import { byHand, type Curve, type Curves, extent } from '../../model/charts/curves';
import { decadesAround } from '../../model/charts/line-chart';
import { number, tableOf } from '../../model/export/table';
import type { LabNumbers, LabTable, Readout } from '../../model/labs/types';
import { plain, significant } from '../../model/numbers/format';
import { f, type Options, type Result, s } from './simulate';

export interface View extends LabNumbers {
  readonly weights: Curves;
  readonly overlap: Curves;
  readonly threshold: Curves;
  /** Whether each target is learned before the next one begins, in the paper's sense. */
  readonly isIncremental: boolean;
  /** The largest part of a next target that is learned too early. */
  readonly worst: number;
}

export function numbers(options: Options, result: Result): View {
  const { overlaps, targets } = result;
  const own = nextAt(options.N, result);
  const worst = Math.max(...own);
  const isIncremental = worst <= s;
  const shallow = Math.max(...(overlaps[0]?.next ?? []));
  return {
    weights: weightsChart(options, result),
    overlap: overlapChart(options, result),
    threshold: thresholdChart(options, result),
    isIncremental,
    worst,
    readouts: readouts(options, result, own),
    sentence:
      `With ${options.N === 1 ? 'one layer' : `${options.N} layers`}, when a target is learned to 90 % at most ` +
      `${percent(worst)} of the next one is; without depth it would be ${percent(shallow)}. ` +
      `${isIncremental ? 'The targets are learned one after another.' : 'The targets are learned together.'}`,
    notes:
      options.N > 1 && targets.some((each, i) => i > 0 && each === targets[i - 1])
        ? ['Equal targets are learned at the same time at any depth.']
        : [],
    tables: tables(options, result),
  };
}

/** Parts of the next targets at a depth; those beyond the depths that are compared follow the curves. */
function nextAt(N: number, { overlaps, curves, targets }: Result): readonly number[] {
  const found = overlaps.find((each) => each.N === N);
  if (found) return [...found.next];
  const last = curves.half[curves.half.length - 1];
  return [...targets.slice(1)].map((target, i) => {
    const at = Math.min(curves.times.length - 1, Math.round((curves.t90[i] / last) * 200));
    return curves.weights[i + 1][at] / target;
  });
}

const percent = (part: number): string => `${plain(100 * part, 2)} %`;

function weightsChart({ N, w0 }: Options, { curves, shallow, targets }: Result): Curves {
  const list: Curve[] = [
    ...shallow.weights.map(
      (y, i): Curve => ({
        key: `shallow-${i}`,
        ...(i === 0 && N > 1 && { label: '1 layer' }),
        ink: 'canonical',
        style: 'dashed',
        width: 1.4,
        x: shallow.times,
        y,
      }),
    ),
    ...curves.weights.map(
      (y, i): Curve => ({ key: `w-${i}`, label: `w* = ${plain(targets[i])}`, ink: i, x: curves.times, y }),
    ),
  ];
  return {
    x: { label: 'time / half-time of the last target', low: 0, high: 1.6 },
    y: { label: `weights w, ${N} ${N === 1 ? 'layer' : 'layers'}`, low: 0, high: 1.06 * targets[0] },
    curves: N === 1 ? list.slice(targets.length) : list,
    title: 'Weights over time',
    description: `${targets.length} weights from w₀ = ${plain(w0)} to their targets, ${N} layers, beside one layer.`,
  };
}

function overlapChart({ N }: Options, { overlaps, targets }: Result): Curves {
  const depths = overlaps.map((each) => each.N);
  const [low, high] = decadesAround(overlaps.flatMap(({ next }) => [...next]));
  return {
    x: { label: 'layers N', low: 0.7, high: 6.3 },
    y: { label: 'next target learned when one is at 90 %', low, high: Math.max(1, high), log: true },
    curves: [...targets.slice(1)].flatMap((target, i): Curve[] => {
      const y = overlaps.map(({ next }) => next[i]);
      const [key, ink] = [`next-${i}`, i + 1];
      return [
        { key, label: `${plain(targets[i])} → ${plain(target)}`, ink, x: depths, y },
        { key: `${key}-dots`, ink, x: depths, y, style: 'dots' },
      ];
    }),
    levels: [
      { key: 'N', axis: 'x', at: N, label: `N = ${N}`, ink: 'muted', moves: (at) => ({ N: Math.round(at) }) },
      { key: 's', axis: 'y', at: s, label: 'one after another below 10 %', ink: 'muted' },
    ],
    title: 'What is learned too early',
    description: 'Part of the next target that is learned when one is at 90 %, against the number of layers.',
  };
}

/** Below this no start is of interest: the closest targets of two layers go on down to 1e−300. */
const lowest = 1e-24;

function thresholdChart({ w0 }: Options, { ratios, thresholds }: Result): Curves {
  const shown = thresholds.flatMap(({ values }) => [...values].filter((value) => value > lowest));
  const [low, high] = decadesAround([...shown, w0]);
  return {
    x: { label: 'ratio of two targets', low: 1, high: extent([ratios])[1] },
    y: { label: 'largest start that still learns one after another', low, high, log: true },
    curves: thresholds.map(
      ({ N, values }, i): Curve => ({ key: `N-${N}`, label: `N = ${N}`, ink: i, x: ratios, y: values }),
    ),
    levels: [
      { key: 'w0', axis: 'y', at: w0, label: `w₀ = ${plain(w0)}`, ink: 'w', moves: (at) => ({ w0: byHand(at) }) },
    ],
    title: 'How small the start must be',
    description: 'The largest start from which two targets are learned one after another, against their ratio.',
  };
}

function readouts(options: Options, result: Result, own: readonly number[]): Readout[] {
  const { N, w0 } = options;
  const { targets, curves } = result;
  const closest = Math.min(
    ...[...targets.slice(1)].map((target, i) => targets[i] / target).filter((ratio) => ratio > 1),
  );
  const half = curves.half;
  return [
    ...own.map(
      (part, i): Readout => ({
        key: `next-${i}`,
        label: `Of target ${plain(targets[i + 1])}, learned when ${plain(targets[i])} is at 90 %`,
        value: percent(part),
      }),
    ),
    {
      key: 'half',
      label: 'Half-time of the last target over that of the first',
      value: significant(half[half.length - 1] / half[0]),
      paper:
        N > 1
          ? `tends to ${significant(targets[0] / targets[targets.length - 1])} as w₀ → 0`
          : 'tends to 1: no order at all',
    },
    ...(Number.isFinite(closest)
      ? [
          {
            key: 'shallow',
            label: `Start that two layers need for the closest targets, ratio ${plain(closest)}`,
            value: significant(shallowThreshold({ larger: closest, smaller: 1, s, f }), 2),
            paper: 'exponentially small at N = 2, polynomial from N = 3 on',
          },
        ]
      : []),
    { key: 'w0', label: 'Start w₀, the same at every depth', value: plain(w0) },
  ];
}

function tables(options: Options, result: Result): LabTable[] {
  return [weightsTable(options, result), overlapTable(result), thresholdsTable(result)];
}

function weightsTable({ N }: Options, { curves, targets }: Result): LabTable {
  const last = curves.half[curves.half.length - 1];
  const weights = [...targets].map((target, j) =>
    number<number>(`w_${j + 1}`, `weight with target ${target}`, (i) => curves.weights[j][i]),
  );
  const about = 'time of the flow ẇ = N² w^(2−2/N) (w* − w)';
  return {
    id: 'weights',
    label: 'Weights over time',
    table: tableOf(
      `Weights over time with ${N} layers, the largest target first`,
      [{ name: 't', unit: 'time', about, of: (i) => curves.times[i] * last }, ...weights],
      Array.from(curves.times, (_, i) => i),
    ),
  };
}

function overlapTable({ targets, overlaps }: Result): LabTable {
  type Row = (typeof overlaps)[number];
  const parts = [...targets.slice(1)].map((target, j) =>
    number<Row>(`next_${j + 2}`, `part of target ${target} that is learned`, ({ next }) => next[j]),
  );
  return {
    id: 'overlap',
    label: 'Learned too early',
    table: tableOf(
      'Part of the next target when one is at 90 %',
      [number<Row>('N', 'layers', ({ N: depth }) => depth), ...parts],
      overlaps,
    ),
  };
}

const thresholdsTable = ({ ratios, thresholds }: Result): LabTable => ({
  id: 'thresholds',
  label: 'Largest starts',
  table: tableOf(
    'Largest start from which two targets are learned one after another, smaller target 1',
    [
      number<number>('ratio', 'ratio of the targets', (i) => ratios[i]),
      ...thresholds.map(({ N: depth, values }) =>
        number<number>(`start_N${depth}`, `largest start with ${depth} layers`, (i) => values[i]),
      ),
    ],
    Array.from(ratios, (_, i) => i),
  ),
});
