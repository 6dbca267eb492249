import { solveSymmetric } from '../symmetric';

export interface DualSolution {
  /** One multiplier per constraint. */
  readonly nu: Float64Array;
  readonly w: Float64Array;
}

/** Newton steps in all; from the kernel regime a few for every halving of α. */
const STEPS = 400;

/**
 * The end of the flow of w = u∘u − v∘v from u = v = α·1 on Xw = y for any X of full row rank (n×q, row-major): the ν of
 * least Σ 2α² cosh(xᵢᵀν) − yᵀν, whose gradient is Xw − y with wᵢ = 2α² sinh(xᵢᵀν). Undefined where X has dependent rows.
 *
 * The exponentials spread over as many decades as y/α² does, so ν is followed from the α at which they are still linear.
 */
export function woodworthDual(X: Float64Array, y: Float64Array, q: number, alpha: number): DualSolution | undefined {
  const n = y.length;
  const dual = createDual(X, y, q);
  const largest = y.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  const gentle = Math.max(alpha, Math.sqrt(largest));
  const stages = Math.ceil(Math.log2(gentle / alpha));
  const nu = new Float64Array(n);
  for (let k = stages; k >= 0; k--) {
    if (!minimise(dual, nu, k === stages ? gentle : alpha * 2 ** k)) return undefined;
  }
  return { nu, w: dual.w.slice() };
}

interface Dual {
  readonly X: Float64Array;
  readonly y: Float64Array;
  readonly q: number;
  readonly w: Float64Array;
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  readonly step: Float64Array;
  readonly trial: Float64Array;
}

function createDual(X: Float64Array, y: Float64Array, q: number): Dual {
  const n = y.length;
  const vector = () => new Float64Array(n);
  const [gradient, step, trial] = [vector(), vector(), vector()];
  return { X, y, q, w: new Float64Array(q), gradient, hessian: new Float64Array(n * n), step, trial };
}

/** Fills w, Xw − y and X·diag(2α² cosh)·Xᵀ at ν; returns the dual function. */
function evaluate({ X, y, q, w, gradient, hessian }: Dual, nu: Float64Array, alpha: number): number {
  const [n, scale] = [y.length, 2 * alpha * alpha];
  let value = 0;
  gradient.fill(0);
  hessian.fill(0);
  for (let i = 0; i < q; i++) {
    let inner = 0;
    for (let k = 0; k < n; k++) inner += X[k * q + i] * nu[k];
    const slope = scale * Math.cosh(inner);
    w[i] = scale * Math.sinh(inner);
    value += slope;
    for (let k = 0; k < n; k++) {
      gradient[k] += X[k * q + i] * w[i];
      for (let l = 0; l < n; l++) hessian[k * n + l] += slope * X[k * q + i] * X[l * q + i];
    }
  }
  for (let k = 0; k < n; k++) {
    gradient[k] -= y[k];
    value -= y[k] * nu[k];
  }
  return value;
}

/** Damped Newton from ν, in place. */
function minimise(dual: Dual, nu: Float64Array, alpha: number): boolean {
  const { gradient, hessian, step, trial } = dual;
  let value = evaluate(dual, nu, alpha);
  for (let k = 0; k < STEPS; k++) {
    step.set(gradient);
    if (!solveSymmetric(hessian, step)) return false;
    const decrement = gradient.reduce((sum, g, i) => sum + g * step[i], 0);
    if (!(decrement > 1e-30 * Math.max(1, Math.abs(value)))) return true;
    let shrink = 1;
    let next = Number.NaN;
    for (; shrink > 1e-10; shrink /= 2) {
      for (let i = 0; i < nu.length; i++) trial[i] = nu[i] - shrink * step[i];
      next = evaluate(dual, trial, alpha);
      // NaN where a cosh overflows counts as too far.
      if (next <= value - 0.1 * shrink * decrement) break;
    }
    // No decrease left in double precision: the last full step stands if it does no harm.
    if (!(next <= value)) return evaluate(dual, nu, alpha) === value;
    nu.set(trial);
    if (next === value) return true;
    value = next;
  }
  return true;
}
