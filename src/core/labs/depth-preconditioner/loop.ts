/**
 * The integral ∮F·dw of the field F = G(w)∇L of N balanced layers with one output and two inputs: not 0 where F is not the
 * gradient of any function, so that no loss explains the path of a deep network.
 */

import { integral } from '../../numerics/quadrature';
import type { Point } from '../../types/types';

/** Writes ∇L at (x, y) into `out`. */
export type PlaneGradient = (x: number, y: number, out: Float64Array) => void;

export const constantGradient =
  (g: Point): PlaneGradient =>
  (_x, _y, out) =>
    out.set(g);

/** H(w − w*), H = [[a, b], [b, c]]. */
export const quadraticGradient =
  (H: readonly [a: number, b: number, c: number], [m, n]: Point): PlaneGradient =>
  (x, y, out) => {
    out[0] = H[0] * (x - m) + H[1] * (y - n);
    out[1] = H[1] * (x - m) + H[2] * (y - n);
  };

/** F = ‖w‖^{2−2/N}(g + (N − 1)ŵ(ŵ·g)), into `out`; 0 at w = 0 for N > 1. */
export function deepField(gradient: PlaneGradient, N: number, x: number, y: number, out: Float64Array): void {
  gradient(x, y, out);
  const r = Math.hypot(x, y);
  if (N === 1) return;
  const size = r ** (2 - 2 / N);
  const along = r > 0 ? ((N - 1) * (x * out[0] + y * out[1])) / (r * r) : 0;
  out[0] = size * (out[0] + along * x);
  out[1] = size * (out[1] + along * y);
}

/** A piece of a curve: the point at s ∈ [0, 1] and its derivative by s, into four numbers. */
export type Piece = (s: number, out: Float64Array) => void;

const segment =
  ([a, b]: Point, [c, d]: Point): Piece =>
  (s, out) => {
    out[0] = a + s * (c - a);
    out[1] = b + s * (d - b);
    out[2] = c - a;
    out[3] = d - b;
  };

const arc =
  ([a, b]: Point, radius: number, from: number, to: number): Piece =>
  (s, out) => {
    const angle = from + s * (to - from);
    out[0] = a + radius * Math.cos(angle);
    out[1] = b + radius * Math.sin(angle);
    out[2] = -radius * Math.sin(angle) * (to - from);
    out[3] = radius * Math.cos(angle) * (to - from);
  };

const at = (radius: number, angle: number): Point => [radius * Math.cos(angle), radius * Math.sin(angle)];

/** The boundary of an annular sector about 0, counter-clockwise. */
export const sector = (r1: number, r2: number, phi1: number, phi2: number): Piece[] => [
  segment(at(r1, phi1), at(r2, phi1)),
  arc([0, 0], r2, phi1, phi2),
  segment(at(r2, phi2), at(r1, phi2)),
  arc([0, 0], r1, phi2, phi1),
];

/** A circle, counter-clockwise. */
export const circle = (centre: Point, radius: number): Piece[] => [arc(centre, radius, 0, 2 * Math.PI)];

/** A closed polygon through points in their order, as drawn by hand. */
export const polygon = (points: readonly Point[]): Piece[] =>
  points.map((point, k) => segment(point, points[(k + 1) % points.length]));

/** ∮F·dw around a closed curve of smooth pieces. */
export function loopIntegral(gradient: PlaneGradient, N: number, curve: readonly Piece[]): number {
  const [place, field] = [new Float64Array(4), new Float64Array(2)];
  return curve.reduce((sum, piece) => {
    const along = (s: number) => {
      piece(s, place);
      deepField(gradient, N, place[0], place[1], field);
      return field[0] * place[2] + field[1] * place[3];
    };
    return sum + integral(along, 0, 1, { relative: 1e-13, pieces: 60 });
  }, 0);
}

/** The same for constant g around a sector, in closed form: 0 for N = 1 and 2. */
export function sectorIntegral(g: Point, N: number, r1: number, r2: number, phi1: number, phi2: number): number {
  const along = (phi: number) => g[0] * Math.cos(phi) + g[1] * Math.sin(phi);
  const power = 3 - 2 / N;
  return (((N - 1) * (N - 2)) / (3 * N - 2)) * (r2 ** power - r1 ** power) * (along(phi1) - along(phi2));
}
