import { createSecondOrder } from '../geometry/theta-hessian';
import { symmetricEigen } from '../numerics/symmetric';
import type { Loss, SmoothMap, Theta } from '../types/types';
import { type Box, createSearch } from './newton';

/** Length of a step along the curve, as a part of the box. */
const STEP = 1e-2;

/** A step that is corrected by more than this part of itself has left the curve. */
const ASTRAY = 0.7;

const MOST = 600;

/**
 * The curve of critical points through one of them in a box of the plane (p = 2), both ways as far as the box: steps along
 * the direction in which the Hessian is flattest, each corrected by Newton's method. x0 y0 x1 y1 …
 */
export function criticalCurve(map: SmoothMap, loss: Loss, box: Box, from: Theta): Float64Array {
  const order = createSecondOrder(map, loss);
  const search = createSearch(map, order, box);
  const size = Math.min(...box.low.map((low, i) => box.high[i] - low));

  /** The flattest direction at θ, on the side of `before`. */
  const along = (theta: Theta, before: Theta | undefined): Theta | undefined => {
    if (order.evaluate(theta) !== 'defined') return undefined;
    const { values, vectors } = symmetricEigen(order.hessian, 2);
    const flat = Math.abs(values[0]) <= Math.abs(values[1]) ? 0 : 1;
    const direction = vectors.slice(2 * flat, 2 * flat + 2);
    const backward = before !== undefined && direction[0] * before[0] + direction[1] * before[1] < 0;
    return backward ? direction.map((x) => -x) : direction;
  };

  const walk = (way: 1 | -1): Theta[] => {
    const first = along(from, undefined);
    const points: Theta[] = [];
    let theta = from;
    let direction = first?.map((x) => way * x);
    while (direction && points.length < MOST) {
      const next = theta.map((x, i) => x + STEP * size * (direction?.[i] ?? 0));
      const guess = next.slice();
      if (!search.solve(next) || Math.hypot(next[0] - guess[0], next[1] - guess[1]) > ASTRAY * STEP * size) break;
      points.push(next);
      const back = Math.hypot(next[0] - from[0], next[1] - from[1]);
      if (isOutside(next, box) || (points.length > 3 && back < 0.9 * STEP * size)) break;
      direction = along(next, direction)?.slice();
      theta = next;
    }
    return points;
  };
  const ahead = walk(1);
  return Float64Array.from([...walk(-1).reverse(), from, ...ahead].flatMap((point) => [...point]));
}

const isOutside = (theta: Theta, { low, high }: Box): boolean => theta.some((x, i) => x < low[i] || x > high[i]);
