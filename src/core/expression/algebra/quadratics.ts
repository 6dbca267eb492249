import { createJet, isDefined } from '../../geometry/preconditioner';
import { norm } from '../../geometry/slope';
import { spreadTheta } from '../../numerics/spread';
import type { ParameterMap, Theta } from '../../types/types';

/** θⱼ² as [j, j], θⱼθₖ as [j, k] with j < k, and θⱼ as [j]. */
export type Monomial = readonly [j: number, k?: number];

/** Squares first, so that the reduced form of a set of quadratics begins with them; then products, then θⱼ. */
export function monomialsOf(p: number): Monomial[] {
  const each = Array.from({ length: p }, (_, j) => j);
  const products = each.flatMap((j) => each.slice(j + 1).map((k): Monomial => [j, k]));
  return [...each.map((j): Monomial => [j, j]), ...products, ...each.map((j): Monomial => [j])];
}

/** Σ cₘ m(θ) over the monomials m. */
export function polynomialAt(monomials: readonly Monomial[], c: Float64Array, theta: Theta): number {
  let sum = 0;
  for (let m = 0; m < c.length; m++) {
    const [j, k] = monomials[m];
    if (c[m] !== 0) sum += c[m] * theta[j] * (k === undefined ? 1 : theta[k]);
  }
  return sum;
}

/** ∇ of that, into `out` (length p). */
export function gradientOf(monomials: readonly Monomial[], c: Float64Array, theta: Theta, out: Float64Array): void {
  out.fill(0);
  for (let m = 0; m < c.length; m++) {
    const [j, k] = monomials[m];
    out[j] += c[m] * (k === undefined ? 1 : theta[k]);
    if (k !== undefined) out[k] += c[m] * theta[j];
  }
}

/** One θ of the domain with the rows of J there, each as a unit vector; rows that vanish are left out. */
export interface Place {
  readonly theta: Theta;
  readonly rows: readonly Float64Array[];
}

/** How many samples are tried for each that is wanted: the domain may be a small part of the sliders' ranges. */
const TRIES = 16;

/** Places of the domain spread over the sliders' ranges: as many as wanted, or fewer where they are too hard to find. */
export function placesOf(map: ParameterMap, from: number, wanted: number): Place[] {
  const { p, q } = map;
  const places: Place[] = [];
  const jet = createJet(p, q);
  for (let k = 0; k < TRIES * wanted && places.length < wanted; k++) {
    const theta: Theta = new Float64Array(p);
    spreadTheta(map, from + k, theta);
    map.evaluate(theta, jet);
    if (!isDefined(jet)) continue;
    const rows = Array.from({ length: q }, (_, i) => unit(jet.J.subarray(i * p, i * p + p)));
    places.push({ theta, rows: rows.filter((row) => row.some((x) => x !== 0)) });
  }
  return places;
}

/** A copy of length 1, or zero. */
function unit(row: Float64Array): Float64Array {
  const length = norm(row) || 1;
  return row.map((x) => x / length);
}

/** J∇m for every monomial m, one row for each row of J at each place: what is conserved is in the null space. */
export function equationsAt(places: readonly Place[], monomials: readonly Monomial[]): Float64Array[] {
  return places.flatMap(({ theta, rows }) =>
    rows.map((row) =>
      Float64Array.from(monomials, ([j, k]) => (k === undefined ? row[j] : row[j] * theta[k] + row[k] * theta[j])),
    ),
  );
}

/** For every monomial the size of its column of the equations, were there no terms that cancel in it; never 0. */
export function columnSizes(places: readonly Place[], monomials: readonly Monomial[]): Float64Array {
  const absolute = places.map(({ theta, rows }) => ({
    theta: theta.map(Math.abs),
    rows: rows.map((row) => row.map(Math.abs)),
  }));
  const columns = equationsAt(absolute, monomials);
  return Float64Array.from(monomials, (_, m) => norm(Float64Array.from(columns, (row) => row[m])) || 1);
}
