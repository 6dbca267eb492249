/**
 * How the flow of w = u^D − v^D from u = v = α bends what it integrates, r = −∫ ∂L/∂w dt (Woodworth et al. 2020, section 5):
 * w = α^D h(c r), where h(z) = 2 sinh z with c = 1 (a suitable unit of time) for D = 2, and
 * h(z) = (1 − z)^{−p} − (1 + z)^{−p}, p = D/(D − 2), with c = D(D − 2)α^{D−2} for D > 2, which is defined on |z| < 1.
 */
export interface WoodworthLink {
  readonly D: number;
  /** c at α. */
  argument(alpha: number): number;
  /** h(z); NaN where it is not defined. */
  value(z: number): number;
  /** h′(z). */
  slope(z: number): number;
}

export function woodworthLink(D: number): WoodworthLink {
  if (D === 2) {
    return { D, argument: () => 1, value: (z) => 2 * Math.sinh(z), slope: (z) => 2 * Math.cosh(z) };
  }
  const p = D / (D - 2);
  return {
    D,
    argument: (alpha) => D * (D - 2) * alpha ** (D - 2),
    // The difference of two powers near 1 would lose most digits for large α, where z is small.
    value: (z) => 2 * Math.exp((-p / 2) * Math.log1p(-z * z)) * Math.sinh(p * Math.atanh(z)),
    slope: (z) => p * ((1 - z) ** (-p - 1) + (1 + z) ** (-p - 1)),
  };
}
