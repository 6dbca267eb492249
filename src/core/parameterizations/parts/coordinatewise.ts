import type { Orbit } from '../../flow-limits/orbits';
import { separableLimit } from '../../flow-limits/separable';
import type { Crossing, Image, Jet, NetworkGraph, NumberSpec, ParameterMap, Theta, W } from '../../types/types';
import { coordinates, subscript } from './define';

/** A real function with its slope and its inverse branch. */
export interface ScalarMap {
  value(t: number): number;
  slope(t: number): number;
  /** The second derivative. */
  bend(t: number): number;
  /** The t with value(t) = w on the branch of `near`; NaN where there is none. */
  preimage(w: number, near: number): number;
}

export interface CoordinatewiseSpec {
  readonly scalar: ScalarMap;
  readonly defaults: readonly number[];
  readonly parameter?: Partial<NumberSpec>;
  readonly tex: ParameterMap['tex'];
  readonly keeps: string;
  readonly image?: Image;
  /** How θᵢ = 0 bounds the domain; absent where it does not. */
  readonly barrier?: Crossing['kind'];
  readonly exit?: ParameterMap['exit'];
  readonly network?: NetworkGraph;
  /** The flow of one coordinate, from which its limit on a line follows. */
  readonly orbit?: (theta: number) => Orbit;
}

/** The map wᵢ = f(θᵢ): J is diagonal, so G = diag(f′(θᵢ)²). */
export function coordinatewise(q: number, spec: CoordinatewiseSpec): ParameterMap {
  const { scalar, barrier, orbit } = spec;
  return {
    p: q,
    q,
    parameters: coordinates(q, spec.defaults, spec.parameter),
    tex: spec.tex,
    thetaIsVector: true,
    evaluate(theta: Theta, out: Jet): void {
      // A loop: for four numbers the call of `fill` would cost more than all the rest.
      for (let k = 0; k < q * q; k++) out.J[k] = 0;
      for (let i = 0; i < q; i++) {
        out.w[i] = scalar.value(theta[i]);
        out.J[i * q + i] = scalar.slope(theta[i]);
      }
    },
    curvature(theta: Theta, g: W, out: Float64Array): void {
      out.fill(0);
      for (let i = 0; i < q; i++) out[i * q + i] = g[i] * scalar.bend(theta[i]);
    },
    ...(barrier && { crossing: (from: Theta, to: Theta) => crossingAtZero(from, to, barrier) }),
    ...(spec.exit && { exit: spec.exit }),
    ...(orbit && { limit: (theta0: Theta, a: W, b: number) => separableLimit(Array.from(theta0, orbit), a, b) }),
    fibre: {
      parameters: [],
      keeps: spec.keeps,
      count: (w) => w.reduce((all, x) => all * branchesAt(scalar, x), 1),
      of: () => true,
      lift: (w, _f, near, out) => liftEach(scalar, w, near, out),
    },
    ...(spec.image && { image: spec.image }),
    ...(spec.network && { network: spec.network }),
  };
}

/** How many t have value(t) = w: one on each of the two branches, which may be the same. */
function branchesAt({ preimage }: ScalarMap, w: number): number {
  const [below, above] = [preimage(w, -1), preimage(w, 1)];
  if (!Number.isFinite(above)) return 0;
  return below === above ? 1 : 2;
}

function liftEach(scalar: ScalarMap, w: W, near: Theta, out: Theta): boolean {
  let found = true;
  for (let i = 0; i < w.length; i++) {
    out[i] = scalar.preimage(w[i], near[i]);
    if (!Number.isFinite(out[i])) found = false;
  }
  return found;
}

function crossingAtZero(from: Theta, to: Theta, kind: Crossing['kind']): Crossing | undefined {
  for (let i = 0; i < from.length; i++) {
    // By sign and not by product, which underflows; the negation lets NaN count as crossed.
    if (!(from[i] !== 0 && Math.sign(from[i]) === Math.sign(to[i])))
      return { kind, where: `${subscript('θ', i + 1)} = 0` };
  }
  return undefined;
}

const leastCoordinate: Image['inside'] = (w) => w.reduce((least, x) => Math.min(least, x), Number.POSITIVE_INFINITY);

/** The w with no negative coordinate, or with positive ones only where the boundary is out of reach. */
export function positiveOrthant(why: string, boundary: 'reached' | 'out of reach'): Image {
  return {
    why,
    inside: leastCoordinate,
    approach(w, margin) {
      const least = boundary === 'reached' ? 0 : margin;
      for (let i = 0; i < w.length; i++) w[i] = Math.max(least, w[i]);
    },
  };
}

/** The w off the coordinate axes. */
export function offTheAxes(why: string): Image {
  return {
    why,
    inside: (w) => w.reduce((least, x) => Math.min(least, Math.abs(x)), Number.POSITIVE_INFINITY),
    approach(w, margin) {
      for (let i = 0; i < w.length; i++) if (Math.abs(w[i]) < margin) w[i] = w[i] < 0 ? -margin : margin;
    },
  };
}
