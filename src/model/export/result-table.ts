import type { TogetherModel } from '../together';
import type { Cell, Column, Table } from './table';

const columns: readonly Column[] = [
  { name: 'run', unit: '', about: 'name of the panel, or canonical' },
  {
    name: 'steps_to_tolerance',
    unit: 'step',
    about: 'first step with a loss within the tolerance; empty where none is',
  },
  { name: 'time_to_tolerance', unit: 'time', about: 'time to the tolerance; of descent, the step times η' },
  { name: 'final_loss', unit: '1', about: 'L(w) at the last point' },
  { name: 'w1', unit: '1', about: 'last w, coordinate 1' },
  { name: 'w2', unit: '1', about: 'last w, coordinate 2' },
  { name: 'l1', unit: '1', about: '|w1| + |w2|' },
  { name: 'l2', unit: '1', about: 'square root of w1² + w2²' },
  { name: 'lmax', unit: '1', about: 'the larger of |w1| and |w2|' },
  { name: 'ending', unit: '', about: 'how the run ended, or why there is none' },
];

/** What came of each run, a line each. */
export function resultTable({ series, goal, timeBase }: TogetherModel): Table {
  const about = `Runs from one start; tolerance ${goal}; ${timeBase}.`;
  const rows = series.map(({ name, result, ending }): Cell[] => {
    const none = Number.NaN;
    const end = result && !result.diverged ? result : undefined;
    return [
      ...[name, result?.reached?.step ?? none, result?.reached?.time ?? none, end?.loss ?? none],
      ...[end?.w[0] ?? none, end?.w[1] ?? none, end?.l1 ?? none, end?.l2 ?? none, end?.lmax ?? none, ending],
    ];
  });
  return { about, columns, rows };
}
