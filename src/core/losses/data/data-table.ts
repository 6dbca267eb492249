import type { DataTable } from '../../types/data-table-types';
import type { Binding, Problem } from '../../types/types';

const refuse = (message: string): Binding<DataTable> => ({ ok: false, problems: [{ option: 'data', message }] });

/** A table of finite numbers, at least one feature of which is not 0; or what is wrong with it, rows counted from 1. */
export function tableOf(rows: readonly (readonly number[])[], targets: readonly number[]): Binding<DataTable> {
  const [n, q] = [rows.length, rows[0]?.length ?? 0];
  if (n === 0 || q === 0) return refuse('no row of data');
  if (targets.length !== n) return refuse(`${n} rows but ${targets.length} targets`);
  for (let i = 0; i < n; i++) {
    if (rows[i].length !== q) return refuse(`row ${i + 1} has ${rows[i].length} features, the first has ${q}`);
    const column = rows[i].findIndex((x) => !Number.isFinite(x));
    if (column >= 0) return refuse(`row ${i + 1}, feature ${column + 1}: not a finite number`);
    if (!Number.isFinite(targets[i])) return refuse(`row ${i + 1}: the target is not a finite number`);
  }
  const X = Float64Array.from(rows.flat());
  if (X.every((x) => x === 0)) return refuse('every feature is 0, so the loss would not depend on w');
  return { ok: true, value: { n, q, X, y: Float64Array.from(targets) } };
}

/** The first row whose target is not one of the two classes −1 and 1. */
export function classProblem({ y }: DataTable): Problem | undefined {
  const row = y.findIndex((label) => Math.abs(label) !== 1);
  if (row < 0) return undefined;
  return { option: 'data', message: `row ${row + 1}: the class is ${y[row]}, it must be −1 or 1` };
}
