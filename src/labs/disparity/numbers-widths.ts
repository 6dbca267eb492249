/** What becomes of several starts of each width. */

import { quantile } from '../../core/numerics/quantile';
import type { Curve, Curves } from '../../model/charts/curves';
import { decadesAround } from '../../model/charts/line-chart';
import { number, tableOf } from '../../model/export/table';
import type { LabTable } from '../../model/labs/types';
import { type Options, type WidthEnds, widthSteps } from './simulate';

export function endsTable(widths: readonly WidthEnds[]): LabTable {
  const rows = widths.flatMap(({ h, losses, ghosts }) =>
    losses.map((loss, k) => ({ h, loss, ghost: ghosts[k] ? 1 : 0 })),
  );
  type Row = (typeof rows)[number];
  return {
    id: 'widths',
    label: 'Ends by width',
    table: tableOf(
      `Where training from several starts ends, after ${widthSteps} steps at most`,
      [
        number<Row>('h', 'hidden units', ({ h }) => h),
        number<Row>('loss', 'loss at the end', ({ loss }) => loss),
        number<Row>('ghost', '1 where it rests at a ghost', ({ ghost }) => ghost),
      ],
      rows,
    ),
  };
}

/** Losses at the end below this are drawn on the floor of their chart. */
const tiny = 1e-10;

export function endsChart({ steps }: Options, widths: readonly WidthEnds[]): Curves {
  const sorted = widths.map(({ losses }) => losses.map((loss) => Math.max(tiny, loss)).sort((a, b) => a - b));
  const x = widths.map(({ h }) => h);
  const at = (q: number) => sorted.map((losses) => quantile(losses, q));
  const [low, high] = decadesAround(sorted.flat());
  const dots = (isGhostly: boolean) =>
    widths.flatMap(({ h, losses, ghosts }) =>
      losses.flatMap((loss, k) => (ghosts[k] === isGhostly ? [{ h, loss: Math.max(tiny, loss) }] : [])),
    );
  const dotted = (key: string, label: string, isGhostly: boolean, ink: Curve['ink']): Curve => ({
    ...{ key, label, ink, style: isGhostly ? 'dots' : 'open dots' },
    x: dots(isGhostly).map(({ h }) => h),
    y: dots(isGhostly).map(({ loss }) => loss),
  });
  return {
    x: { label: 'hidden units', low: 0, high: 18 },
    y: { label: `loss after ${Math.min(steps, widthSteps)} steps`, low, high, log: true },
    bands: [{ key: 'middle', ink: 'canonical', x, low: at(0.25), high: at(0.75) }],
    curves: [
      { key: 'median', label: 'median, with 25–75 %', ink: 'canonical', x, y: at(0.5) },
      dotted('free', 'still moving, or done', false, 'ink'),
      dotted('ghost', 'rests at a ghost', true, 'parametric'),
    ],
    title: 'Width and ghosts',
    description:
      'The loss at the end of training from several starts, by width; those that rest at a ghost are filled.',
  };
}
