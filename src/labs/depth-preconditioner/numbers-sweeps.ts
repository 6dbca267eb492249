/** What comes out over many seeds: the gap of the layers, and the race on drawn data. */

import { quantile } from '../../core/numerics/quantile';
import type { Band, Curves } from '../../model/charts/curves';
import { decadesAround } from '../../model/charts/line-chart';
import { number, numbered, tableOf } from '../../model/export/table';
import type { LabTable, Readout } from '../../model/labs/types';
import { plain, significant } from '../../model/numbers/format';
import { gapSeeds, type Options, type Result, raceDepths, raceSeeds } from './simulate';

type Rows = readonly (readonly number[])[];

/** Quantiles of a column of the rows; NaN where nothing is known. */
function columnAt(rows: Rows, column: number, q: number): number {
  const known = rows
    .map((row) => row[column])
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  return known.length > 0 ? quantile(known, q) : Number.NaN;
}

/** The gaps of all seeds at each η. */
export function gapBands(x: readonly number[], rows: Rows): Band[] {
  if (rows.length < 3) return [];
  const at = (q: number) => x.map((_, i) => columnAt(rows, i, q));
  return [
    { key: 'wide', ink: 'parametric', x, low: at(0.1), high: at(0.9) },
    { key: 'narrow', ink: 'parametric', x, low: at(0.25), high: at(0.75) },
  ];
}

/** The slope of ln gap against ln η, by least squares. */
function slopeOf(etas: readonly number[], gaps: readonly number[]): number {
  const known = etas.flatMap((eta, i) => (gaps[i] > 1e-14 ? [[Math.log(eta), Math.log(gaps[i])] as const] : []));
  if (known.length < 3) return Number.NaN;
  const mean = (pick: 0 | 1) => known.reduce((sum, point) => sum + point[pick], 0) / known.length;
  const [x, y] = [mean(0), mean(1)];
  const over = known.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / known.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

/** The slope of the seed's own, and between which it lies for the others. */
export function slopesSaid({ gaps: { rows }, otherGaps }: Result): string {
  const etas = rows.map(({ eta }) => eta);
  const own = significant(
    slopeOf(
      etas,
      rows.map(({ gap }) => gap),
    ),
  );
  const all = otherGaps.map((gaps) => slopeOf(etas, gaps)).filter(Number.isFinite);
  if (all.length < gapSeeds) return own;
  return `${own}; over ${all.length} seeds ${significant(Math.min(...all))} to ${significant(Math.max(...all))}`;
}

export function bestsChart({ N, power, data }: Options, { bests }: Result): Curves {
  const at = (q: number) => raceDepths.map((_, i) => columnAt(bests, i, q));
  const [low, high] = decadesAround(bests.flat().filter(Number.isFinite));
  const ink = 'parametric';
  const drawn = data === 'drawn';
  return {
    x: { label: 'layers N', low: 0.7, high: raceDepths.length + 0.3 },
    y: { label: `fewest steps until L ≤ 1e−5, ${power === 'four' ? 'ℓ₄' : 'square loss'}`, low, high, log: true },
    bands: drawn ? [{ key: 'middle', ink, x: raceDepths, low: at(0.25), high: at(0.75) }] : [],
    curves: [
      {
        ...{ key: 'each', ink: 'canonical', style: 'dots', width: drawn ? 2.2 : 4 },
        label: drawn ? `each of ${raceSeeds} draws` : 'two points',
        x: bests.flatMap(() => [...raceDepths]),
        y: bests.flat(),
      },
      {
        ...{ key: 'median', ink, x: raceDepths, y: at(0.5) },
        ...(drawn && { label: 'median, with 25–75 %' }),
      },
    ],
    levels:
      N <= raceDepths.length
        ? [{ key: 'N', axis: 'x', at: N, label: `N = ${N}`, ink: 'muted', moves: (x) => ({ N: Math.round(x) }) }]
        : [],
    title: 'The best of each depth',
    description: 'The fewest steps of each depth, each at its own best step size, over all draws of the data.',
  };
}

/** Median of the fewest steps of each depth, over the draws. */
export const mediansOf = ({ bests }: Result): number[] => raceDepths.map((_, i) => columnAt(bests, i, 0.5));

export function bestsReadouts(result: Result): Readout[] {
  const { bests } = result;
  if (bests.length < 2) return [];
  return [
    {
      key: 'medians',
      label: `Median of the fewest steps over ${bests.length} draws, 1 to ${raceDepths.length} layers`,
      value: mediansOf(result)
        .map((median) => plain(Math.round(median), 6))
        .join(', '),
    },
  ];
}

export function sweepTables({ otherGaps, bests, gaps: { rows } }: Result): LabTable[] {
  const names = numbered('gap', otherGaps.length);
  return [
    ...(otherGaps.length > 0
      ? [
          {
            id: 'gaps',
            label: 'Gaps of all seeds',
            table: tableOf<number>(
              'Explicit layers beside the closed rule at t = 1, a column for each seed',
              [
                number('eta', 'step size', (i) => rows[i].eta),
                ...otherGaps.map((gaps, k) => number<number>(names[k], `gap of seed ${k + 1}`, (i) => gaps[i])),
              ],
              rows.map((_, i) => i),
            ),
          },
        ]
      : []),
    ...(bests.length > 0
      ? [
          {
            id: 'bests',
            label: 'The best of each depth',
            table: tableOf<readonly number[]>(
              'Fewest steps of each depth, a row for each draw of the data',
              raceDepths.map((N, i) =>
                number<readonly number[]>(`steps_N${N}`, `fewest steps with ${N} layers`, (row) => row[i]),
              ),
              bests,
            ),
          },
        ]
      : []),
  ];
}
