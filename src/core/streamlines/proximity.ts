/** Ends of a rectangle of the plane: x from x0 to x1, y from y0 to y1. */
export type Bounds = readonly [x0: number, x1: number, y0: number, y1: number];

/**
 * Points of a rectangle in square cells, so that what is near a place is found without looking at all of them.
 * The cells of Jobard and Lefer 1997, section 3.
 */
export class PointGrid {
  private readonly columns: number;
  private readonly rows: number;
  /** The last point of each cell, −1 where there is none; `next` leads from it to the cell's other points. */
  private readonly last: Int32Array;
  private next = new Int32Array(1024);
  private x = new Float64Array(1024);
  private y = new Float64Array(1024);
  private n = 0;

  /** @param cell side of a cell, and the largest distance that can be asked for */
  constructor(
    private readonly bounds: Bounds,
    private readonly cell: number,
  ) {
    const [x0, x1, y0, y1] = bounds;
    this.columns = Math.max(1, Math.ceil((x1 - x0) / cell));
    this.rows = Math.max(1, Math.ceil((y1 - y0) / cell));
    this.last = new Int32Array(this.columns * this.rows).fill(-1);
  }

  add(x: number, y: number): void {
    if (this.n === this.x.length) this.grow();
    const cell = this.row(y) * this.columns + this.column(x);
    this.x[this.n] = x;
    this.y[this.n] = y;
    this.next[this.n] = this.last[cell];
    this.last[cell] = this.n++;
  }

  /** Whether no point is nearer to (x, y) than `distance`, which is at most the side of a cell. */
  isFree(x: number, y: number, distance: number): boolean {
    const [i, j] = [this.column(x), this.row(y)];
    const [right, top] = [Math.min(this.columns - 1, i + 1), Math.min(this.rows - 1, j + 1)];
    for (let row = Math.max(0, j - 1); row <= top; row++) {
      for (let column = Math.max(0, i - 1); column <= right; column++) {
        if (!this.isCellFree(row * this.columns + column, x, y, distance * distance)) return false;
      }
    }
    return true;
  }

  private isCellFree(cell: number, x: number, y: number, square: number): boolean {
    for (let k = this.last[cell]; k >= 0; k = this.next[k]) {
      const [dx, dy] = [this.x[k] - x, this.y[k] - y];
      if (dx * dx + dy * dy < square) return false;
    }
    return true;
  }

  private column(x: number): number {
    return Math.min(this.columns - 1, Math.max(0, Math.floor((x - this.bounds[0]) / this.cell)));
  }

  private row(y: number): number {
    return Math.min(this.rows - 1, Math.max(0, Math.floor((y - this.bounds[2]) / this.cell)));
  }

  private grow(): void {
    const size = 2 * this.n;
    const [next, x, y] = [new Int32Array(size), new Float64Array(size), new Float64Array(size)];
    next.set(this.next);
    x.set(this.x);
    y.set(this.y);
    [this.next, this.x, this.y] = [next, x, y];
  }
}
