import { sectionThrough } from '../geometry/section';
import { createSlope, evaluateSlope, type Slope } from '../geometry/slope';
import { spectrum } from '../geometry/spectrum';
import type { Loss, ParameterMap, Theta, W } from '../types/types';
import { basis, DEPENDENT, dot } from './basis';
import type { Slice } from './slice';

/** Planes worth looking at: along the first two right singular vectors of J, toward the minimiser, along the fibre, through θ = 0. */
export const sliceKinds = ['singular', 'minimiser', 'fibre', 'origin'] as const;
export type SliceKind = (typeof sliceKinds)[number];

/** A plane in θ-space through θ (`origin`: through 0 and θ), with orthonormal directions. */
export function sliceThrough(kind: SliceKind, map: ParameterMap, loss: Loss, theta: Theta): Slice {
  const slope = createSlope(map.p, map.q);
  evaluateSlope(map, loss, theta, slope);
  const singular = singularDirections(slope);
  const wanted: Record<SliceKind, () => readonly Theta[]> = {
    singular: () => singular,
    minimiser: () => [towardMinimiser(map, loss, theta, slope), ...singular],
    fibre: () => [...alongFibre(singular, map.p), towardMinimiser(map, loss, theta, slope), ...singular],
    origin: () => [theta, slope.velocity, ...singular],
  };
  const [first, second] = basis([...wanted[kind](), ...unitVectors(map.p)], 2);
  return { origin: kind === 'origin' ? new Float64Array(map.p) : theta.slice(), first, second };
}

/** Jᵀu/σ for the singular values that are not zero, the largest first. */
function singularDirections({ J, w, velocity }: Slope): Theta[] {
  const [p, q] = [velocity.length, w.length];
  const { axes, rank } = spectrum(J, q);
  return Array.from({ length: Math.min(rank, q) }, (_, k) => {
    const direction = new Float64Array(p);
    for (let i = 0; i < q; i++) for (let j = 0; j < p; j++) direction[j] += J[i * p + j] * axes[k * q + i];
    return direction;
  });
}

/** A direction in which w does not move: of the unit vectors the one farthest from the row space of J. */
function alongFibre(singular: readonly Theta[], p: number): Theta[] {
  const rows = basis(singular, singular.length);
  const rests = unitVectors(p).map((unit) => {
    for (const row of rows) {
      const along = dot(unit, row);
      for (let i = 0; i < p; i++) unit[i] -= along * row[i];
    }
    return unit;
  });
  rests.sort((a, b) => Math.hypot(...b) - Math.hypot(...a));
  return rests.slice(0, 1).filter((rest) => Math.hypot(...rest) > DEPENDENT);
}

/** How far θ is from the θ of the minimiser that `minimiser` cuts toward; 0 where there is none. */
export function minimiserDistance(map: ParameterMap, loss: Loss, theta: Theta): number {
  const slope = createSlope(map.p, map.q);
  evaluateSlope(map, loss, theta, slope);
  const toward = towardMinimiser(map, loss, theta, slope);
  return toward === slope.velocity ? 0 : Math.hypot(...toward);
}

/** From θ to the θ of the minimiser at the same position on the fibre; where there is none, the way descent goes. */
function towardMinimiser(map: ParameterMap, loss: Loss, theta: Theta, { w, velocity }: Slope): Theta {
  const target = nearestMinimiser(loss, w);
  const lifted = new Float64Array(map.p);
  if (!target || !sectionThrough(map, theta)?.lift(target, lifted)) return velocity;
  return lifted.map((x, i) => x - theta[i]);
}

function nearestMinimiser({ minimiser }: Loss, w: W): W | undefined {
  if (minimiser.kind === 'none') return undefined;
  if (minimiser.kind === 'point') return Float64Array.from(minimiser.at);
  const { through, along } = minimiser;
  const share = ((w[0] - through[0]) * along[0] + (w[1] - through[1]) * along[1]) / Math.hypot(...along) ** 2;
  return Float64Array.of(through[0] + share * along[0], through[1] + share * along[1]);
}

const unitVectors = (p: number): Theta[] =>
  Array.from({ length: p }, (_, k) => new Float64Array(p).map((_, i) => (i === k ? 1 : 0)));
