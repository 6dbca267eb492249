import { finish, type Steps } from '../numerics/steps';

/**
 * Where a function of the plane changes sign on a grid, by marching squares: segments x0 y0 x1 y1 … of one cell each.
 * Crossings are found by bisection, not by interpolation; a change of sign through infinity (a pole), and cells with an
 * undefined corner, give none. Zeros that are touched without a change of sign are not seen.
 */
export function zeroCurve(f: PlaneFunction, xs: Float64Array, ys: Float64Array): Float64Array {
  return finish(zeroCurveSteps(f, xs, ys));
}

type PlaneFunction = (x: number, y: number) => number;

/** The same as a work that can be set down after each row. */
export function* zeroCurveSteps(f: PlaneFunction, xs: Float64Array, ys: Float64Array): Steps<Float64Array> {
  const columns = xs.length;
  const values = new Float64Array(columns * ys.length);
  for (let j = 0; j < ys.length; j++) {
    for (let i = 0; i < columns; i++) values[j * columns + i] = f(xs[i], ys[j]);
    yield undefined;
  }
  const segments: number[] = [];
  for (let j = 0; j + 1 < ys.length; j++) {
    yield undefined;
    for (let i = 0; i + 1 < columns; i++) {
      const corners = [j * columns + i, j * columns + i + 1, (j + 1) * columns + i + 1, (j + 1) * columns + i];
      if (!corners.every((k) => Number.isFinite(values[k]))) continue;
      const signs = corners.map((k) => values[k] >= 0);
      if (signs.every((sign) => sign === signs[0])) continue;
      const places = [
        [xs[i], ys[j]],
        [xs[i + 1], ys[j]],
        [xs[i + 1], ys[j + 1]],
        [xs[i], ys[j + 1]],
      ] as const;
      const crossings = edges.map(([a, b]) => (signs[a] === signs[b] ? undefined : crossing(f, places[a], places[b])));
      for (const [a, b] of pairsOf(crossings, signs, f((xs[i] + xs[i + 1]) / 2, (ys[j] + ys[j + 1]) / 2) >= 0)) {
        segments.push(...a, ...b);
      }
    }
  }
  return Float64Array.from(segments);
}

type Place = readonly [x: number, y: number];

/** Corners of a cell counter-clockwise; edge k runs from corner k to the next. */
const edges = [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 0],
] as const;

const BISECTIONS = 30;

/** The zero between two places whose values differ in sign; undefined where the value grows towards it, as at a pole. */
function crossing(f: PlaneFunction, from: Place, to: Place): Place | undefined {
  const sign = f(...from) >= 0;
  const most = Math.max(Math.abs(f(...from)), Math.abs(f(...to)));
  const at = (t: number): Place => [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
  let [low, high] = [0, 1];
  for (let k = 0; k < BISECTIONS; k++) {
    const middle = (low + high) / 2;
    if (f(...at(middle)) >= 0 === sign) low = middle;
    else high = middle;
  }
  // The end that counts as positive may be the zero itself.
  const place = at(sign ? low : high);
  return Math.abs(f(...place)) <= 1e-3 * most ? place : undefined;
}

/** Two crossings are joined; of four, those around the corners that the centre is not on the side of. */
function pairsOf(
  crossings: readonly (Place | undefined)[],
  signs: readonly boolean[],
  centre: boolean,
): (readonly [Place, Place])[] {
  const found = crossings.filter((place) => place !== undefined);
  if (found.length === 2) return [[found[0], found[1]]];
  if (found.length !== 4) return [];
  const [a, b, c, d] = found;
  return signs[0] === centre
    ? [
        [a, b],
        [c, d],
      ]
    : [
        [d, a],
        [b, c],
      ];
}
