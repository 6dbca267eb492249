/**
 * How the flow of w = u^D − v^D from u = v = α bends what it integrates, r = −∫ ∂L/∂w dt (Woodworth et al. 2020, section 5):
 * w = α^D h(c r), where h(z) = 2 sinh z with c = 1 (a suitable unit of time) for D = 2, and
 * h(z) = (1 − z)^{−p} − (1 + z)^{−p}, p = D/(D − 2), with c = D(D − 2)α^{D−2} for D > 2, which is defined on |z| < 1.
 */
export interface WoodworthLink {
  readonly D: number;
  /** c at α. */
  argument(alpha: number): number;
  /** scale·h at each z, into `out`; NaN where it is not defined. */
  values(z: Float64Array, scale: number, out: Float64Array): void;
  /** scale·h′ at each z. */
  slopes(z: Float64Array, scale: number, out: Float64Array): void;
}

const shallow: WoodworthLink = {
  D: 2,
  argument: () => 1,
  values(z, scale, out) {
    for (let i = 0; i < z.length; i++) out[i] = scale * (2 * Math.sinh(z[i]));
  },
  slopes(z, scale, out) {
    for (let i = 0; i < z.length; i++) out[i] = scale * (2 * Math.cosh(z[i]));
  },
};

export function woodworthLink(D: number): WoodworthLink {
  if (D === 2) return shallow;
  const p = D / (D - 2);
  return {
    D,
    argument: (alpha) => D * (D - 2) * alpha ** (D - 2),
    // The difference of two powers near 1 would lose most digits for large α, where z is small.
    values(z, scale, out) {
      for (let i = 0; i < z.length; i++) {
        const spread = Math.exp((-p / 2) * Math.log1p(-z[i] * z[i]));
        out[i] = scale * (2 * spread * Math.sinh(p * Math.atanh(z[i])));
      }
    },
    slopes(z, scale, out) {
      for (let i = 0; i < z.length; i++) out[i] = scale * (p * ((1 - z[i]) ** (-p - 1) + (1 + z[i]) ** (-p - 1)));
    },
  };
}
