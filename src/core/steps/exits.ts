/** Closed forms and searches that families build their `exit` from. D(η) = ⟨w(θ − ηJᵀg) − w(θ), −g⟩ throughout. */

import type { Exit, Theta, W } from '../types/types';

export const never: Exit = { kind: 'never' };

/** The exit of D(η) = slope·η − bend·η², slope = gᵀGg ≥ 0: slope/bend where bend is positive. */
export function quadraticExit(slope: number, bend: number): Exit {
  const eta = slope / bend;
  return slope > 0 && bend > 0 && Number.isFinite(eta) ? { kind: 'root', eta } : never;
}

/**
 * The exit of a map that is monotone in each θᵢ on either side of θᵢ = 0, where it has a pole or an edge: D grows up to
 * the smallest η = θᵢ/(Jᵀg)ᵢ > 0. `slope(t)` is the derivative of the coordinate map.
 */
export function barrierExit(kind: 'pole' | 'edge', slope: (t: number) => number, theta: Theta, g: W): Exit {
  let eta = Number.POSITIVE_INFINITY;
  for (let i = 0; i < theta.length; i++) {
    const reached = theta[i] / (slope(theta[i]) * g[i]);
    if (reached > 0 && reached < eta) eta = reached;
  }
  return Number.isFinite(eta) ? { kind, eta } : never;
}

/** Samples η at which D is looked at, in order, from above 0. */
type Next = (eta: number) => number;

/** Numbers below are too coarse to be multiplied: a sample would stay where it is, and the search would never end. */
const LEAST = 2 ** -1022;

/** The first η ≤ upTo where D turns negative, between two samples of which the second is negative; none beyond. */
export function searchExit(D: (eta: number) => number, first: number, next: Next, upTo: number): Exit {
  for (let [low, eta] = [0, Math.max(first, LEAST)]; low < upTo; [low, eta] = [eta, next(eta)]) {
    const high = Math.min(eta, upTo);
    if (!(D(high) < 0)) continue;
    return { kind: 'root', eta: bisect(D, low, high) };
  }
  return { kind: 'none', upTo };
}

/** The last double in [low, high] found with D not negative. */
export function bisect(D: (eta: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  for (let k = 0; k < 100; k++) {
    const middle = (a + b) / 2;
    if (middle === a || middle === b) break;
    if (D(middle) < 0) b = middle;
    else a = middle;
  }
  return a;
}

/** The exit of wᵢ = θᵢ²: D = 4η Σ wᵢgᵢ² − 4η² Σ wᵢgᵢ³. */
export function squareExit(theta: Theta, g: W): Exit {
  let [slope, bend] = [0, 0];
  for (let i = 0; i < theta.length; i++) {
    slope += theta[i] ** 2 * g[i] ** 2;
    bend += theta[i] ** 2 * g[i] ** 3;
  }
  return quadraticExit(slope, bend);
}

/**
 * The exit of wᵢ = uᵢvᵢ and of wᵢ = uᵢ² − vᵢ², θ = (u, v): both leave at Σ(uᵢ² + vᵢ²)gᵢ²/Σwᵢgᵢ³. `weight` is the map of
 * one pair.
 */
export function pairExit(theta: Theta, g: W, weight: (u: number, v: number) => number): Exit {
  const q = g.length;
  let [slope, bend] = [0, 0];
  for (let i = 0; i < q; i++) {
    const [u, v] = [theta[i], theta[q + i]];
    slope += (u * u + v * v) * g[i] ** 2;
    bend += weight(u, v) * g[i] ** 3;
  }
  return quadraticExit(slope, bend);
}

/** Each sample of a geometric scan lies this much further than the last. */
export const SCAN_GROWTH = 1.01;

/**
 * The exit of wᵢ = θᵢᴺ for even N: D = Σ gᵢwᵢ(1 − (1 − tᵢ)ᴺ) with tᵢ = ηNgᵢθᵢᴺ⁻². Where gᵢ > 0 a term is at least
 * −gᵢwᵢtᵢᴺ and not negative before tᵢ = 2; where gᵢ < 0 it is at least |gᵢ|wᵢ|tᵢ|ᴺ. So D leaves if and only if
 * Σ gᵢwᵢtᵢᴺ > 0, its leading term, and not before the first tᵢ = 2.
 */
export function evenPowerExit(N: number, theta: Theta, g: W): Exit {
  let [leading, fastest] = [0, 0];
  for (let i = 0; i < theta.length; i++) {
    const rate = N * g[i] * theta[i] ** (N - 2);
    leading += g[i] * theta[i] ** N * rate ** N;
    fastest = Math.max(fastest, rate);
  }
  if (!(leading > 0)) return never;
  const halfSpace = (eta: number): number => {
    let sum = 0;
    for (let i = 0; i < theta.length; i++) {
      sum += g[i] * theta[i] ** N * (1 - (1 - eta * N * g[i] * theta[i] ** (N - 2)) ** N);
    }
    return sum;
  };
  const first = 2 / fastest;
  return searchExit(halfSpace, first, (eta) => SCAN_GROWTH * eta, FAR * first);
}

/** How many times the first possible exit is looked at. */
const FAR = 1e8;

/**
 * D of a step that shortens a radius s by η·radial and turns it by α(η): s·gᵣ − (s − ηgᵣ)(gᵣ cos α − g⊥ sin α). Polar
 * coordinates turn by α = ηs·g⊥ without bound, weight normalisation by α = arctan(ηs·g⊥/ρ²).
 */
export function turningHalfSpace(s: number, radial: number, across: number, alpha: (eta: number) => number) {
  return (eta: number): number => {
    const [cos, sin] = [Math.cos(alpha(eta)), Math.sin(alpha(eta))];
    // 1 − cos α by the half angle: at small η the difference would be lost in rounding.
    const versine = 2 * Math.sin(alpha(eta) / 2) ** 2;
    return s * radial * versine + s * across * sin + eta * radial * (radial * cos - across * sin);
  };
}

/** The scan of a step that turns by less than a right angle: from this part of its shortest scale to that of its longest. */
const FIRST = 1e-3;
const LAST = 1e6;

/**
 * The exit of w = s·v/‖v‖ with ρ = ‖v‖: exits for certain where s·gᵣ > 0 and g⊥ ≠ 0, and may elsewhere by turning too far.
 *
 * @param radial gᵣ = v̂ᵀg. @param across ‖g − gᵣv̂‖.
 */
export function weightNormExit(s: number, rho: number, radial: number, across: number): Exit {
  const rate = (s * across) / (rho * rho);
  if (rate === 0) return never;
  const halfSpace = turningHalfSpace(s, radial, across, (eta) => Math.atan(eta * rate));
  const scales = [1 / Math.abs(rate), radial === 0 ? 1 / Math.abs(rate) : Math.abs(s / radial)];
  return searchExit(halfSpace, FIRST * Math.min(...scales), (eta) => SCAN_GROWTH * eta, LAST * Math.max(...scales));
}
