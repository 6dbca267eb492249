import { createSecondOrder, type SecondOrder } from '../geometry/theta-hessian';
import { seededRandom } from '../numerics/random';
import { finish, type Steps } from '../numerics/steps';
import type { Loss, SmoothMap, Theta } from '../types/types';
import { type CriticalPoint, classify } from './classify';
import { type Box, createSearch, type Search } from './newton';

interface SearchOptions {
  /** Starts per side of a plane; its square in all. Default 12. */
  readonly perSide?: number;
  /** Default 1. */
  readonly seed?: number;
  /** Starts in place of the grid: points known before something moved, to follow them. */
  readonly from?: readonly Theta[];
}

export interface FoundPoint extends CriticalPoint {
  /** False where it lies on a curve of critical points, such as the minimisers of a line loss. */
  readonly isolated: boolean;
}

/** Found points nearer than this part of the box are one. */
const SAME = 1e-4;

/**
 * The critical points of L∘w in a box of θ-space: Newton's method for Jᵀ∇L = 0 from a jittered grid of starts, the same
 * for the same seed. Made for p = 2, where every basin wider than a cell of the grid has a start; for larger p the starts
 * are random, and what is missed is not told. Sorted by loss.
 */
export function criticalPoints(map: SmoothMap, loss: Loss, box: Box, options: SearchOptions = {}): FoundPoint[] {
  return finish(criticalPointSteps(map, loss, box, options));
}

/** The same as a work that can be set down. */
export function* criticalPointSteps(
  map: SmoothMap,
  loss: Loss,
  box: Box,
  options: SearchOptions = {},
): Steps<FoundPoint[]> {
  const { perSide = 12, seed = 1 } = options;
  const order = createSecondOrder(map, loss);
  const search = createSearch(map, order, box);
  const found: Theta[] = [];
  for (const start of options.from?.map((theta) => theta.slice()) ?? starts(box, perSide, seed)) {
    yield undefined;
    if (!search.solve(start) || !isInside(start, box)) continue;
    if (!found.some((other) => distance(other, start, box) < SAME)) found.push(start);
  }
  return found
    .map((theta) => describe(theta, order, search, box))
    .sort((a, b) => loss.value(a.w) - loss.value(b.w) || compare(a.theta, b.theta));
}

/** What the critical point θ itself is, as for one that a link holds; undefined where L∘w is not twice differentiable. */
export function critical(map: SmoothMap, loss: Loss, theta: Theta): CriticalPoint | undefined {
  const order = createSecondOrder(map, loss);
  return order.evaluate(theta) === 'defined' ? classify(theta, order) : undefined;
}

function* starts({ low, high }: Box, perSide: number, seed: number): Generator<Theta> {
  const random = seededRandom(seed);
  const planar = low.length === 2;
  for (let k = 0; k < perSide * perSide; k++) {
    const cell = [k % perSide, Math.floor(k / perSide)];
    yield low.map((from, i) => {
      const part = planar ? (cell[i] + random()) / perSide : random();
      return from + part * (high[i] - from);
    });
  }
}

/** How far along a flat direction a second critical point is looked for, as a part of the box. */
const PROBE = 1e-2;

function describe(theta: Theta, order: SecondOrder, search: Search, box: Box): FoundPoint {
  order.evaluate(theta);
  const point = classify(theta, order);
  return { ...point, isolated: point.signature.zero === 0 || isAlone(point, search, box) };
}

/** True where Newton's method from a little way along each flat direction comes back. */
function isAlone({ theta, eigen, signature }: CriticalPoint, search: Search, box: Box): boolean {
  const p = theta.length;
  const size = Math.min(...theta.map((_, i) => box.high[i] - box.low[i]));
  const byFlatness = Array.from(eigen.values.keys()).sort(
    (i, j) => Math.abs(eigen.values[i]) - Math.abs(eigen.values[j]),
  );
  for (const k of byFlatness.slice(0, signature.zero)) {
    const probe = theta.map((x, i) => x + PROBE * size * eigen.vectors[k * p + i]);
    if (search.solve(probe) && distance(probe, theta, box) > PROBE / 4) return false;
  }
  return true;
}

/** The largest difference of a coordinate, as a part of the box. */
function distance(a: Theta, b: Theta, { low, high }: Box): number {
  let most = 0;
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i] - b[i]) / (high[i] - low[i]));
  return most;
}

const isInside = (theta: Theta, { low, high }: Box): boolean => theta.every((x, i) => x >= low[i] && x <= high[i]);

function compare(a: Theta, b: Theta): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i] - b[i];
  return 0;
}
