import type { DataSet, DataTable } from '../../types/data-table-types';
import type { Binding, FlagOption, TextOption } from '../../types/types';
import type { DataLoss } from './data-loss';
import { dataSets } from './data-sets';
import { tableOf } from './data-table';
import { longestData, readData } from './data-text';
import { heldWords } from './held-data';
import { standardised } from './standardise';

/** Options of every loss on data. */
export interface DataOptions extends Record<string, string | boolean | number> {
  /** Id of a built-in set, or the table itself as `readData` takes it. */
  readonly data: string;
  readonly std: boolean;
}

/** The table an option stands for, as it was measured. */
export function dataOf(text: string): Binding<DataSet> {
  const built = dataSets.find(({ id }) => id === text);
  if (built) return { ok: true, value: built };
  if (/^[a-z-]*$/.test(text)) {
    const message = `there is no set of this name; there are ${dataSets.map(({ id }) => id).join(', ')}`;
    return { ok: false, problems: [{ option: 'data', message }] };
  }
  return readData(text);
}

/** The name of a built-in set, that of a file, or how many rows of whose own. */
export function dataWords(text: string): string {
  if (text.startsWith('file:')) return heldWords(text);
  const built = dataSets.find(({ id }) => id === text);
  const data = dataOf(text);
  if (built) return built.label;
  return data.ok ? `${data.value.rows.length} rows of ${data.value.names.join(', ')}` : 'data';
}

export function dataOption(usual: string, example: string): TextOption & { readonly key: 'data' } {
  return {
    kind: 'text',
    key: 'data',
    label: `two features and a target: one of ${dataSets.map(({ id }) => id).join(', ')}, or rows x₁,x₂,y with ~ between them; a larger table is named as file:…`,
    default: usual,
    example,
    longest: longestData,
    say: dataWords,
  };
}

export const stdOption: FlagOption & { readonly key: 'std' } = {
  kind: 'flag',
  key: 'std',
  label: 'standardise the columns',
  default: true,
};

/** The rows a loss on data is about. Classes may be given as 0 and 1; they are −1 and 1 from here on. */
export function tableFor({ data: text, std }: DataOptions, classes = false): Binding<DataTable> {
  const data = dataOf(text);
  if (!data.ok) return data;
  const rows = std ? standardised(data.value, classes) : data.value.rows;
  const targets = rows.map(([, , y]) => y);
  const binary = classes && targets.every((y) => y === 0 || y === 1);
  const table = tableOf(
    rows.map(([x1, x2]) => [x1, x2]),
    binary ? targets.map((y) => 2 * y - 1) : targets,
  );
  return table.ok ? { ok: true, value: { ...table.value, names: data.value.names } } : table;
}

/** A loss on the table, if there is one; a loss whose minimum is beyond all numbers is refused. */
export function onTable(table: Binding<DataTable>, create: (table: DataTable) => Binding<DataLoss>): Binding<DataLoss> {
  const bound = table.ok ? create(table.value) : table;
  if (!bound.ok || bound.value.optimum.kind === 'none' || bound.value.optimum.at.every(Number.isFinite)) return bound;
  return {
    ok: false,
    problems: [{ option: 'data', message: 'its numbers are too unlike in size: no minimum was found' }],
  };
}
