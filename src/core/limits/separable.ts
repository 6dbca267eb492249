import type { LineLimit, W } from '../types';
import type { Orbit } from './orbits';

/**
 * The end of the flow on aᵀw = b of a map in which every wᵢ has parameters of its own, given the orbit of each wᵢ from
 * the start: coordinatewise maps, and the pairs of u∘v and u∘u − v∘v.
 */
export function separableLimit(orbits: readonly Orbit[], a: W, b: number): LineLimit {
  const start = Float64Array.from(orbits, ({ at }) => at(0));
  const gap = b - dot(a, start);
  if (gap === 0) return { kind: 'point', w: start };
  return travel({ orbits, a, b, sign: Math.sign(gap), w: start.slice() });
}

interface Journey {
  readonly orbits: readonly Orbit[];
  readonly a: W;
  readonly b: number;
  /** Whether aᵀw has to grow or to fall; the path variable s ≥ 0 runs so that it does. */
  readonly sign: number;
  readonly w: Float64Array;
}

/** aᵀw grows with s for a whole journey, so the end is one root of it, if aᵀw gets there. */
function travel(journey: Journey): LineLimit {
  const end = Math.min(...journey.orbits.map((_, i) => reach(journey, i)));
  return Number.isFinite(end) ? bounded(journey, end) : unbounded(journey);
}

/** How far in s coordinate i can go. */
function reach({ orbits, a, sign }: Journey, i: number): number {
  const speed = a[i] * sign;
  if (speed === 0) return Number.POSITIVE_INFINITY;
  return speed > 0 ? orbits[i].to / speed : orbits[i].from / speed;
}

/** Fills w and gives sign·(aᵀw − b), which is negative before the end of the journey and increasing. */
function residual({ orbits, a, b, sign, w }: Journey, s: number): number {
  for (let i = 0; i < w.length; i++) w[i] = orbits[i].at(sign * a[i] * s);
  return sign * (dot(a, w) - b);
}

/** The same at s = end − r: coordinates with an end are taken from their distance to it, which keeps its digits. */
function residualBefore(journey: Journey, end: number, r: number): number {
  const { orbits, a, b, sign, w } = journey;
  for (let i = 0; i < w.length; i++) {
    const speed = sign * a[i];
    const near = speed > 0 ? orbits[i].beforeTo : orbits[i].behindFrom;
    const left = (reach(journey, i) - end + r) * Math.abs(speed);
    w[i] = near && Number.isFinite(left) ? near(left) : orbits[i].at(speed * (end - r));
  }
  return sign * (dot(a, w) - b);
}

/** Some coordinate ends at a finite s: the root in r = end − s, by geometric bisection, which keeps the digits of a blow-up. */
function bounded(journey: Journey, end: number): LineLimit {
  let [high, low] = [end, end * Number.MIN_VALUE ** 0.25];
  if (!(residualBefore(journey, end, low) > 0)) {
    return { kind: 'left-domain', why: 'a coordinate reaches the end of its domain before the line' };
  }
  for (let k = 0; k < 200; k++) {
    const middle = Math.sqrt(low) * Math.sqrt(high);
    if (middle <= low || middle >= high) break;
    if (residualBefore(journey, end, middle) < 0) high = middle;
    else low = middle;
  }
  residualBefore(journey, end, high);
  return { kind: 'point', w: journey.w };
}

/** Nothing ends: s is doubled until the line is crossed, or until w has stopped to move. */
function unbounded(journey: Journey): LineLimit {
  let high = 1;
  while (residual(journey, high) < 0) {
    if (high > Number.MAX_VALUE / 4) return stalled(journey);
    high *= 2;
  }
  let low = 0;
  for (let k = 0; k < 2100; k++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (residual(journey, middle) < 0) low = middle;
    else high = middle;
  }
  residual(journey, low);
  return { kind: 'point', w: journey.w };
}

function stalled({ w }: Journey): LineLimit {
  return { kind: 'ghost', w, why: 'every coordinate that could still reach the line comes to rest' };
}

function dot(a: W, w: W): number {
  let sum = 0;
  // A coordinate the line does not see must not make 0·∞.
  for (let i = 0; i < a.length; i++) if (a[i] !== 0) sum += a[i] * w[i];
  return sum;
}
