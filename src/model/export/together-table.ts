import type { TermId } from '../../state/glossary';
import type { Scene } from '../../state/scene/scene';
import type { Result, Series } from '../board/together';
import { pair, significant, undefinedText } from '../numbers/format';
import { plainText } from './table';

/** One column of the results: for people, and with every digit for a spreadsheet. */
export interface ResultColumn {
  readonly key: string;
  readonly title: string;
  /** What the title stands for. */
  readonly about: string;
  /** The word of the glossary that it is about. */
  readonly term?: TermId;
  text(series: Series): string;
  exact(series: Series): string;
}

type Quantity = (result: Result) => number | undefined;

/** What the head of a column says. */
type Head = Pick<ResultColumn, 'key' | 'title' | 'about' | 'term'>;

/** A number of the end point; a run that diverged has none. */
function ofEnd(head: Head, of: Quantity, gone = undefinedText): ResultColumn {
  return {
    ...head,
    text: ({ result }) => (result?.diverged ? gone : written(result && of(result), significant)),
    exact: ({ result }) => (result?.diverged ? '' : written(result && of(result), String, '')),
  };
}

function ofArrival(head: Head, of: Quantity, missing: string): ResultColumn {
  return {
    ...head,
    text: ({ result }) =>
      result && !result.reached ? missing : written(result && of(result), head.key === 'steps' ? String : significant),
    exact: ({ result }) => written(result && of(result), String, ''),
  };
}

const written = (x: number | undefined, write: (x: number) => string, none = undefinedText): string =>
  x === undefined || !Number.isFinite(x) ? none : write(x);

const never = 'not reached';
const steps = ofArrival(
  { key: 'steps', title: 'steps', about: 'steps to the tolerance' },
  ({ reached }) => reached?.step,
  never,
);
const time = (missing: string, about: string) =>
  ofArrival({ key: 'time', title: 't', about }, ({ reached }) => reached?.time, missing);

const ends: readonly ResultColumn[] = [
  ofEnd({ key: 'loss', title: 'final loss', about: 'loss at the last point' }, ({ loss }) => loss, 'diverged'),
  {
    key: 'w',
    title: 'final w',
    about: 'last point',
    text: ({ result }) => (result && !result.diverged ? pair(...result.w) : undefinedText),
    exact: ({ result }) => (result && !result.diverged ? result.w.join(' ') : ''),
  },
  ofEnd({ key: 'l1', title: 'ℓ₁', about: '|w₁| + |w₂| of the last point', term: 'norm' }, ({ l1 }) => l1),
  ofEnd({ key: 'l2', title: 'ℓ₂', about: '√(w₁² + w₂²) of the last point', term: 'norm' }, ({ l2 }) => l2),
  ofEnd(
    { key: 'lmax', title: 'ℓ∞', about: 'the larger of |w₁| and |w₂| of the last point', term: 'norm' },
    ({ lmax }) => lmax,
  ),
  {
    key: 'ending',
    title: 'how it ended',
    about: 'why the run is over, or why there is none',
    text: ({ ending }) => ending,
    exact: ({ ending }) => ending,
  },
];

const columns: Readonly<Record<Scene['dynamics']['kind'], readonly ResultColumn[]>> = {
  descent: [steps, time(undefinedText, 'steps to the tolerance times η'), ...ends],
  flow: [time(never, 'time t to the tolerance'), ...ends],
};

/** The columns of the results: steps are counted where there are steps. */
export const resultColumns = (kind: Scene['dynamics']['kind']): readonly ResultColumn[] => columns[kind];

/** The results as lines of cells with tabs between them, every number with all its digits. */
export function resultsText(series: readonly Series[], kind: Scene['dynamics']['kind']): string {
  const shown = resultColumns(kind);
  const head = ['parameterization', ...shown.map(({ title }) => title)];
  const rows = series.map((one) => [plainText(one.name), ...shown.map(({ exact }) => exact(one))]);
  return [head, ...rows].map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\n');
}
