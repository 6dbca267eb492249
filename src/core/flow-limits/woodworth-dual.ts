import { norm } from '../geometry/slope';
import { solveSymmetric } from '../numerics/symmetric';
import { type WoodworthLink, woodworthLink } from './woodworth-link';

interface DualSolution {
  /** One multiplier per constraint. */
  readonly nu: Float64Array;
  readonly w: Float64Array;
}

/** Newton steps at one α. */
const STEPS = 200;

/** Residuals of this many roundings of their terms are zero. */
const ROUND_OFF = 8 * Number.EPSILON;

/** The largest residual, relative to its terms, with which a solution is one where rounding lets it come no closer. */
const SOLVED = 1e-9;

/**
 * The end of the flow of w = u^D − v^D, D from 2 to 6, from u = v = α·1 on Xw = y for any X of full row rank (n×q,
 * row-major): the ν whose wᵢ = α^D h(c xᵢᵀν), see `woodworthLink`, solve Xw = y, which is where a convex function of ν
 * is least. Undefined where X has dependent rows, and where α is so small that rounding of ν moves w: below about 1e-4
 * for D = 4.
 */
export function woodworthDual(
  X: Float64Array,
  y: Float64Array,
  q: number,
  alpha: number,
  D = 2,
): DualSolution | undefined {
  return woodworthPath(X, y, q, D)(alpha);
}

/**
 * The ends over several α, each from the one before it: cheap where α falls.
 *
 * Newton steps are shortened, and end, by the residual Xw − y and not by the function: that is flat to rounding long
 * before Xw = y, and for large α from the start. The values of h spread over as many decades as y/α^D does, so ν is
 * followed from the α at which they are still linear.
 */
export function woodworthPath(
  X: Float64Array,
  y: Float64Array,
  q: number,
  D = 2,
): (alpha: number) => DualSolution | undefined {
  const n = y.length;
  // Rows of length 1, so that the residuals of all constraints count alike.
  const lengths = Float64Array.from(y, (_, k) => Math.hypot(...X.subarray(k * q, k * q + q)));
  const dual = createDual(
    X.map((x, i) => x / lengths[Math.floor(i / q)]),
    y.map((x, k) => x / lengths[k]),
    q,
    D,
  );
  const linear = dual.y.reduce((most, x) => Math.max(most, Math.abs(x)), 0) ** (1 / D);
  const nu = new Float64Array(n);
  let solvedAt = Number.NaN;
  return (alpha) => {
    const gentle = solvedAt >= alpha ? solvedAt : Math.max(alpha, linear);
    if (gentle !== solvedAt) nu.fill(0);
    solvedAt = Number.NaN;
    const stages = Math.ceil(Math.log2(gentle / alpha));
    for (let k = stages; k >= 0; k--) if (!solve(dual, nu, k === stages ? gentle : alpha * 2 ** k)) return undefined;
    if (!(residual(dual, nu, alpha) <= SOLVED)) return undefined;
    solvedAt = alpha;
    const scale = dual.link.argument(alpha);
    return { nu: nu.map((x, k) => x / (scale * lengths[k])), w: dual.w.slice() };
  };
}

interface Dual {
  /** q × n, so that what belongs to one weight stands together. */
  readonly columns: Float64Array;
  readonly y: Float64Array;
  readonly q: number;
  readonly link: WoodworthLink;
  readonly w: Float64Array;
  /** Xw − y, and the size of its terms. */
  readonly gradient: Float64Array;
  readonly sizes: Float64Array;
  /** xᵢᵀν of each weight, c counted in. */
  readonly inner: Float64Array;
  /** α^D h′ of each weight. */
  readonly slopes: Float64Array;
  readonly hessian: Float64Array;
  readonly step: Float64Array;
  readonly trial: Float64Array;
}

function createDual(X: Float64Array, y: Float64Array, q: number, D: number): Dual {
  const n = y.length;
  const vector = () => new Float64Array(n);
  const columns = X.map((_, k) => X[(k % n) * q + Math.floor(k / n)]);
  const [gradient, sizes, step, trial] = [vector(), vector(), vector(), vector()];
  const [w, inner, slopes] = [new Float64Array(q), new Float64Array(q), new Float64Array(q)];
  const hessian = new Float64Array(n * n);
  return { columns, y, q, link: woodworthLink(D), w, gradient, sizes, inner, slopes, hessian, step, trial };
}

/** Fills w, cXᵀν and Xw − y at cν; returns the largest |Xw − y|ₖ over the size of its terms. */
function residual(dual: Dual, nu: Float64Array, alpha: number): number {
  const { columns, y, q, link, w, gradient, sizes, inner } = dual;
  const [n, scale] = [y.length, alpha ** link.D];
  for (let k = 0; k < n; k++) {
    gradient[k] = 0;
    sizes[k] = Math.abs(y[k]);
  }
  for (let i = 0, from = 0; i < q; i++, from += n) {
    let sum = 0;
    for (let k = 0; k < n; k++) sum += columns[from + k] * nu[k];
    inner[i] = sum;
  }
  link.values(inner, scale, w);
  for (let i = 0, from = 0; i < q; i++, from += n) {
    for (let k = 0; k < n; k++) {
      const term = columns[from + k] * w[i];
      gradient[k] += term;
      sizes[k] += Math.abs(term);
    }
  }
  let most = 0;
  for (let k = 0; k < n; k++) {
    gradient[k] -= y[k];
    if (gradient[k] !== 0) most = Math.max(most, Math.abs(gradient[k]) / sizes[k]);
  }
  return most;
}

/** Fills X·diag(α^D h′)·Xᵀ on and below the diagonal, which is all that a Cholesky factor is made of. */
function fillHessian({ columns, y, q, link, inner, slopes, hessian }: Dual, alpha: number): void {
  const n = y.length;
  link.slopes(inner, alpha ** link.D, slopes);
  hessian.fill(0);
  for (let i = 0, from = 0; i < q; i++, from += n) {
    for (let k = 0; k < n; k++) {
      const steep = slopes[i] * columns[from + k];
      for (let l = 0; l <= k; l++) hessian[k * n + l] += steep * columns[from + l];
    }
  }
}

/** Damped Newton from ν, in place, until Xw = y up to rounding or no step comes closer; false where X has dependent rows. */
function solve(dual: Dual, nu: Float64Array, alpha: number): boolean {
  const { gradient, hessian, step, trial } = dual;
  let relative = residual(dual, nu, alpha);
  for (let k = 0; k < STEPS && relative > ROUND_OFF; k++) {
    const missing = norm(gradient);
    step.set(gradient);
    fillHessian(dual, alpha);
    if (!solveSymmetric(hessian, step)) return false;
    let shrink = 1;
    for (; shrink > 1e-10; shrink /= 2) {
      for (let i = 0; i < nu.length; i++) trial[i] = nu[i] - shrink * step[i];
      relative = residual(dual, trial, alpha);
      // Not a number, where h overflows or is not defined, counts as too far.
      if (norm(gradient) <= (1 - 0.1 * shrink) * missing) break;
    }
    if (!(shrink > 1e-10)) return true;
    nu.set(trial);
  }
  return true;
}
