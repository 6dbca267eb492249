import { entriesOf } from '../start-table';
import type { Model, Run, StartEntry } from '../types';
import type { Cell, Column, Table } from './table';

const number = (name: string, about: string): Column => ({ name, unit: '1', about });

const columns: readonly Column[] = [
  number('start', 'number of the start, 1 for the one with a handle'),
  number('start_w1', 'w where the runs start, coordinate 1'),
  number('start_w2', 'w where the runs start, coordinate 2'),
  { name: 'run', unit: '', about: 'canonical: in w; parametric: in θ' },
  number('end_w1', 'w where the run ends, coordinate 1'),
  number('end_w2', 'w where the run ends, coordinate 2'),
  number('l1', '‖w‖₁ of the end'),
  number('l2', '‖w‖₂ of the end'),
  number('linf', '‖w‖∞ of the end'),
  { name: 'how', unit: '', about: 'how the run ended, or why there is none' },
  { name: 'predicted', unit: '', about: 'what theory says of the end of the flow; empty where it says nothing' },
  number('predicted_w1', 'predicted end, coordinate 1'),
  number('predicted_w2', 'predicted end, coordinate 2'),
  number('off_by', 'distance of the end from the predicted one'),
];

/** Where the runs from all starts end, two rows a start. */
export function endsTable({ flow }: Pick<Model, 'flow'>): Table {
  return {
    about: 'Ends of the runs from all starts, their norms, and what theory predicts',
    columns,
    rows: entriesOf(flow).flatMap((entry, i) => [
      rowOf(entry, i, 'canonical', entry.canonical),
      rowOf(entry, i, 'parametric', entry.parametric),
    ]),
  };
}

const nothing = Number.NaN;

function rowOf(entry: StartEntry, i: number, which: 'canonical' | 'parametric', run: Run | undefined): Cell[] {
  const head = [i + 1, ...entry.w, which];
  if (!run) return [...head, ...Array(5).fill(nothing), entry.why ?? 'no run', '', nothing, nothing, nothing];
  const [x, y] = [run.path[run.path.length - 2], run.path[run.path.length - 1]];
  const norms = [Math.abs(x) + Math.abs(y), Math.hypot(x, y), Math.max(Math.abs(x), Math.abs(y))];
  const told = which === 'parametric' ? predictionCells(entry, x, y) : ['', nothing, nothing, nothing];
  return [...head, x, y, ...norms, run.legend.slice(run.label.length + 2), ...told];
}

function predictionCells({ predicted }: StartEntry, x: number, y: number): Cell[] {
  if (!predicted) return ['', nothing, nothing, nothing];
  if (!('w' in predicted)) return [`${predicted.kind}: ${predicted.why}`, nothing, nothing, nothing];
  const [a, b] = predicted.w;
  return [predicted.kind, a, b, Math.hypot(x - a, y - b)];
}
