/** Linear algebra of the gauge of a two-layer network: W₁ (h×2, row-major) and what it leaves free of W₂. */

import type { FibreChart, NumberSpec } from '../../types/types';
import { subscript } from './define';

/** A minor below this part of its two products is what rounding leaves of columns that depend on each other. */
const ROUND_OFF = 4 * Number.EPSILON;

/** Whether the two columns of W₁ are linearly independent: some 2×2 minor is more than the rounding of its products. */
export function isInvertible(f: Float64Array, h: number): boolean {
  for (let i = 0; i < h; i++) {
    for (let j = i + 1; j < h; j++) {
      const [x, y] = [f[2 * i] * f[2 * j + 1], f[2 * i + 1] * f[2 * j]];
      if (Math.abs(x - y) > ROUND_OFF * (Math.abs(x) + Math.abs(y))) return true;
    }
  }
  return false;
}

/** Householder reflector that maps x[k…] onto ± e_k; writes the unit normal into v and says if there is one. */
function reflector(x: Float64Array, k: number, v: Float64Array): boolean {
  let norm = 0;
  for (let i = k; i < x.length; i++) norm = Math.hypot(norm, x[i]);
  v.fill(0);
  if (norm === 0) return false;
  for (let i = k; i < x.length; i++) v[i] = x[i];
  v[k] += x[k] < 0 ? -norm : norm;
  let length = 0;
  for (let i = k; i < x.length; i++) length = Math.hypot(length, v[i]);
  for (let i = k; i < x.length; i++) v[i] /= length;
  return true;
}

function reflect(x: Float64Array, v: Float64Array): void {
  let dot = 0;
  for (let i = 0; i < x.length; i++) dot += v[i] * x[i];
  for (let i = 0; i < x.length; i++) x[i] -= 2 * dot * v[i];
}

/** W₁ = Q[R; 0] with Q = H₀H₁, each H a reflection across the normal given; R is 2×2, upper triangular. */
interface Factors {
  readonly normals: readonly [Float64Array, Float64Array];
  readonly R: readonly [first: number, side: number, second: number];
}

/** By Householder reflections of the columns. */
function factors(f: Float64Array, h: number): Factors {
  const column = (k: number) => Float64Array.from({ length: h }, (_, i) => f[2 * i + k]);
  const [first, second] = [column(0), column(1)];
  const [v0, v1] = [new Float64Array(h), new Float64Array(h)];
  reflector(first, 0, v0);
  reflect(first, v0);
  reflect(second, v0);
  reflector(second, 1, v1);
  reflect(second, v1);
  return { normals: [v0, v1], R: [first[0], second[0], second[1]] };
}

/** Orthonormal basis of the complement of W₁'s two columns in ℝ^h, by Householder QR: h−2 rows of length h. */
export function complement(f: Float64Array, h: number): Float64Array[] {
  const { normals } = factors(f, h);
  return Array.from({ length: h - 2 }, (_, k) => {
    const row = new Float64Array(h);
    row[k + 2] = 1;
    reflect(row, normals[1]);
    reflect(row, normals[0]);
    return row;
  });
}

/**
 * The W₂ with W₂W₁ = wᵀ and the part z = f[2h…] in the complement of W₁'s columns: Q[R⁻ᵀw; z]. By QR and not by
 * (W₁ᵀW₁)⁻¹, so that nearly parallel columns cost no more digits than the entries of θ themselves.
 */
export function solveSecond(f: Float64Array, [x, y]: Float64Array, h: number): Float64Array {
  const { normals, R } = factors(f, h);
  const out = new Float64Array(h);
  out[0] = x / R[0];
  out[1] = (y - R[1] * out[0]) / R[2];
  for (let k = 2; k < h; k++) out[k] = f[2 * h + k - 2];
  reflect(out, normals[1]);
  reflect(out, normals[0]);
  return out;
}

/** The pairs of rows turned, in order, by the QR factorization of an h×2 matrix. */
function rotations(h: number): (readonly [row: number, pivot: number])[] {
  const pairs: [number, number][] = [];
  for (let pivot = 0; pivot < 2; pivot++) for (let row = h - 1; row > pivot; row--) pairs.push([row, pivot]);
  return pairs;
}

function rotateRows(A: Float64Array, i: number, j: number, angle: number): void {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let k = 0; k < 2; k++) {
    const [a, b] = [A[2 * i + k], A[2 * j + k]];
    A[2 * i + k] = cos * a - sin * b;
    A[2 * j + k] = sin * a + cos * b;
  }
}

const angleSpec = (h: number, [row, pivot]: readonly [number, number]): NumberSpec => ({
  key: h === 2 ? 'rotate' : `rotate${pivot + 1}${row + 1}`,
  symbol: h === 2 ? 'rotate' : subscript('rotate ', pivot + 1, row + 1),
  label: h === 2 ? 'rotate the hidden units' : `rotate hidden units ${pivot + 1} and ${row + 1}`,
  default: 0,
  range: [-180, 180],
  step: 1,
  unit: '°',
});

const stretchSpec = (k: number): NumberSpec => ({
  key: `stretch${k}`,
  symbol: subscript('stretch ', k),
  label: `stretch ${k}`,
  default: 1,
  range: [-4, 4],
  step: 0.05,
  refuse: (s) => (s === 0 ? 'a stretch of 0 gives det A = 0' : undefined),
});

const shearSpec: NumberSpec = {
  key: 'shear',
  symbol: 'shear',
  label: 'shear',
  default: 0,
  range: [-4, 4],
  step: 0.05,
};

/**
 * A = Q·diag(s₁, s₂)·[[1, k], [0, 1]] with Q a product of plane rotations: the QR (Iwasawa) factorization.
 * Turning by Q changes A but not AᵀA, so it changes neither J Jᵀ nor the picture; stretch and shear do.
 */
export function rotateStretchShear(h: number, rest: readonly NumberSpec[]): FibreChart {
  const pairs = rotations(h);
  const n = pairs.length;
  const toRadians = Math.PI / 180;
  return {
    id: 'shape',
    label: 'Rotate · stretch · shear',
    about: 'Rotating the hidden units changes A but not JJᵀ. Stretching and shearing change JJᵀ.',
    parameters: [...pairs.map((pair) => angleSpec(h, pair)), stretchSpec(1), stretchSpec(2), shearSpec, ...rest],
    from(f, out) {
      const R = f.slice(0, 2 * h);
      for (let k = 0; k < n; k++) {
        const [row, pivot] = pairs[k];
        const angle = Math.atan2(R[2 * row + pivot], R[2 * pivot + pivot]);
        rotateRows(R, pivot, row, -angle);
        out[k] = angle / toRadians;
      }
      // What turning leaves of 0 in a gauge without inverse is no stretch.
      const rounding = 4 * Number.EPSILON * Math.hypot(R[0], R[1]);
      [out[n], out[n + 1], out[n + 2]] = [R[0], Math.abs(R[3]) <= rounding ? 0 : R[3], R[1] / R[0]];
      out.set(f.subarray(2 * h), n + 3);
      return R[0] !== 0 && Number.isFinite(out[n + 2]);
    },
    to(chart, out) {
      const [s1, s2, shear] = chart.subarray(n, n + 3);
      out.fill(0, 0, 2 * h);
      [out[0], out[1], out[3]] = [s1, s1 * shear, s2];
      for (let k = n - 1; k >= 0; k--) rotateRows(out, pairs[k][1], pairs[k][0], chart[k] * toRadians);
      out.set(chart.subarray(n + 3), 2 * h);
    },
  };
}
