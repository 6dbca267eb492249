import type { TogetherModel } from '../board/together';
import { type Column, none, number, tableOf, text } from './table';
import type { BoardTable } from './table-export';

type Series = TogetherModel['series'][number];

/** A number of where a run ended; empty where it did not. */
const ofEnd = (name: string, about: string, of: (end: NonNullable<Series['result']>) => number): Column<Series> =>
  number(name, about, ({ result }) => (result && !result.diverged ? of(result) : none));

const columns: readonly Column<Series>[] = [
  text('run', 'name of the panel, or canonical', ({ name }) => name),
  {
    name: 'steps_to_tolerance',
    unit: 'step',
    about: 'first step with a loss within the tolerance; empty where none is',
    of: ({ result }) => result?.reached?.step ?? none,
  },
  {
    name: 'time_to_tolerance',
    unit: 'time',
    about: 'time to the tolerance; of descent, the step times η',
    of: ({ result }) => result?.reached?.time ?? none,
  },
  ofEnd('final_loss', 'L(w) at the last point', ({ loss }) => loss),
  ofEnd('w1', 'last w, coordinate 1', ({ w }) => w[0]),
  ofEnd('w2', 'last w, coordinate 2', ({ w }) => w[1]),
  ofEnd('l1', '|w1| + |w2|', ({ l1 }) => l1),
  ofEnd('l2', 'square root of w1² + w2²', ({ l2 }) => l2),
  ofEnd('lmax', 'the larger of |w1| and |w2|', ({ lmax }) => lmax),
  text('ending', 'how the run ended, or why there is none', ({ ending }) => ending),
];

/** What came of each run, a line each. */
export const results: BoardTable = {
  id: 'results',
  label: 'Results of all runs',
  of({ together }) {
    const { series, goal, timeBase } = together();
    return tableOf(`Runs from one start; tolerance ${goal}; ${timeBase}.`, columns, series);
  },
};
