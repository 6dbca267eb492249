/** One run among others: from other starts, and from the unbalanced start at other ηM². */

import { quantile } from '../../core/numerics/quantile';
import { type Band, byHand, type Curves } from '../../model/charts/curves';
import { decadesAround } from '../../model/charts/line-chart';
import { number, numbered, tableOf } from '../../model/export/table';
import type { LabTable, Readout } from '../../model/labs/types';
import { significant } from '../../model/numbers/format';
import type { Options, Result } from './simulate';

/** A run has converged when its loss is this part of the first. */
const converged = 1e-3;
/** Ratios of losses below this are drawn there. */
const floor = 1e-16;

/** Quantiles of the loss over the starts, as far as all of them are known. */
export function bandsOf({ others, run }: Result): Band[] {
  const reached = Math.min(run.step.length, ...others.map((losses) => losses.length));
  if (others.length < 3 || reached < 2) return [];
  const sorted = run.step.slice(0, reached).map((_, i) => others.map((losses) => losses[i]).sort((a, b) => a - b));
  const at = (q: number) => sorted.map((losses) => quantile(losses, q));
  return [
    { key: 'wide', ink: 'parametric', x: run.step, low: at(0.1), high: at(0.9) },
    { key: 'narrow', ink: 'parametric', x: run.step, low: at(0.25), high: at(0.75) },
  ];
}

export function convergedReadout(others: Result['others']): Readout[] {
  const arrived = others.filter((losses) => losses[losses.length - 1] < converged * losses[0]);
  if (others.length === 0) return [];
  return [
    {
      key: 'converged',
      label: `Starts of ${others.length} seeds whose loss falls below ${significant(converged, 1)} of the first`,
      value: `${arrived.length} of ${others.length}`,
      paper: 'all, given time, with a margin',
    },
  ];
}

/** The loss on the way and in the end of the unbalanced start; dragging the line sets M. */
export function shotsChart({ eta, M }: Options, { shots }: Result): Curves {
  const x = shots.map(({ product }) => product);
  const ends = shots.map(({ end }) => Math.max(end, floor));
  const peaks = shots.map(({ peak }) => peak);
  const [low, high] = decadesAround([...ends, ...peaks]);
  return {
    x: { label: 'ηM² of the start (M, 0.8/M)', low: 0, high: 6.2 },
    y: { label: 'loss over that of the start', low, high, log: true },
    curves: [
      { key: 'peak', label: 'largest on the way', ink: 'canonical', style: 'dashed', x, y: peaks },
      { key: 'end', label: 'in the end, 1e−16 and less at the foot', ink: 'parametric', x, y: ends },
      { key: 'dots', ink: 'parametric', style: 'dots', width: 2, x, y: ends },
    ],
    levels: [
      { key: 'two', axis: 'x', at: 2, label: '2', ink: 'muted' },
      { key: 'four', axis: 'x', at: 4, label: '4', ink: 'muted' },
      {
        ...({ key: 'product', axis: 'x', at: eta * M * M, label: 'ηM²', ink: 'w' } as const),
        moves: (at) => ({ start: 'catapult', M: byHand(Math.sqrt(Math.max(0.05, at) / eta)) }),
      },
    ],
    title: 'The catapult',
    description:
      'Loss on the way and in the end of two unbalanced layers against ηM²: it explodes beyond 2, and still comes down below 4.',
  };
}

export function sweepTables({ others, shots, run }: Result): LabTable[] {
  const names = numbered('loss', others.length);
  return [
    ...(others.length > 0
      ? [
          {
            id: 'starts',
            label: 'Losses of all starts',
            table: tableOf<number>(
              'Losses from the starts of several seeds',
              [
                { name: 'step', unit: 'step', about: 'steps taken', of: (i) => run.step[i] },
                ...others.map((losses, k) =>
                  number<number>(names[k], `loss from start ${k + 1}`, (i) => losses[i] ?? Number.NaN),
                ),
              ],
              run.step.map((_, i) => i),
            ),
          },
        ]
      : []),
    ...(shots.length > 0
      ? [
          {
            id: 'catapult',
            label: 'The catapult',
            table: tableOf<(typeof shots)[number]>(
              'The unbalanced start at each ηM²',
              [
                number('product', 'ηM²', ({ product }) => product),
                number('peak', 'largest loss on the way over the first', ({ peak }) => peak),
                number('end', 'loss in the end over the first', ({ end }) => end),
              ],
              shots,
            ),
          },
        ]
      : []),
  ];
}
