// Marching squares after W. E. Lorensen and H. E. Cline, "Marching cubes" (SIGGRAPH 1987), in the plane. Every crossing
// of a level with a side of the grid ends one segment and begins another, so that one array of successors holds all rings.
// They run, begin and go through saddles as those of d3-contour, with which the tests compare them.

/** Sides of a square of four samples: above, right, below, left, rows counted downward. */
type Side = 0 | 1 | 2 | 3;

/**
 * Segments through a square, from one side to another, by which of its corners are inside: 1 for the one at the lower
 * left, 2 lower right, 4 upper right, 8 upper left. Saddles keep the corners inside apart.
 */
const segments: readonly (readonly Side[])[] = [
  [],
  [2, 3],
  [1, 2],
  [1, 3],
  [0, 1],
  [2, 3, 0, 1],
  [0, 2],
  [0, 3],
  [3, 0],
  [2, 0],
  [3, 0, 1, 2],
  [1, 0],
  [3, 1],
  [2, 1],
  [3, 2],
  [],
];

const none = -1;

/**
 * Closed rings around all samples at or above each threshold, linear between samples and closed along the grid's edge.
 * @param values rows of samples; what is not a number is outside
 * @param columns samples in a row
 * @returns for each threshold its rings x0 y0 x1 y1 …, the first point again at the end, holes after all others, in units
 * of samples: (0, 0) is the first sample, and the edge of the grid is half a unit away
 */
export function ringsAbove(values: Float64Array, columns: number, thresholds: readonly number[]): Float64Array[][] {
  const grid = createGrid(values, columns);
  return thresholds.map((threshold) => ringsOf(grid, threshold));
}

/** Samples and where a level crosses between them: the crossing at column x of row y is number x + width · y. */
interface Grid {
  readonly values: Float64Array;
  readonly columns: number;
  readonly rows: number;
  /** Crossings in a row; every row of samples has one, and so have the gaps between rows and beyond them. */
  readonly width: number;
  /** 1 for samples at or above the level, with a margin of 0 around them. */
  readonly inside: Uint8Array;
  /** Where the ring through a crossing goes on. */
  readonly next: Int32Array;
  /** Crossings at which segments begin, in the order in which they were found. */
  readonly starts: Int32Array;
}

function createGrid(values: Float64Array, columns: number): Grid {
  const rows = values.length / columns;
  const width = columns + 1;
  const crossings = width * (2 * rows + 1);
  return {
    values,
    columns,
    rows,
    width,
    inside: new Uint8Array((columns + 2) * (rows + 2)),
    next: new Int32Array(crossings).fill(none),
    starts: new Int32Array(crossings),
  };
}

function ringsOf(grid: Grid, threshold: number): Float64Array[] {
  compare(grid, threshold);
  const { next, starts } = grid;
  const rings: Float64Array[] = [];
  // A ring begins where it was closed: from the last segment backward, whatever is not taken yet closes one.
  for (let k = join(grid) - 1; k >= 0; k--) {
    const closed = next[starts[k]];
    if (closed !== none) rings.push(takeRing(grid, closed, threshold));
  }
  rings.reverse();
  return [...rings.filter((ring) => area(ring) > 0), ...rings.filter((ring) => area(ring) < 0)];
}

function compare({ values, columns, rows, inside }: Grid, threshold: number): void {
  for (let y = 0; y < rows; y++) {
    const row = 1 + (columns + 2) * (y + 1);
    for (let x = 0; x < columns; x++) inside[row + x] = values[x + columns * y] >= threshold ? 1 : 0;
  }
}

/** Joins all crossings of a level. @returns how many segments there are */
function join({ columns, rows, width, inside, next, starts }: Grid): number {
  const across = columns + 2;
  const sides = [-width, 0, width, -1];
  let count = 0;
  for (let y = 0; y <= rows; y++) {
    let corners = 0;
    for (let x = 0; x <= columns; x++) {
      const upper = x + 1 + across * y;
      // What was on the right is on the left of the next square.
      corners = ((corners & 4) << 1) | ((corners & 2) >> 1) | (inside[upper] << 2) | (inside[upper + across] << 1);
      const through = segments[corners];
      for (let k = 0; k < through.length; k += 2) {
        const from = x + 2 * width * y + sides[through[k]];
        starts[count++] = from;
        next[from] = x + 2 * width * y + sides[through[k + 1]];
      }
    }
  }
  return count;
}

/** Takes the ring through a crossing out of those that are joined. */
function takeRing(grid: Grid, first: number, threshold: number): Float64Array {
  const { next } = grid;
  let length = 1;
  for (let at = next[first]; at !== first; at = next[at]) length++;
  const ring = new Float64Array(2 * (length + 1));
  for (let k = 0, at = first; k < length; k++) {
    place(grid, at, threshold, ring, 2 * k);
    const after = next[at];
    next[at] = none;
    at = after;
  }
  return ring.copyWithin(2 * length, 0, 2);
}

/** Writes where between two samples the level crosses; halfway where one of them is beyond the edge. */
function place({ values, columns, rows, width }: Grid, crossing: number, level: number, out: Float64Array, k: number) {
  const y = Math.floor(crossing / width);
  const x = crossing - y * width;
  if (y % 2 === 1) {
    const right = ((y - 1) / 2) * columns + x;
    const share = x > 0 && x < columns ? shareBefore(values[right - 1], values[right], level) : 0.5;
    out[k] = x + share - 1;
    out[k + 1] = (y - 1) / 2;
  } else {
    const below = (y / 2) * columns + x;
    const share = y > 0 && y < 2 * rows ? shareBefore(values[below - columns], values[below], level) : 0.5;
    out[k] = x;
    out[k + 1] = y / 2 + share - 1;
  }
}

/** Twice the area within a ring, rows counted downward; negative where what is inside the ring is below the level. */
function area(ring: Float64Array): number {
  let sum = 0;
  for (let k = 0; k + 3 < ring.length; k += 2) sum += ring[k + 2] * ring[k + 1] - ring[k] * ring[k + 3];
  return sum;
}

/** Share of the way from one sample to the next at which the level is; half where that is not defined. */
function shareBefore(first: number, second: number, level: number): number {
  const [a, b] = [level - orBelow(first), orBelow(second) - orBelow(first)];
  const share = Number.isFinite(a) || Number.isFinite(b) ? a / b : Math.sign(a) / Math.sign(b);
  return Number.isNaN(share) ? 0.5 : share;
}

const orBelow = (value: number): number => (Number.isNaN(value) ? -Infinity : value);
