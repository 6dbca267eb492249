/** Two features and a target by row, with their names: what a person chose from a file, or a built-in set. */
export interface DataSet {
  readonly names: readonly [feature1: string, feature2: string, target: string];
  readonly rows: readonly DataRow[];
}
export type DataRow = readonly [x1: number, x2: number, y: number];

/** n rows of q features with a target each: what the losses on data are functions of. Never changed once made. */
export interface DataTable {
  readonly n: number;
  readonly q: number;
  /** Features, n × q, row-major. */
  readonly X: Float64Array;
  /** Targets, length n; ±1 for classes. */
  readonly y: Float64Array;
  /** What the columns are called; absent where nobody named them. */
  readonly names?: DataSet['names'];
}
