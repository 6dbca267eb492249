import { createJet, isDefined } from '../geometry/preconditioner';
import { norm } from '../geometry/slope';
import { spreadTheta } from '../numerics/spread';
import type { ParameterMap, Theta } from '../types/types';

/** d/dt J(θ + t·direction) at t = 0, into `out` (q×p, row-major). */
type JacobianAlong = (theta: Theta, direction: Theta, out: Float64Array) => void;

/** Whether the gradients of the coordinates of w commute as vector fields on θ. */
export interface CommutingVerdict {
  /** Unknown where no sampled θ is inside the domain. */
  readonly verdict: 'commuting' | 'not commuting' | 'unknown';
  /** Largest bracket found, relative to the size of its two terms; rounding where they cancel. */
  readonly relative: number;
  /** Where that was, and ‖[∇wᵢ, ∇wⱼ]‖ there, in units of θ over the square of w's. */
  readonly theta: readonly number[];
  readonly size: number;
  /** The i and j of it, from 0. */
  readonly pair: readonly [number, number];
  readonly points: number;
  readonly leaf: Leaf;
}

/** The θ that flows from one start can reach, whatever the loss; p minus its dimension quantities are conserved. */
interface Leaf {
  /** Of the gradients and their first brackets, at almost every θ; 0 where no sampled θ is inside the domain. */
  readonly dimension: number;
  /**
   * True where the brackets lie in the span of the gradients (Frobenius) or nothing is left over; else the leaf may be
   * larger, by brackets of brackets.
   */
  readonly exact: boolean;
}

/** Relative brackets below this are taken for rounding, of exact derivatives and of differences. */
const tolerance = { exact: 1e-9, differences: 1e-5 } as const;

/**
 * Evaluates the Lie brackets [∇wᵢ, ∇wⱼ] = ∇²wⱼ∇wᵢ − ∇²wᵢ∇wⱼ at points spread over the parameters' ranges. Where all
 * vanish, gradient flow in θ is mirror flow in w on each leaf (Li, Wang, Lee & Arora 2022, arXiv:2207.04036, Thm 4.9).
 *
 * @param along exact derivatives of J; without it J is differenced
 */
export function commutingVerdict(map: ParameterMap, along?: JacobianAlong, points = 24): CommutingVerdict {
  const brackets = new Brackets(map, along ?? differences(map));
  const limit = along ? tolerance.exact : tolerance.differences;
  const theta: Theta = new Float64Array(map.p);
  const nothing = {
    relative: 0,
    theta: [],
    size: 0,
    pair: [0, 1],
    points: 0,
    leaf: { dimension: 0, exact: false },
  } as const;
  let worst: CommutingVerdict = { verdict: 'unknown', ...nothing };
  let [reached, rank, dimension] = [0, 0, 0];
  for (let k = 0; k < points; k++) {
    spreadTheta(map, k, theta);
    if (map.parameters.some(({ refuse }, j) => refuse?.(theta[j]) !== undefined) || !brackets.at(theta)) continue;
    reached++;
    rank = Math.max(rank, brackets.rank(limit, false));
    dimension = Math.max(dimension, brackets.rank(limit, true));
    for (let i = 0; i < map.q; i++) {
      for (let j = i + 1; j < map.q; j++) {
        const { size, relative } = brackets.measure(i, j);
        if (relative > worst.relative || worst.theta.length === 0)
          worst = { ...worst, relative, size, theta: [...theta], pair: [i, j] };
      }
    }
  }
  if (reached === 0) return worst;
  const leaf = { dimension, exact: dimension === rank || dimension === map.p };
  return { ...worst, verdict: worst.relative > limit ? 'not commuting' : 'commuting', points: reached, leaf };
}

/** Brackets at one θ. */
class Brackets {
  readonly #map: ParameterMap;
  readonly #along: JacobianAlong;
  readonly #jet;
  /** Row i: the derivative of J along ∇wᵢ. */
  readonly #moved: readonly Float64Array[];
  readonly #difference: Float64Array;
  #floor = 0;

  constructor(map: ParameterMap, along: JacobianAlong) {
    this.#map = map;
    this.#along = along;
    this.#jet = createJet(map.p, map.q);
    this.#moved = Array.from({ length: map.q }, () => new Float64Array(map.q * map.p));
    this.#difference = new Float64Array(map.p);
  }

  /** False where the map or its second derivatives are undefined. */
  at(theta: Theta): boolean {
    const { p, q } = this.#map;
    this.#map.evaluate(theta, this.#jet);
    if (!isDefined(this.#jet)) return false;
    for (let i = 0; i < q; i++) this.#along(theta, this.#jet.J.subarray(i * p, i * p + p), this.#moved[i]);
    // A bracket far below ‖J‖²/‖θ‖ is zero even where both of its terms are: those of a linear map are all rounding.
    this.#floor = (1e-3 * norm(this.#jet.J) ** 2) / Math.max(1, norm(theta));
    return this.#moved.every((each) => each.every(Number.isFinite));
  }

  /** Of the gradients, with their brackets if asked for; directions below the limit are rounding. */
  rank(limit: number, withBrackets: boolean): number {
    const { p, q } = this.#map;
    const rows: Float64Array[] = [];
    const add = (row: Float64Array): void => {
      const length = norm(row);
      if (length > 0) rows.push(row.map((x) => x / length));
    };
    for (let i = 0; i < q; i++) {
      add(this.#jet.J.subarray(i * p, i * p + p));
      for (let j = i + 1; withBrackets && j < q; j++) if (this.measure(i, j).relative > limit) add(this.#difference);
    }
    return independent(rows, Math.sqrt(limit));
  }

  measure(i: number, j: number): { readonly size: number; readonly relative: number } {
    const { p } = this.#map;
    const first = this.#moved[i].subarray(j * p, j * p + p);
    const second = this.#moved[j].subarray(i * p, i * p + p);
    for (let k = 0; k < p; k++) this.#difference[k] = first[k] - second[k];
    const size = norm(this.#difference);
    const scale = norm(first) + norm(second) + this.#floor;
    return { size, relative: scale > 0 ? size / scale : 0 };
  }
}

/** How many of the unit rows are left when each is freed of those before it (Gram–Schmidt, in place). */
export function independent(rows: readonly Float64Array[], negligible: number): number {
  const basis: Float64Array[] = [];
  for (const row of rows) {
    for (const each of basis) {
      const along = each.reduce((sum, x, k) => sum + x * row[k], 0);
      for (let k = 0; k < row.length; k++) row[k] -= along * each[k];
    }
    const length = norm(row);
    if (length > negligible) basis.push(row.map((x) => x / length));
  }
  return basis.length;
}

/** J differenced along a direction, extrapolated to fourth order. */
function differences(map: ParameterMap): JacobianAlong {
  const jet = createJet(map.p, map.q);
  const moved: Theta = new Float64Array(map.p);
  return (theta, direction, out) => {
    const length = norm(direction);
    out.fill(0);
    if (length === 0) return;
    const h = (1e-3 * Math.max(0.05, norm(theta))) / length;
    const add = (t: number, weight: number): void => {
      for (let j = 0; j < moved.length; j++) moved[j] = theta[j] + t * direction[j];
      map.evaluate(moved, jet);
      for (let i = 0; i < out.length; i++) out[i] += weight * jet.J[i];
    };
    add(h, -1 / (6 * h));
    add(-h, 1 / (6 * h));
    add(h / 2, 4 / (3 * h));
    add(-h / 2, -4 / (3 * h));
  };
}
