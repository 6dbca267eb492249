/**
 * The flow of one coordinate along a fixed direction: dθ/dx = f′(θ), so that w = f(θ) obeys dw/dx = f′(θ)² ≥ 0. On a
 * loss of one constraint aᵀw = b every coordinate follows its own orbit at x = aᵢs with one s for all
 * (Li, Wang, Lee, Arora 2022, commuting parametrizations).
 */
export interface Orbit {
  /** w at x, increasing, off the mark. */
  at(x: number): number;
  /** Where the orbit ends, or passes with a w that is not smooth in x. Absent: nowhere. */
  readonly mark?: Mark;
}

/** w at a distance e^logR below x and above it; absent on the side on which there is no orbit. */
interface Mark {
  readonly x: number;
  below?(logR: number): number;
  above?(logR: number): number;
}

/** θ = w. */
export const identityOrbit = (start: number): Orbit => ({ at: (x) => start + x });

/** Above this exponent a sum of exponentials keeps its digits. */
const GENTLE = 0.5;

/**
 * w = grow·e^{rate·x} − shrink·e^{−rate·x}, the orbit of a pair (u, v) from w = start: for w = uv with (u + v)²/4,
 * (u − v)²/4 and rate 2, for w = u² − v² with u², v² and rate 4. Near the start by what w has moved, as both parts may be
 * far larger than w.
 */
export function hyperbolicOrbit(grow: number, shrink: number, rate: number, start = grow - shrink): Orbit {
  // A part that is not there stays so, however far: 0·∞ is no number.
  const part = (size: number, factor: number): number => (size === 0 ? 0 : size * factor);
  return {
    at(x) {
      const exponent = rate * x;
      if (Math.abs(exponent) < GENTLE) return start + (grow * Math.expm1(exponent) - shrink * Math.expm1(-exponent));
      return part(grow, Math.exp(exponent)) - part(shrink, Math.exp(-exponent));
    },
  };
}

/** w = e^θ: w = 1/(1/w₀ − x). */
export function exponentialOrbit(theta: number): Orbit {
  const end = Math.exp(-theta);
  return { at: (x) => 1 / (end - x), mark: { x: end, below: (logR) => Math.exp(-logR) } };
}

/** w = log θ: θ² = θ₀² + 2x. */
export function logOrbit(theta: number): Orbit {
  const square = theta * theta;
  return {
    at: (x) => Math.log(theta) + Math.log1p((2 * x) / square) / 2,
    mark: { x: -square / 2, above: (logR) => (Math.LN2 + logR) / 2 },
  };
}

/**
 * w = θᴺ for an odd whole N or sgn(θ)|θ|ᴺ: the magnitude's orbit, and its mirror image below 0. With 0 < N < 1 it passes
 * through 0, where sgn(θ)|θ|^{2−N} goes on at the same speed; with 1 < N < 2 it comes to rest there for good.
 */
export function signedPowerOrbit(theta: number, N: number): Orbit {
  if (N === 1) return identityOrbit(theta);
  const orbit = magnitudeOrbit(Math.abs(theta), N);
  const whole = N > 0 && N < 2 && orbit.mark?.above ? continued(orbit, orbit.mark.x, orbit.mark.above, N < 1) : orbit;
  return theta < 0 ? mirrored(whole) : whole;
}

/** w = θᴺ for an even N, where both signs of θ have one w, or for θ > 0. */
export const evenPowerOrbit = (theta: number, N: number): Orbit => magnitudeOrbit(Math.abs(theta), N);

/**
 * m = |θ|: m^{2−N} = m₀^{2−N} + N(2−N)x, and m₀e^{2x} for N = 2. With 0 < N < 2 it reaches 0 at a finite x; with N > 2 or
 * N < 0 it is infinite at one.
 */
function magnitudeOrbit(start: number, N: number): Orbit {
  if (start === 0) return { at: () => 0 };
  if (N === 2) return { at: (x) => start * start * Math.exp(4 * x) };
  const rate = N * (2 - N);
  const power = N / (2 - N);
  const size = start ** (2 - N);
  // By the logarithm, as the power grows beyond all bounds towards N = 2.
  const value = (logR: number): number => Math.exp(power * (Math.log(Math.abs(rate)) + logR));
  return {
    at: (x) => start ** N * Math.exp(power * Math.log1p((rate * x) / size)),
    mark: { x: -size / rate, ...(rate > 0 ? { above: value } : { below: value }) },
  };
}

/** The same beyond the mark at which it is 0: on as its mirror image, or at rest. */
function continued({ at }: Orbit, mark: number, above: (logR: number) => number, passes: boolean): Orbit {
  const below = passes ? (logR: number) => -above(logR) : () => 0;
  return { at: (x) => (x > mark ? at(x) : below(Math.log(mark - x))), mark: { x: mark, above, below } };
}

function mirrored({ at, mark }: Orbit): Orbit {
  const { below, above } = mark ?? {};
  return {
    at: (x) => -at(-x),
    ...(mark && {
      mark: {
        x: -mark.x,
        ...(above && { below: (logR: number) => -above(logR) }),
        ...(below && { above: (logR: number) => -below(logR) }),
      },
    }),
  };
}
