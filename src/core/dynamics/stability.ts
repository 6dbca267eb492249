import { createSecondOrder } from '../geometry/theta-hessian';
import { symmetricEigen } from '../numerics/symmetric';
import type { Loss, ParameterMap, Theta } from '../types/types';

/** What the Hessian in θ says about steps of a given size around θ, before they are taken. */
export interface Stability {
  /** λmax and λmin of ∇²_θ(L∘w), weight decay included. */
  readonly highest: number;
  readonly lowest: number;
  /** 2(1 + μ)/λmax: larger steps along the steepest direction grow; Infinity where nothing curves upward. */
  readonly limit: number;
  /** η/limit: above 1 the run oscillates and grows. */
  readonly ratio: number;
  readonly verdict: 'stable' | 'unstable';
}

interface StabilityOptions {
  readonly rate: number;
  /** μ of heavy-ball momentum. Default 0. */
  readonly momentum?: number;
  /** ω of weight decay, a penalty ½ω‖θ‖². Default 0. */
  readonly decay?: number;
}

/**
 * Linear stability of gradient descent at θ (heavy ball: Polyak 1964). Exact for a quadratic; where λmax varies along the
 * way it speaks of the neighbourhood of θ alone. Undefined where L∘w is not twice differentiable.
 */
export function stability(
  map: ParameterMap,
  loss: Loss,
  theta: Theta,
  { rate, momentum = 0, decay = 0 }: StabilityOptions,
): Stability | undefined {
  const order = createSecondOrder(map, loss);
  if (order.evaluate(theta) !== 'defined') return undefined;
  const { values } = symmetricEigen(order.hessian, map.p);
  const [lowest, highest] = [values[0] + decay, values[map.p - 1] + decay];
  const limit = highest > 0 ? (2 * (1 + momentum)) / highest : Number.POSITIVE_INFINITY;
  const ratio = rate / limit;
  return { highest, lowest, limit, ratio, verdict: ratio < 1 ? 'stable' : 'unstable' };
}
