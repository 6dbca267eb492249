import type { DataRow, DataSet } from '../../types/data-table-types';

/** Mean and standard deviation (over n) of a column; a deviation of 0 where the column is constant. */
interface ColumnScale {
  readonly mean: number;
  readonly deviation: number;
}

function scaleOf(rows: readonly DataRow[], column: number): ColumnScale {
  const mean = rows.reduce((sum, row) => sum + row[column], 0) / rows.length;
  const size = rows.reduce((most, row) => Math.max(most, Math.abs(row[column])), 0);
  const deviation = Math.sqrt(rows.reduce((sum, row) => sum + (row[column] - mean) ** 2, 0) / rows.length);
  // What is left of a constant column after rounding.
  return { mean, deviation: deviation > 1e-12 * size ? deviation : 0 };
}

/** Scales of the two features and of the target. */
export function scalesOf({ rows }: DataSet): readonly [ColumnScale, ColumnScale, ColumnScale] {
  return [scaleOf(rows, 0), scaleOf(rows, 1), scaleOf(rows, 2)];
}

/** (x − mean)/deviation in each column, the target only where it is a number and no class. */
export function standardised(data: DataSet, classes: boolean): readonly DataRow[] {
  const scales = scalesOf(data);
  const scaled = (x: number, { mean, deviation }: ColumnScale) => (deviation > 0 ? (x - mean) / deviation : 0);
  return data.rows.map(([x1, x2, y]) => [
    scaled(x1, scales[0]),
    scaled(x2, scales[1]),
    classes ? y : scaled(y, scales[2]),
  ]);
}
