import { norm } from '../../geometry/slope';
import { spreadTheta } from '../../numerics/spread';
import { commutingVerdict, independent } from '../../structure/commuting';
import type { ConservedSearch, Invariant, ParameterMap, Theta } from '../../types/types';
import { type FirstIntegrals, firstIntegrals } from './first-integrals';
import { polynomialTex, polynomialText } from './integral-text';
import { gradientOf, polynomialAt } from './quadratics';

/** What a search for conserved functions of θ found. */
export interface Conserved {
  /** Absent where there are none of the form that was looked for. */
  readonly invariant?: Invariant;
  readonly search: ConservedSearch;
}

/** All linear and quadratic functions of θ that gradient flow keeps; undefined where too little of the domain was seen. */
export function searchConserved(map: ParameterMap): Conserved | undefined {
  const found = firstIntegrals(map);
  const { leaf, verdict } = commutingVerdict(map, map.jacobianAlong);
  if (!found || verdict === 'unknown') return undefined;
  const known = independentOf(map, found);
  const others = Math.max(0, map.p - leaf.dimension - known);
  // A leaf no larger than what is known to be kept allows is as large as it can be.
  const search = { independent: known, others, exact: leaf.exact || others === 0 };
  return found.coefficients.length > 0 ? { invariant: invariantOf(map, found), search } : { search };
}

function invariantOf({ parameters }: ParameterMap, { monomials, coefficients }: FirstIntegrals): Invariant {
  const keys = parameters.map(({ key }) => key);
  return {
    symbol: coefficients.map((c) => polynomialText(c, monomials, keys)).join(', '),
    tex: coefficients.map((c) => polynomialTex(c, monomials, keys)).join(',\\; '),
    rows: coefficients.length,
    columns: 1,
    evaluate(theta, out) {
      for (let i = 0; i < coefficients.length; i++) out[i] = polynomialAt(monomials, coefficients[i], theta);
    },
  };
}

/** How many of the functions do not follow from the others: the rank of their gradients at almost every θ. */
function independentOf(map: ParameterMap, { monomials, coefficients }: FirstIntegrals): number {
  const theta: Theta = new Float64Array(map.p);
  let most = 0;
  for (let k = 0; k < 6; k++) {
    spreadTheta(map, k, theta);
    const gradients = coefficients.map((c) => {
      const gradient = new Float64Array(map.p);
      gradientOf(monomials, c, theta, gradient);
      return gradient.map((x) => x / (norm(gradient) || 1));
    });
    most = Math.max(most, independent(gradients, 1e-7));
  }
  return most;
}
