import type { Run } from '../types/types';

/**
 * Many runs, packed for thousands of particles a frame: what is read of one lies side by side, and is looked for where
 * it was found last, since a clock moves on by little.
 */
export interface Tracks {
  readonly count: number;
  /** t x y of each vertex, run after run. */
  readonly rows: Float64Array;
  /** Where the rows of each run begin, and where those of the last one end. */
  readonly begins: Int32Array;
  /** The times of the shown clock after which nothing is known of each. */
  readonly lostAfter: Float64Array;
  /** Whether they stand on their vertices alone, as descents do. */
  readonly areStepped: boolean;
  /** The row of each that was found last. */
  readonly found: Int32Array;
}

interface Packer {
  add(run: Run): void;
  /** All that were added so far. What is added later changes none of it. */
  tracks(): Tracks;
}

export function packTracks(): Packer {
  let count = 0;
  let areStepped = false;
  let rows = new Float64Array(3 * 1024);
  let begins = new Int32Array(256);
  let found = new Int32Array(256);
  let lostAfter = new Float64Array(256);
  return {
    add({ path, times, trajectory: { ending, statistics } }) {
      const begin = begins[count];
      const end = begin + 3 * times.length;
      rows = grown(rows, end, (length) => new Float64Array(length));
      begins = grown(begins, count + 2, (length) => new Int32Array(length));
      found = grown(found, count + 1, (length) => new Int32Array(length));
      lostAfter = grown(lostAfter, count + 1, (length) => new Float64Array(length));
      for (let k = 0; k < times.length; k++) {
        rows[begin + 3 * k] = times[k];
        rows[begin + 3 * k + 1] = path[2 * k];
        rows[begin + 3 * k + 2] = path[2 * k + 1];
      }
      const goesOn =
        !ending.cutShort && (ending.reason === 'converged' || ending.reason === 'ghost' || ending.reason === 'budget');
      lostAfter[count] = goesOn ? Number.POSITIVE_INFINITY : times[times.length - 1];
      areStepped = statistics?.method === 'gradient descent';
      found[count] = begin;
      begins[++count] = end;
    },
    tracks: () => ({ count, rows, begins, lostAfter, areStepped, found }),
  };
}

/** The same numbers with room for so many, and for as many again. */
function grown<T extends Float64Array | Int32Array>(numbers: T, length: number, make: (length: number) => T): T {
  if (length <= numbers.length) return numbers;
  const larger = make(2 * length);
  larger.set(numbers);
  return larger;
}

/** Where each run is at a time, x0 y0 x1 y1 …; those of which nothing is known then are left out. */
export function placesAt(tracks: Tracks, time: number): Float64Array {
  const { count, rows, begins, lostAfter, areStepped } = tracks;
  const out = new Float64Array(2 * count);
  let n = 0;
  for (let i = 0; i < count; i++) {
    if (time > lostAfter[i] || begins[i] === begins[i + 1]) continue;
    const k = rowAt(tracks, i, time);
    const [x, y] = [rows[k + 1], rows[k + 2]];
    const isBetween = !areStepped && k + 3 < begins[i + 1] && time > rows[k];
    const share = isBetween ? (time - rows[k]) / (rows[k + 3] - rows[k]) : 0;
    out[n++] = isBetween ? x + share * (rows[k + 4] - x) : x;
    out[n++] = isBetween ? y + share * (rows[k + 5] - y) : y;
  }
  return out.slice(0, n);
}

/** Where the last row of a run at or before a time begins; its first where the time is before all. */
function rowAt({ rows, begins, found }: Tracks, run: number, time: number): number {
  const [first, end] = [begins[run], begins[run + 1]];
  let k = found[run];
  while (k + 3 < end && rows[k + 3] <= time) k += 3;
  while (k > first && rows[k] > time) k -= 3;
  found[run] = k;
  return k;
}
