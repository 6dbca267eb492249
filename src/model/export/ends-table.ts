import { entriesOf } from '../starts/start-table';
import type { Run, StartEntry } from '../types/types';
import { type Column, none, number, numbers, tableOf, text } from './table';
import type { SceneTable } from './table-export';

/** One of the two runs from a start, if there is one. */
interface EndOfRun {
  /** Counted from 1. */
  readonly start: number;
  readonly entry: StartEntry;
  readonly which: 'canonical' | 'parametric';
  readonly run: Run | undefined;
}

const nowhere = [none, none] as const;

/** The last w of a run. */
function endOf({ run }: EndOfRun): readonly [number, number] {
  return run ? [run.path[run.path.length - 2], run.path[run.path.length - 1]] : nowhere;
}

/** What theory says of the end of a parametric run. */
const told = ({ which, run, entry }: EndOfRun) => (run && which === 'parametric' ? entry.predicted : undefined);

function predictedOf(row: EndOfRun): readonly [number, number] {
  const predicted = told(row);
  return predicted && 'w' in predicted ? [predicted.w[0], predicted.w[1]] : nowhere;
}

function predictionOf(row: EndOfRun): string {
  const predicted = told(row);
  if (!predicted) return '';
  return 'w' in predicted ? predicted.kind : `${predicted.kind}: ${predicted.why}`;
}

function missOf(row: EndOfRun): number {
  const [end, predicted] = [endOf(row), predictedOf(row)];
  return Math.hypot(end[0] - predicted[0], end[1] - predicted[1]);
}

const norm = (name: string, about: string, of: (x: number, y: number) => number): Column<EndOfRun> =>
  number(name, about, (row) => of(...endOf(row)));

const columns: readonly Column<EndOfRun>[] = [
  number('start', 'number of the start, 1 for the one with a handle', ({ start }) => start),
  ...numbers(['start_w1', 'start_w2'], 'w where the runs start', ({ entry }: EndOfRun) => entry.w),
  text('run', 'canonical: in w; parametric: in θ', ({ which }) => which),
  ...numbers(['end_w1', 'end_w2'], 'w where the run ends', endOf),
  norm('l1', '‖w‖₁ of the end', (x, y) => Math.abs(x) + Math.abs(y)),
  norm('l2', '‖w‖₂ of the end', Math.hypot),
  norm('linf', '‖w‖∞ of the end', (x, y) => Math.max(Math.abs(x), Math.abs(y))),
  text('how', 'how the run ended, or why there is none', ({ run, entry }) =>
    run ? run.legend.slice(run.label.length + 2) : (entry.why ?? 'no run'),
  ),
  text('predicted', 'what theory says of the end of the flow; empty where it says nothing', predictionOf),
  ...numbers(['predicted_w1', 'predicted_w2'], 'predicted end', predictedOf),
  number('off_by', 'distance of the end from the predicted one', missOf),
];

/** Where the runs from all starts end, two rows a start. */
export const ends: SceneTable = {
  id: 'ends',
  label: 'Ends of all runs',
  of: ({ flow }) =>
    tableOf(
      'Ends of the runs from all starts, their norms, and what theory predicts',
      columns,
      entriesOf(flow).flatMap((entry, i) =>
        (['canonical', 'parametric'] as const).map((which) => ({ start: i + 1, entry, which, run: entry[which] })),
      ),
    ),
};
