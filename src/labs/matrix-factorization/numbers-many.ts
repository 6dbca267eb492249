/** What holds for many matrices, not for one. */

import { quantile } from '../../core/numerics/quantile';
import type { Curve, Curves } from '../../model/charts/curves';
import { decadesAround } from '../../model/charts/line-chart';
import { number, tableOf } from '../../model/export/table';
import type { LabTable, Readout } from '../../model/labs/types';
import { significant } from '../../model/numbers/format';
import { type Ends, matrices, mostDepth, type Options, type Result } from './simulate';

const depths = Array.from({ length: mostDepth }, (_, i) => i + 1);

const ascending = (values: readonly number[]): number[] => values.filter(Number.isFinite).sort((a, b) => a - b);
const at = (values: readonly number[], q: number): number => {
  const known = ascending(values);
  return known.length > 0 ? quantile(known, q) : Number.NaN;
};

const errorsOf = (many: readonly Ends[], N: number): number[] => many.flatMap(({ errors }) => errors[N - 1] ?? []);
const nuclearOf = (many: readonly Ends[]): number[] => many.map(({ nuclear }) => nuclear);

export function manyChart({ N }: Options, { many }: Result): Curves {
  const middle = (q: number) => depths.map((depth) => at(errorsOf(many, depth), q));
  const dots = many.flatMap(({ errors }) => errors.map((error, i) => ({ depth: i + 1, error })));
  const nuclear = at(nuclearOf(many), 0.5);
  const [low, high] = decadesAround([...dots.map(({ error }) => error), nuclear].filter((error) => error > 1e-12));
  const ink = 'parametric';
  const each: Curve = {
    ...{ key: 'each', label: `each of ${matrices} matrices`, ink: 'canonical', style: 'dots', width: 1.8 },
    x: dots.map(({ depth }) => depth),
    y: dots.map(({ error }) => error),
  };
  return {
    x: { label: 'layers N', low: 0.7, high: mostDepth + 0.3 },
    y: { label: '‖W − M‖ in the end', low, high, log: true },
    bands: [
      { key: 'wide', ink, x: depths, low: middle(0.1), high: middle(0.9) },
      { key: 'narrow', ink, x: depths, low: middle(0.25), high: middle(0.75) },
    ],
    curves: [each, { key: 'median', label: 'median, with 25–75 and 10–90 %', ink, x: depths, y: middle(0.5) }],
    levels: [
      ...(nuclear > 1e-9
        ? [{ key: 'nuclear', axis: 'y', at: nuclear, label: 'least nuclear norm, median', ink: 'optimum' } as const]
        : []),
      { key: 'N', axis: 'x', at: N, label: `N = ${N}`, ink: 'muted', moves: (x) => ({ N: Math.round(x) }) },
    ],
    title: 'Over many matrices',
    description: 'Distance from the whole matrix in the end against the number of layers, as quantiles over matrices.',
  };
}

/** How often each depth ends closer than the least nuclear norm. */
export function manyReadouts({ many }: Result): Readout[] {
  const known = many.filter(({ nuclear }) => Number.isFinite(nuclear));
  if (known.length === 0) return [];
  const wins = (N: number) => known.filter(({ errors, nuclear }) => errors[N - 1] < nuclear).length;
  return [
    {
      key: 'wins',
      label: `Of ${known.length} matrices closer than the least nuclear norm, with 2, 3 and 4 layers`,
      value: [2, 3, 4].map(wins).join(', '),
    },
    {
      key: 'medians',
      label: 'Median distance with 2, 3 and 4 layers',
      value: [2, 3, 4].map((N) => significant(at(errorsOf(known, N), 0.5), 2)).join(', '),
    },
  ];
}

export function manyTables(many: readonly Ends[]): LabTable[] {
  if (many.length === 0) return [];
  return [
    {
      id: 'matrices',
      label: 'Over many matrices',
      table: tableOf<Ends>(
        'Distance from the whole matrix in the end, a row for each matrix',
        [
          ...depths.map((N) =>
            number<Ends>(`error_N${N}`, `distance with ${N} layers`, ({ errors }) => errors[N - 1] ?? Number.NaN),
          ),
          number<Ends>('error_nuclear', 'distance of the least nuclear norm', ({ nuclear }) => nuclear),
        ],
        many,
      ),
    },
  ];
}
