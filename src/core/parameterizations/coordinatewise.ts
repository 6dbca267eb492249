import type { Crossing, Jet, NumberSpec, ParameterMap, Theta, W } from '../types';
import { coordinates, subscript } from './define';

/** A real function with its slope and its inverse branch. */
export interface ScalarMap {
  value(t: number): number;
  slope(t: number): number;
  /** The t with value(t) = w on the branch of `near`; NaN where there is none. */
  preimage(w: number, near: number): number;
}

export interface CoordinatewiseSpec {
  readonly scalar: ScalarMap;
  readonly defaults: readonly number[];
  readonly parameter?: Partial<NumberSpec>;
  readonly tex: ParameterMap['tex'];
  readonly keeps: string;
  readonly image?: ParameterMap['image'];
  /** How θᵢ = 0 bounds the domain; absent where it does not. */
  readonly barrier?: Crossing['kind'];
}

/** The map wᵢ = f(θᵢ): J is diagonal, so G = diag(f′(θᵢ)²). */
export function coordinatewise(q: number, spec: CoordinatewiseSpec): ParameterMap {
  const { scalar, barrier } = spec;
  return {
    p: q,
    q,
    parameters: coordinates(q, spec.defaults, spec.parameter),
    tex: spec.tex,
    thetaIsVector: true,
    evaluate(theta: Theta, out: Jet): void {
      out.J.fill(0);
      for (let i = 0; i < q; i++) {
        out.w[i] = scalar.value(theta[i]);
        out.J[i * q + i] = scalar.slope(theta[i]);
      }
    },
    ...(barrier && { crossing: (from: Theta, to: Theta) => crossingAtZero(from, to, barrier) }),
    fibre: {
      parameters: [],
      keeps: spec.keeps,
      of: () => true,
      lift: (w, _f, near, out) => liftEach(scalar, w, near, out),
    },
    ...(spec.image && { image: spec.image }),
  };
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
    if (!(from[i] * to[i] > 0)) return { kind, where: `${subscript('θ', i + 1)} = 0` };
  }
  return undefined;
}

/** Smallest coordinate: the signed depth of w inside the positive orthant. */
export function smallestCoordinate(w: W): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < w.length; i++) least = Math.min(least, w[i]);
  return least;
}
