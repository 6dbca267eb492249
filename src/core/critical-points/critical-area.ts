import { createJet, isDefined } from '../geometry/preconditioner';
import type { Steps } from '../numerics/steps';
import type { Loss, ParameterMap, Theta } from '../types/types';
import type { Box } from './newton';

/** Kinds of critical points, as in `CriticalPoint`. */
type Kind = 'minimum' | 'ghost';

/** Where every point of a plane is critical: strips x0 x1 y0 y1 … of one height, from below upward. */
export type CriticalAreas = Readonly<Record<Kind, Float64Array>>;

/** Below this, relative to max(1, ‖∇L‖), nothing is left of a gradient that a dead unit swallows: all factors are 0. */
const NOTHING = 1e-12;

/** Where in its strip a row is looked at: not where a curve of critical points lies at a round number. */
const ASIDE = Math.SQRT1_2;

/** Halvings of a column of the grid, by which the end of a strip is found. */
const HALVINGS = 10;

/**
 * The areas of critical points in a box of a plane, as ReLU units that are dead for every input leave them: row by row
 * over a grid, ends of rows found by halving. Curves and single points of a grid are none.
 * @param at the θ of a point of the plane
 * @param n rows and columns of the grid
 */
export function* criticalAreas(
  map: ParameterMap,
  loss: Loss,
  at: (x: number, y: number, out: Theta) => void,
  { low, high }: Box,
  n: number,
): Steps<CriticalAreas> {
  const kindAt = createKindAt(map, loss, at);
  const strips: Readonly<Record<Kind, number[]>> = { minimum: [], ghost: [] };
  const [width, height] = [(high[0] - low[0]) / n, (high[1] - low[1]) / n];
  for (let j = 0; j < n; j++) {
    yield undefined;
    const [bottom, top] = [low[1] + j * height, low[1] + (j + 1) * height];
    for (const { kind, from, to } of runsOf(kindAt, bottom + ASIDE * height, low[0], width, n)) {
      if (to - from > width) strips[kind].push(from, to, bottom, top);
    }
  }
  return { minimum: Float64Array.from(strips.minimum), ghost: Float64Array.from(strips.ghost) };
}

type KindAt = (x: number, y: number) => Kind | undefined;

function createKindAt(map: ParameterMap, loss: Loss, at: (x: number, y: number, out: Theta) => void): KindAt {
  const theta = new Float64Array(map.p);
  const jet = createJet(map.p, map.q);
  const g = new Float64Array(map.q);
  return (x, y) => {
    at(x, y, theta);
    map.evaluate(theta, jet);
    if (!isDefined(jet)) return undefined;
    loss.gradient(jet.w, g);
    const size = Math.hypot(...g);
    if (size <= NOTHING) return 'minimum';
    let square = 0;
    for (let k = 0; k < map.p; k++) {
      let sum = 0;
      for (let i = 0; i < map.q; i++) sum += jet.J[i * map.p + k] * g[i];
      square += sum * sum;
    }
    return Math.sqrt(square) <= NOTHING * Math.max(1, size) ? 'ghost' : undefined;
  };
}

/** Where along one row the kind stays the same, as far as it is one. */
function* runsOf(kindAt: KindAt, y: number, left: number, width: number, n: number) {
  let [kind, from] = [kindAt(left, y), left];
  for (let i = 1; i <= n; i++) {
    const x = left + i * width;
    const next = kindAt(x, y);
    if (next === kind && i < n) continue;
    const to = next === kind ? x : edge(kindAt, y, x - width, x);
    if (kind !== undefined) yield { kind, from, to };
    [kind, from] = [next, to];
  }
}

/** Where between two points of a row the kind of the first one ends. */
function edge(kindAt: KindAt, y: number, inside: number, outside: number): number {
  const kind = kindAt(inside, y);
  let [a, b] = [inside, outside];
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (a + b) / 2;
    if (kindAt(middle, y) === kind) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}
