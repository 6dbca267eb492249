import { createJet, isDefined, preconditioner } from '../geometry/preconditioner';
import type { Jet, ParameterMap, Theta } from '../types/types';

/**
 * The Bregman divergence D_ψ(w, w₀) of the potential ∇²ψ = (JJᵀ)⁻¹, along a ray w₀ + r·e from w₀ = w(θ₀), as far as the
 * map has a θ: Taylor's remainder D = ∫₀^r (r − t) eᵀG⁻¹e dt, with G on the leaf of θ₀. A potential there is only where
 * the map commutes (Li, Wang, Lee & Arora 2022, arXiv:2207.04036).
 */
export interface Ray {
  /** Distances from w₀, growing from 0; the last is what was asked for, or the end of the domain. */
  readonly r: readonly number[];
  /** D there, and its derivative eᵀ(∇ψ(w) − ∇ψ(w₀)); both grow. */
  readonly value: readonly number[];
  readonly slope: readonly number[];
}

export interface Divergence {
  readonly w0: readonly [x: number, y: number];
  /** Along the unit vector e = (x, y), up to the distance `most`. */
  ray(x: number, y: number, most: number): Ray;
  /** D_ψ at w; NaN where the straight way from w₀ leaves the domain or meets a singular JJᵀ. */
  at(x: number, y: number): number;
}

/** The longest cell that is integrated at once, as a part of the way asked for. */
const longest = 1 / 8;
/** A cell shorter than this part of the way behind it, or of all of it, is the end: of the domain, or of a regular J. */
const shortest = { behind: 1 / 4096, all: 1e-12 } as const;
/**
 * The integrand may grow this much within a cell, so that few nodes do. Its poles have none on either side: where J is
 * singular no flow gets across, although a lift might.
 */
const growth = 2;

/** Gauss–Legendre nodes and weights on [0, 1], exact to degree 9 (Abramowitz & Stegun, table 25.4). */
const gauss = [
  [0.04691007703066802, 0.11846344252809454],
  [0.23076534494715845, 0.23931433524968324],
  [0.5, 0.28444444444444444],
  [0.7692346550528415, 0.23931433524968324],
  [0.953089922969332, 0.11846344252809454],
] as const;

/** Undefined where w or its potential is not defined at θ₀. For q = 2. */
export function divergence(map: ParameterMap, theta0: Theta): Divergence | undefined {
  const walk = new Walk(map, theta0);
  if (!walk.begins()) return undefined;
  const w0 = walk.w0;
  return {
    w0,
    ray: (x, y, most) => walk.ray(x, y, most),
    at(x, y) {
      const [dx, dy] = [x - w0[0], y - w0[1]];
      const most = Math.hypot(dx, dy);
      if (most === 0) return 0;
      const { r, value } = walk.ray(dx / most, dy / most, most);
      return r[r.length - 1] === most ? value[value.length - 1] : Number.NaN;
    },
  };
}

/** Walks outwards from w₀: each lift starts at the one before it, so that a searched one is near. */
class Walk {
  readonly w0: readonly [number, number];
  readonly #map: ParameterMap;
  readonly #theta0: Theta;
  readonly #position: Float64Array;
  readonly #onFibre: boolean;
  readonly #jet: Jet;
  readonly #G = new Float64Array(4);
  readonly #w = new Float64Array(2);
  #near: Theta;
  #next: Theta;
  #kept: Theta;
  #direction: readonly [number, number] = [1, 0];

  constructor(map: ParameterMap, theta0: Theta) {
    this.#map = map;
    this.#theta0 = Float64Array.from(theta0);
    this.#position = new Float64Array(map.fibre.parameters.length);
    this.#onFibre = map.fibre.of(this.#theta0, this.#position);
    [this.#near, this.#next, this.#kept] = [theta0.slice(), theta0.slice(), theta0.slice()];
    this.#jet = createJet(map.p, 2);
    map.evaluate(this.#theta0, this.#jet);
    this.w0 = [this.#jet.w[0], this.#jet.w[1]];
  }

  begins(): boolean {
    return this.#onFibre && isDefined(this.#jet) && Number.isFinite(this.#stretch());
  }

  ray(x: number, y: number, most: number): Ray {
    this.#direction = [x, y];
    this.#near.set(this.#theta0);
    const [r, value, slope] = [[0], [0], [0]];
    let step = longest * most;
    while (r[r.length - 1] < most) {
      const from = r[r.length - 1];
      const to = from + 1.01 * step >= most ? most : from + step;
      const cell = this.#cell(from, to);
      if (cell) {
        r.push(to);
        value.push(value[value.length - 1] + slope[slope.length - 1] * (to - from) + cell.value);
        slope.push(slope[slope.length - 1] + cell.slope);
        step = Math.min(2 * step, longest * most);
      } else {
        step /= 2;
        if (step < Math.max(shortest.behind * from, shortest.all * most)) break;
      }
    }
    return { r, value, slope };
  }

  /** ∫ eᵀG⁻¹e dt and ∫ (to − t) eᵀG⁻¹e dt over a cell; undefined, and nothing moved, where it has to be shorter. */
  #cell(from: number, to: number): { readonly value: number; readonly slope: number } | undefined {
    this.#kept.set(this.#near);
    let [value, slope, least, largest] = [0, 0, Number.POSITIVE_INFINITY, 0];
    const length = to - from;
    for (const [s, weight] of gauss) {
      const h = this.#moveTo(from + s * length) ? this.#stretch() : Number.NaN;
      least = Math.min(least, h);
      largest = Math.max(largest, h);
      slope += length * weight * h;
      value += length * length * weight * (1 - s) * h;
    }
    // The end itself is looked at too: behind it lies another cell, or nothing.
    const fits = Number.isFinite(slope) && largest <= growth * least && this.#moveTo(to);
    if (fits) return { value, slope };
    this.#near.set(this.#kept);
    return undefined;
  }

  /** Lifts w₀ + t·e and goes there; false where there is no lift, or none without a way out of the domain. */
  #moveTo(t: number): boolean {
    const [x, y] = this.#direction;
    this.#w[0] = this.w0[0] + t * x;
    this.#w[1] = this.w0[1] + t * y;
    if (!this.#map.fibre.lift(this.#w, this.#position, this.#near, this.#next)) return false;
    if (this.#map.crossing?.(this.#near, this.#next)) return false;
    [this.#near, this.#next] = [this.#next, this.#near];
    this.#map.evaluate(this.#near, this.#jet);
    return isDefined(this.#jet);
  }

  /** eᵀG⁻¹e where J was taken last; NaN where G is singular. */
  #stretch(): number {
    preconditioner(this.#jet.J, 2, this.#G);
    const [a, b, , d] = this.#G;
    const [x, y] = this.#direction;
    const { J } = this.#jet;
    // det G = (det J)² keeps the digits that ad − b² would lose.
    const determinant = J.length === 4 ? (J[0] * J[3] - J[1] * J[2]) ** 2 : a * d - b * b;
    if (!(determinant > 1e-24 * (a + d) ** 2)) return Number.NaN;
    return (d * x * x - 2 * b * x * y + a * y * y) / determinant;
  }
}
