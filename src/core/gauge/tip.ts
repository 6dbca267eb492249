import type { Point } from '../types/types';

/** A symmetric positive definite [[top, side], [side, side²/top + schur]] in the frame of g. */
export interface Square {
  readonly top: number;
  readonly side: number;
  readonly schur: number;
}

interface Target {
  readonly cos: number;
  readonly sin: number;
  /** ‖y‖/‖g‖. */
  readonly length: number;
}

/**
 * The S = W₁ᵀW₁ with (S + cI)g = y and c = ‖W₂‖² = wᵀS⁻¹w, for w in the frame of g; undefined where there is none.
 *
 * With a = ĝᵀy/‖g‖, b = ĝ⊥ᵀy/‖g‖ the first row of G = S + cI is (a, b), so κ(G) depends on its last entry d alone and
 * is least at d* = a + 2b²/a. For every c strictly between c∓ = (a ∓ √(a² − 4w₁²))/2 exactly one d belongs to c, and
 * d(c) is convex (wᵀS⁻¹w is jointly convex), infinite at both ends: either some c gives d*, or the least d is the best.
 */
export function spreadOf({ cos, sin, length }: Target, w: Point): Square | undefined {
  const [a, b] = [length * cos, length * sin];
  const best = a + (2 * b * b) / a;
  if (w[0] === 0 && w[1] === 0) return squareOf(a, b, best, 0);
  const gap = (a - 2 * Math.abs(w[0])) * (a + 2 * Math.abs(w[0]));
  // On the line itself, and where neither w nor y leaves the axis of g, only c∓ are left, and d is free.
  if (b === 0 && w[1] === 0 && gap >= 0) return squareOf(a, b, best, (2 * w[0] ** 2) / (a + Math.sqrt(gap)));
  if (!(gap > 0)) return undefined;
  const curve = { b, w, low: (2 * w[0] ** 2) / (a + Math.sqrt(gap)), span: Math.sqrt(gap) };
  return at(curve, chooseShare(curve, best)).square;
}

function squareOf(a: number, b: number, d: number, c: number): Square {
  const top = a - c;
  return { top, side: b, schur: d - c - (b * b) / top };
}

interface Curve {
  readonly b: number;
  readonly w: Point;
  /** c₋ and c₊ − c₋. */
  readonly low: number;
  readonly span: number;
}

/** S and d at c = c₋ + span·σ(x), σ the logistic function: c − c₋ and c₊ − c keep their digits at both ends. */
function at({ b, w, low, span }: Curve, x: number): { square: Square; d: number } {
  const [below, above] = [span / (1 + Math.exp(-x)), span / (1 + Math.exp(x))];
  // a = c₋ + c₊, so a − c = c₋ + (c₊ − c).
  const top = low + above;
  const spare = (below * above) / top;
  const schur = (w[1] - (b * w[0]) / top) ** 2 / spare;
  return { square: { top, side: b, schur }, d: low + below + (b * b) / top + schur };
}

/**
 * Where d(c) is d*, else the minimum of d. Of two such c the smaller, which leaves S the better conditioned; always on the
 * same side, so that weights move without a jump while a tip is dragged.
 */
function chooseShare(curve: Curve, best: number): number {
  const d = (x: number) => at(curve, x).d;
  const least = leastAt(d, -REACH, REACH);
  if (!(d(least) < best)) return least;
  let [inside, outside] = [least, -REACH];
  if (!(d(outside) > best)) outside = -outside;
  if (!(d(outside) > best)) return least;
  for (let k = 0; k < 70; k++) {
    const middle = (inside + outside) / 2;
    if (d(middle) <= best) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** σ(±36) is 1 up to rounding. */
const REACH = 36;

/** Golden-section search; d has one minimum in x because σ is monotone and d convex in c. */
function leastAt(d: (x: number) => number, low: number, high: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [low, high];
  let [x, y] = [b - ratio * (b - a), a + ratio * (b - a)];
  let [dx, dy] = [d(x), d(y)];
  for (let k = 0; k < 60; k++) {
    if (dx <= dy) {
      [b, y, dy] = [y, x, dx];
      x = b - ratio * (b - a);
      dx = d(x);
    } else {
      [a, x, dx] = [x, y, dy];
      y = a + ratio * (b - a);
      dy = d(y);
    }
  }
  return (a + b) / 2;
}
