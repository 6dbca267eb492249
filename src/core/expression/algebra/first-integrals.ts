import { norm } from '../../geometry/slope';
import type { ParameterMap } from '../../types/types';
import { modulo, reduced, shortened, wholeMultiple } from './echelon';
import { nullSpace } from './null-space';
import { columnSizes, equationsAt, type Monomial, monomialsOf, type Place, placesOf } from './quadratics';

/** All functions I of one form with J(θ)∇I(θ) = 0 at every θ, so that dI/dt = −∇IᵀJᵀ∇L = 0 whatever the loss. */
export interface FirstIntegrals {
  readonly monomials: readonly Monomial[];
  /** Coefficients of each, by monomial: a basis of those that are linear, then of the rest up to their products. */
  readonly coefficients: readonly Float64Array[];
}

/** What may be left of J∇I at fresh places, as a part of its terms. */
const STRICT = 1e-10;

/** Weighed coefficients below this part of the first one are rounding. */
const NOTHING = 1e-9;

/** Where the fresh places begin in the sequence of samples. */
const FRESH = 5000;

/**
 * The linear and quadratic first integrals of gradient flow. J∇I = 0 is linear in the coefficients of I: the null space of
 * these equations at places spread over the ranges, brought to small whole numbers and verified at other places.
 * Undefined where too few sampled θ lie in the domain to tell.
 */
export function firstIntegrals(map: ParameterMap): FirstIntegrals | undefined {
  const { p, q } = map;
  const monomials = monomialsOf(p);
  const wanted = Math.ceil((2.5 * monomials.length) / q) + 8;
  const places = placesOf(map, 0, wanted);
  if (places.length < wanted / 2) return undefined;
  const search = new Search(monomials, places, placesOf(map, FRESH, 24));
  const linear = search.readable(search.nullSpace(monomials.length - p));
  const implied = reduced([...linear, ...productsOf(linear, monomials)].map((c) => search.weighed(c)));
  const rest = reduced(modulo(search.nullSpace(0), implied));
  return { monomials, coefficients: [...linear, ...search.readable(rest)] };
}

/** Works with coefficients times the size of their monomial's column, so that all count alike whatever the ranges are. */
class Search {
  readonly #weights: Float64Array;
  readonly #equations: readonly Float64Array[];
  readonly #tests: readonly Float64Array[];

  constructor(monomials: readonly Monomial[], places: readonly Place[], fresh: readonly Place[]) {
    this.#weights = columnSizes(places, monomials);
    this.#equations = equationsAt(places, monomials).map((row) => row.map((x, m) => x / this.#weights[m]));
    // Of the old places too: where the domain is small there may be few fresh ones.
    this.#tests = equationsAt([...places, ...fresh], monomials);
  }

  weighed(coefficients: Float64Array): Float64Array {
    return coefficients.map((x, m) => x * this.#weights[m]);
  }

  /** A weighed basis of what solves the equations, of the monomials from one on. */
  nullSpace(from: number): Float64Array[] {
    const n = this.#weights.length;
    const part = this.#equations.map((row) => row.subarray(from));
    return nullSpace(part, n - from).map((x) => Float64Array.from({ length: n }, (_, m) => x[m - from] ?? 0));
  }

  /** A basis of coefficients, of weighed vectors: in whole numbers where those hold, else as it was found. */
  readable(vectors: readonly Float64Array[]): Float64Array[] {
    const [whole, found]: Float64Array[][] = [[], []];
    for (const row of reduced(vectors)) {
      const plain = row.map((x, m) => (Math.abs(x) < NOTHING ? 0 : x / this.#weights[m]));
      const first = plain.find((x) => x !== 0) ?? 1;
      const monic = plain.map((x) => x / first);
      const rounded = wholeMultiple(monic);
      if (rounded && this.#holds(rounded)) whole.push(rounded);
      else if (this.#holds(monic)) found.push(monic);
    }
    return [...shortened(whole), ...found];
  }

  /** Whether J∇I vanishes at every place, to rounding. */
  #holds(c: Float64Array): boolean {
    const floor = 1e-3 * Math.min(norm(c), norm(this.weighed(c)));
    return this.#tests.every((row) => {
      let [sum, size] = [0, floor];
      for (let m = 0; m < c.length; m++) {
        sum += row[m] * c[m];
        size += Math.abs(row[m] * c[m]);
      }
      return Math.abs(sum) <= STRICT * size;
    });
  }
}

/** What is conserved because linear functions are: their products, two by two. */
function productsOf(linear: readonly Float64Array[], monomials: readonly Monomial[]): Float64Array[] {
  const linearAt = (j: number) => monomials.findIndex(([first, second]) => first === j && second === undefined);
  return linear.flatMap((a, i) =>
    linear.slice(i).map((b) =>
      Float64Array.from(monomials, ([j, k]) => {
        if (k === undefined) return 0;
        const [aj, ak, bj, bk] = [a[linearAt(j)], a[linearAt(k)], b[linearAt(j)], b[linearAt(k)]];
        return j === k ? aj * bj : aj * bk + ak * bj;
      }),
    ),
  );
}
