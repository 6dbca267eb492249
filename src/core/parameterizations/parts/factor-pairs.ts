/** What `hadamard` and `difference` share: θ = (u, v) with u, v ∈ ℝ^q, and one equation that lifts both. */

import type { Invariant, NumberSpec } from '../../types/types';
import { subscript } from './define';

/** Specs u₁ … u_q, v₁ … v_q; the defaults are repeated where q is larger than they are long. */
export function pairParameters(q: number, u: readonly number[], v: readonly number[]): NumberSpec[] {
  const vector = (name: string, defaults: readonly number[]) =>
    Array.from({ length: q }, (_, i) => ({
      key: `${name}${i + 1}`,
      symbol: subscript(name, i + 1),
      label: `${name} ${i + 1}`,
      default: defaults[i % defaults.length],
      range: [-3, 3] as const,
      step: 0.01,
    }));
  return [...vector('u', u), ...vector('v', v)];
}

/** Specs of the q coordinates on the fibre, e.g. δ₁ … δ_q. */
export function pairCoordinates(q: number, symbol: string, word: string): NumberSpec[] {
  return Array.from({ length: q }, (_, i) => ({
    key: `${word}${i + 1}`,
    symbol: subscript(symbol, i + 1),
    label: `${word} ${i + 1}`,
    default: 0,
    range: [-4, 4] as const,
    step: 0.05,
  }));
}

/**
 * Solves x² − y² = a and xy = b for x = pair[i], y = pair[i + q]: x + iy is a square root of a + 2ib. Of the two roots
 * ±(x, y) the one is taken whose larger entry has the sign it has in `near`. That entry has no zero while a or b is not 0,
 * so the choice is a continuous one. False where a square overflows.
 */
export function factor(a: number, b: number, near: Float64Array, pair: Float64Array, i: number): boolean {
  const j = i + near.length / 2;
  const [larger, smaller] = a >= 0 ? [i, j] : [j, i];
  const size = Math.sqrt((Math.hypot(a, 2 * b) + Math.abs(a)) / 2);
  const signed = near[larger] < 0 ? -size : size;
  pair[larger] = signed + 0;
  pair[smaller] = size === 0 ? 0 : b / signed + 0;
  return Number.isFinite(size) && Number.isFinite(pair[smaller]);
}

/** A quantity that each pair keeps for itself, as a column. */
export function pairInvariant(
  q: number,
  symbol: string,
  tex: string,
  kept: (u: number, v: number) => number,
): Invariant {
  return {
    symbol,
    tex,
    rows: q,
    columns: 1,
    evaluate(theta, out) {
      for (let i = 0; i < q; i++) out[i] = kept(theta[i], theta[q + i]);
    },
  };
}

/** Σᵢ gᵢ∇²wᵢ of maps in which uᵢ and vᵢ meet no other: `block` gives ∂²/∂u², ∂²/∂u∂v and ∂²/∂v² of one pair at gᵢ = 1. */
export function pairCurvature(
  g: Float64Array,
  block: readonly [uu: number, uv: number, vv: number],
  out: Float64Array,
) {
  const q = g.length;
  out.fill(0);
  for (let i = 0; i < q; i++) {
    const [u, v] = [i, q + i];
    out[u * 2 * q + u] = block[0] * g[i];
    out[u * 2 * q + v] = block[1] * g[i];
    out[v * 2 * q + u] = block[1] * g[i];
    out[v * 2 * q + v] = block[2] * g[i];
  }
}
