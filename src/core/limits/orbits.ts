/**
 * The flow of one coordinate along a fixed direction: dθ/dx = f′(θ), so that w = f(θ) obeys dw/dx = f′(θ)² ≥ 0. On a
 * loss of one constraint aᵀw = b every coordinate follows its own orbit at x = aᵢs with one s for all
 * (Li, Wang, Lee, Arora 2022, commuting parametrizations).
 */
export interface Orbit {
  /** w at x, increasing, for x strictly between the ends. */
  at(x: number): number;
  /** Where the orbit ends in either direction; infinite where it does not. */
  readonly from: number;
  readonly to: number;
  /** w at a distance r > 0 before the end `to`, or behind the end `from`; given for ends that are finite. */
  beforeTo?(r: number): number;
  behindFrom?(r: number): number;
}

const endless = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** θ = w. */
export const identityOrbit = (start: number): Orbit => ({ at: (x) => start + x, ...endless });

/**
 * w = grow·e^{rate·x} − shrink·e^{−rate·x}, the orbit of a pair (u, v): for w = uv with (u + v)²/4, (u − v)²/4 and rate 2,
 * for w = u² − v² with u², v² and rate 4.
 */
export function hyperbolicOrbit(grow: number, shrink: number, rate: number): Orbit {
  // A part that is not there stays so, however far: 0·∞ is no number.
  const part = (size: number, exponent: number): number => (size === 0 ? 0 : size * Math.exp(exponent));
  return { at: (x) => part(grow, rate * x) - part(shrink, -rate * x), ...endless };
}

/** w = e^θ: w = 1/(1/w₀ − x). */
export function exponentialOrbit(theta: number): Orbit {
  const to = Math.exp(-theta);
  return { at: (x) => 1 / (to - x), from: Number.NEGATIVE_INFINITY, to, beforeTo: (r) => 1 / r };
}

/** w = log θ: θ² = θ₀² + 2x. */
export function logOrbit(theta: number): Orbit {
  const from = -(theta * theta) / 2;
  return {
    at: (x) => Math.log(2 * (x - from)) / 2,
    from,
    to: Number.POSITIVE_INFINITY,
    behindFrom: (r) => Math.log(2 * r) / 2,
  };
}

/** w = θᴺ for an odd whole N or sgn(θ)|θ|ᴺ: the magnitude's orbit, and its mirror image below 0. */
export function signedPowerOrbit(theta: number, N: number): Orbit {
  if (N === 1) return identityOrbit(theta);
  const orbit = magnitudeOrbit(Math.abs(theta), N);
  return theta < 0 ? mirrored(orbit) : orbit;
}

/** w = θᴺ for an even N, where both signs of θ have one w, or for θ > 0. */
export const evenPowerOrbit = (theta: number, N: number): Orbit => magnitudeOrbit(Math.abs(theta), N);

/**
 * m = |θ|: m^{2−N} = m₀^{2−N} + N(2−N)x, and m₀e^{2x} for N = 2. With 0 < N < 2 it reaches 0 at a finite x and, where
 * N > 1, stays there; with N > 2 or N < 0 it is infinite at one.
 */
function magnitudeOrbit(start: number, N: number): Orbit {
  if (start === 0) return { at: () => 0, ...endless };
  if (N === 2) return { at: (x) => start * start * Math.exp(4 * x), ...endless };
  const rate = N * (2 - N);
  const power = N / (2 - N);
  const end = -(start ** (2 - N)) / rate;
  const value = (r: number): number => (Math.abs(rate) * r) ** power;
  if (rate > 0) return { at: (x) => value(x - end), from: end, to: Number.POSITIVE_INFINITY, behindFrom: value };
  return { at: (x) => value(end - x), from: Number.NEGATIVE_INFINITY, to: end, beforeTo: value };
}

function mirrored({ at, from, to, beforeTo, behindFrom }: Orbit): Orbit {
  return {
    at: (x) => -at(-x),
    from: -to,
    to: -from,
    ...(beforeTo && { behindFrom: (r: number) => -beforeTo(r) }),
    ...(behindFrom && { beforeTo: (r: number) => -behindFrom(r) }),
  };
}

/** Comes to rest at 0 for good where the orbit reaches it: sgn(θ)|θ|ᴺ with 1 < N < 2. */
export function restingAtZero(orbit: Orbit): Orbit {
  const { at, from, to } = orbit;
  return { at: (x) => (x <= from || x >= to ? 0 : at(x)), ...endless };
}
