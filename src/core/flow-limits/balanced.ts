import type { LineLimit, W } from '../types/types';

/**
 * The end on aᵀw = b of N ≥ 1 linear layers from a balanced start w₀ (Arora, Cohen, Hazan 2018), in any dimension: with
 * u, v the parts of w along and across a, the flow keeps the direction of v and |v|/‖w‖^{1−1/N}.
 */
export function balancedLimit(w0: W, N: number, a: W, b: number): LineLimit {
  const norm = Math.hypot(...a);
  const unit = a.map((x) => x / norm);
  const start = w0.reduce((sum, x, i) => sum + x * unit[i], 0);
  const across = w0.map((x, i) => x - start * unit[i]);
  const [size, end] = [Math.hypot(...across), b / norm];
  if (size === 0 && (start * end < 0 || (start === 0 && end !== 0))) {
    const why = start === 0 ? 'layers that are all zero have no gradient' : 'the path to the line ends in w = 0';
    return { kind: 'ghost', w: new Float64Array(w0.length), why };
  }
  const stretch = size === 0 ? 0 : acrossAt(end, size / Math.hypot(...w0) ** (1 - 1 / N), N) / size;
  return { kind: 'point', w: unit.map((x, i) => end * x + stretch * across[i]) };
}

/** The v > 0 with v/(u² + v²)^{(1−1/N)/2} = C; the left side increases in v. */
function acrossAt(u: number, C: number, N: number): number {
  const power = 1 - 1 / N;
  // The root is at least C|u|^power, and where it is above |u| at most (2C)^N.
  let [low, high] = [C * Math.abs(u) ** power * 0.5, 2 * Math.max(Math.abs(u), (2 * C) ** N)];
  for (let k = 0; k < 200; k++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (middle < C * Math.hypot(u, middle) ** power) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
