import { createJet, isDefined } from '../geometry/preconditioner';
import { spectrum } from '../geometry/spectrum';
import { spreadTheta } from '../numerics/spread';
import type { Jet, ParameterMap, Theta } from '../types/types';

/** What samples over the parameters' ranges say about a map; evidence, not proof, but for the witnesses. */
export interface Survey {
  /** How many samples are inside the domain. */
  readonly points: number;
  /** Rank of J at almost every θ. */
  readonly rank: number;
  /** p − rank: how many ways θ can move while w stays, to first order. */
  readonly fibreDimension: number;
  /**
   * Whether two θ of the ranges have one w. `folded`: det J changes its sign, so w turns back on itself. `overlapping`:
   * two θ with one w were found although no fold was. `fibres`: whole curves of θ do. `injective`: none was found.
   * `unknown`: J has fewer columns than rows, and crossings of a curve with itself are not looked for.
   */
  readonly kind: 'injective' | 'folded' | 'overlapping' | 'fibres' | 'unknown';
  /** Two θ with one w, where samples led to such a pair. */
  readonly witness?: readonly [readonly number[], readonly number[]];
}

/** λ₂/λ₁ of JJᵀ below which J counts as rank-deficient here: generic rank is not a matter of digits. */
const negligible = 1e-12;
const samples = 160;
const attempts = 60;

/** Looks for the generic rank, folds and overlaps of a map. */
export function survey(map: ParameterMap): Survey {
  const found = sample(map);
  const rank = found.reduce((most, { rank }) => Math.max(most, rank), 0);
  const fibreDimension = map.p - rank;
  const base = { points: found.length, rank, fibreDimension };
  if (fibreDimension > 0) return { ...base, kind: 'fibres' };
  if (map.p < map.q) return { ...base, kind: 'unknown' };
  const witness = collision(map, found);
  const folded = found.some(({ side }) => side > 0) && found.some(({ side }) => side < 0);
  const kind = folded ? 'folded' : witness ? 'overlapping' : 'injective';
  return { ...base, kind, ...(witness && { witness }) };
}

interface Sample {
  readonly theta: Theta;
  readonly w: Float64Array;
  readonly rank: number;
  /** Sign of det J where J is 2×2, else 0. */
  readonly side: number;
}

function sample(map: ParameterMap): Sample[] {
  const found: Sample[] = [];
  const jet = createJet(map.p, map.q);
  for (let k = 0; k < samples; k++) {
    const theta: Theta = new Float64Array(map.p);
    spreadTheta(map, k, theta);
    map.evaluate(theta, jet);
    if (!isDefined(jet) || map.parameters.some(({ refuse }, j) => refuse?.(theta[j]) !== undefined)) continue;
    found.push({ theta, w: jet.w.slice(), rank: rankOf(jet, map.q), side: sideOf(jet, map) });
  }
  return found;
}

function rankOf({ J }: Jet, q: number): number {
  const { eigenvalues } = spectrum(J, q);
  return eigenvalues.reduce((count, value) => count + (value > negligible * eigenvalues[0] ? 1 : 0), 0);
}

function sideOf({ J }: Jet, { p, q }: ParameterMap): number {
  return p === 2 && q === 2 ? Math.sign(J[0] * J[3] - J[1] * J[2]) : 0;
}

/** Starts from samples that are near in w and far in θ, and lifts the w of one from the other. */
function collision(map: ParameterMap, found: readonly Sample[]): Survey['witness'] {
  const f = new Float64Array(map.fibre.parameters.length);
  const lifted: Theta = new Float64Array(map.p);
  for (const [a, b] of candidates(map, found)) {
    if (!map.fibre.of(b.theta, f) || !map.fibre.lift(a.w, f, b.theta, lifted)) continue;
    if (distance(map, lifted, a.theta) > 1e-2 && isInside(map, lifted)) return [[...a.theta], [...lifted]];
  }
  return undefined;
}

/** Pairs in order of how much nearer they are in w than in θ. */
function candidates(map: ParameterMap, found: readonly Sample[]): [Sample, Sample][] {
  const pairs: { readonly pair: [Sample, Sample]; readonly score: number }[] = [];
  for (const [i, a] of found.entries()) {
    for (const b of found.slice(0, i)) {
      const apart = distance(map, a.theta, b.theta);
      if (apart > 0.1) pairs.push({ pair: [a, b], score: squaredDistance(a.w, b.w) / apart ** 2 });
    }
  }
  pairs.sort((x, y) => x.score - y.score);
  return pairs.slice(0, attempts).map(({ pair }) => pair);
}

function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return sum;
}

/** Largest difference of a coordinate, as a part of its range. */
function distance({ parameters }: ParameterMap, a: Theta, b: Theta): number {
  let most = 0;
  for (let j = 0; j < a.length; j++) {
    const [low, high] = parameters[j].range;
    most = Math.max(most, Math.abs(a[j] - b[j]) / (high - low));
  }
  return most;
}

function isInside({ parameters }: ParameterMap, theta: Theta): boolean {
  return parameters.every(({ range: [low, high] }, j) => theta[j] >= low && theta[j] <= high);
}
