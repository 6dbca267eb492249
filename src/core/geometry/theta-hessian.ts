import type { Loss, SmoothMap, Theta, W } from '../types/types';
import { createSlope, type Definedness, evaluateSlope, type Slope } from './slope';

/** L∘w to second order at one θ: the slope, and ∇²_θ(L∘w) = JᵀHJ + Σ gᵢ∇²wᵢ with H = ∇²_w L. */
export interface SecondOrder {
  readonly slope: Slope;
  /** p×p, row-major. */
  readonly hessian: Float64Array;
  /** Fills both at θ; the Hessian is finite if and only if the answer is `defined`. */
  evaluate(theta: Theta): Definedness;
}

export function createSecondOrder(map: SmoothMap, loss: Loss): SecondOrder {
  const { p, q } = map;
  const slope = createSlope(p, q);
  const [hessian, H, HJ] = [new Float64Array(p * p), new Float64Array(q * q), new Float64Array(q * p)];
  const curvature = map.curvature ?? differencedCurvature(map);
  return {
    slope,
    hessian,
    evaluate(theta) {
      const found = evaluateSlope(map, loss, theta, slope);
      if (found !== 'defined') return found;
      loss.hessian(slope.w, H);
      curvature(theta, slope.g, hessian);
      multiply(H, slope.J, q, p, HJ);
      addProduct(slope.J, HJ, q, p, hessian);
      return hessian.every(Number.isFinite) ? 'defined' : 'undefined';
    },
  };
}

/** HJ (q×p) from H (q×q) and J (q×p). */
function multiply(H: Float64Array, J: Float64Array, q: number, p: number, out: Float64Array): void {
  for (let i = 0; i < q; i++) {
    for (let k = 0; k < p; k++) {
      let sum = 0;
      for (let j = 0; j < q; j++) sum += H[i * q + j] * J[j * p + k];
      out[i * p + k] = sum;
    }
  }
}

/** Adds Jᵀ(HJ). */
function addProduct(J: Float64Array, HJ: Float64Array, q: number, p: number, out: Float64Array): void {
  for (let k = 0; k < p; k++) {
    for (let l = 0; l < p; l++) for (let i = 0; i < q; i++) out[k * p + l] += J[i * p + k] * HJ[i * p + l];
  }
}

/** The step of a central difference that balances its error of h² with rounding over h. */
const STEP = Math.cbrt(Number.EPSILON);

/** Σ gᵢ∇²wᵢ by central differences of J, made symmetric: nine or ten digits where w is smooth. */
export function differencedCurvature({ p, q, evaluate }: SmoothMap) {
  const jet = () => ({ w: new Float64Array(q), J: new Float64Array(q * p) });
  const [ahead, behind, moved] = [jet(), jet(), new Float64Array(p)];
  return (theta: Theta, g: W, out: Float64Array): void => {
    moved.set(theta);
    for (let k = 0; k < p; k++) {
      const h = STEP * Math.max(STEP, Math.abs(theta[k]) || 1);
      moved[k] = theta[k] + h;
      evaluate(moved, ahead);
      moved[k] = theta[k] - h;
      evaluate(moved, behind);
      moved[k] = theta[k];
      for (let j = 0; j < p; j++) {
        let sum = 0;
        for (let i = 0; i < q; i++) sum += g[i] * (ahead.J[i * p + j] - behind.J[i * p + j]);
        out[j * p + k] = sum / (2 * h);
      }
    }
    symmetrise(out, p);
  };
}

function symmetrise(M: Float64Array, p: number): void {
  for (let j = 0; j < p; j++) {
    for (let k = j + 1; k < p; k++) {
      const mean = (M[j * p + k] + M[k * p + j]) / 2;
      M[j * p + k] = mean;
      M[k * p + j] = mean;
    }
  }
}
