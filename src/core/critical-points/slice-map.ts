import { jetColumns } from '../geometry/jet-columns';
import { createJet } from '../geometry/preconditioner';
import type { SmoothMap, Theta } from '../types/types';
import type { Slice } from './slice';

/** Writes θ = origin + x·first + y·second into `out`. */
export function pointOfSlice({ origin, first, second }: Slice, x: number, y: number, out: Theta): void {
  for (let i = 0; i < origin.length; i++) out[i] = origin[i] + x * first[i] + y * second[i];
}

/** Coordinates (x, y) of θ, or of its orthogonal projection; the directions of the slice are orthonormal. */
export function coordinatesOnSlice({ origin, first, second }: Slice, theta: ArrayLike<number>, row = 0) {
  let [x, y, square] = [0, 0, 0];
  const p = origin.length;
  for (let i = 0; i < p; i++) {
    const away = theta[row * p + i] - origin[i];
    x += away * first[i];
    y += away * second[i];
  }
  for (let i = 0; i < p; i++) {
    square += (theta[row * p + i] - origin[i] - x * first[i] - y * second[i]) ** 2;
  }
  return { x, y, /** Distance of θ from the slice. */ off: Math.sqrt(square) };
}

/** The map restricted to a slice: (x, y) ↦ w(origin + x·first + y·second), with two parameters. */
export function slicedMap(map: SmoothMap, slice: Slice): SmoothMap {
  const { p, q } = map;
  const { first, second } = slice;
  const jet = createJet(p, q);
  const [theta, other]: Theta[] = [new Float64Array(p), new Float64Array(p)];
  const full = new Float64Array(p * p);
  return {
    p: 2,
    q,
    evaluate([x, y], out) {
      pointOfSlice(slice, x, y, theta);
      map.evaluate(theta, jet);
      out.w.set(jet.w);
      for (let i = 0; i < q; i++) {
        out.J[2 * i] = dotRow(jet.J, i, first);
        out.J[2 * i + 1] = dotRow(jet.J, i, second);
      }
    },
    ...(map.evaluateColumns && { evaluateColumns: slicedColumns(map, slice) }),
    ...(map.crossing && {
      crossing: ([x0, y0], [x1, y1]) => {
        pointOfSlice(slice, x0, y0, theta);
        pointOfSlice(slice, x1, y1, other);
        return map.crossing?.(theta, other);
      },
    }),
    ...(map.curvature && {
      curvature: ([x, y], g, out) => {
        pointOfSlice(slice, x, y, theta);
        map.curvature?.(theta, g, full);
        out[0] = quadratic(full, first, first);
        out[1] = quadratic(full, first, second);
        out[2] = out[1];
        out[3] = quadratic(full, second, second);
      },
    }),
  };
}

/** Whole columns of a map that takes them: those of θ are lines over the slice, those of J its two directions. */
function slicedColumns(map: SmoothMap, { origin, first, second }: Slice): NonNullable<SmoothMap['evaluateColumns']> {
  const p = map.p;
  return ([x, y], w, J, n) => {
    const theta = Array.from(origin, (at, i) => {
      const column = new Float64Array(n);
      for (let k = 0; k < n; k++) column[k] = at + x[k] * first[i] + y[k] * second[i];
      return column;
    });
    const whole = jetColumns(map, theta, n);
    for (const [i, column] of whole.w.entries()) w[i].set(column);
    for (let i = 0; i < map.q; i++) {
      const row = whole.J.slice(i * p, (i + 1) * p);
      for (const [side, direction] of [first, second].entries()) addColumns(row, direction, J[2 * i + side], n);
    }
  };
}

/** Σⱼ weightⱼ columnⱼ into `out`. */
function addColumns(columns: readonly Float64Array[], weights: Theta, out: Float64Array, n: number): void {
  out.fill(0);
  for (const [j, column] of columns.entries()) for (let k = 0; k < n; k++) out[k] += weights[j] * column[k];
}

function dotRow(J: Float64Array, row: number, direction: Theta): number {
  const p = direction.length;
  let sum = 0;
  for (let k = 0; k < p; k++) sum += J[row * p + k] * direction[k];
  return sum;
}

/** aᵀCb of a p×p matrix. */
function quadratic(C: Float64Array, a: Theta, b: Theta): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * dotRow(C, i, b);
  return sum;
}
