/** x^{1/N} for x ≥ 0, exact for squares and cubes so that dragging w and back gives the same θ. */
export function root(x: number, N: number): number {
  if (N === 1) return x;
  if (N === 2) return Math.sqrt(x);
  if (N === 3) return Math.cbrt(x);
  return x ** (1 / N);
}
