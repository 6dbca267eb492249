/** Two features and a target by row, with their names: what a person chose from a file, or a built-in set. */
export interface DataSet {
  readonly names: readonly [feature1: string, feature2: string, target: string];
  readonly rows: readonly DataRow[];
}
export type DataRow = readonly [x1: number, x2: number, y: number];
