/** A matrix as coloured cells with their numbers. */
export interface MatrixChart {
  readonly rows: number;
  readonly columns: number;
  /** Row by row; NaN is an empty cell. */
  readonly values: ArrayLike<number>;
  /** |value| of the strongest colour. */
  readonly most: number;
  /** Cells that are framed, such as those that are observed. */
  readonly framed: (cell: number) => boolean;
  readonly caption: string;
  readonly title: string;
  readonly description: string;
}

/** Where a matrix lies in its picture, as parts of the cell size: for those who draw it and those who click on it. */
export interface MatrixPlace {
  readonly x: number;
  readonly y: number;
  readonly cell: number;
}
