import type { LineLimit, W } from '../types/types';
import type { Orbit } from './orbits';

/**
 * The end of the flow on aᵀw = b of a map in which every wᵢ has parameters of its own, given the orbit of each wᵢ from
 * the start: coordinatewise maps, and the pairs of u∘v and u∘u − v∘v.
 *
 * aᵀw grows, or falls, with the path variable s all the way, so the end is its one root in s. Close to the start and to the
 * marks of the orbits w can change by orders of magnitude over a rounding of s, so the root is sought in the logarithm
 * of the distance r to the nearest of them.
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
  /** Whether aᵀw has to grow or to fall; s ≥ 0 runs so that it does. */
  readonly sign: number;
  readonly w: Float64Array;
}

/** s = anchor ± r, by ln r. */
interface Place {
  readonly anchor: number;
  readonly side: 1 | -1;
  readonly logR: number;
}

/** From mark to mark until the line lies before the next one, or the domain ends. */
function travel(journey: Journey): LineLimit {
  let from = 0;
  for (const { s, ends } of stopsOf(journey)) {
    const there = residual(journey, { anchor: s, side: -1, logR: Number.NEGATIVE_INFINITY });
    if (there > 0) return between(journey, from, s);
    if (ends) return { kind: 'left-domain', why: 'a coordinate reaches the end of its domain before the line' };
    if (there === 0) return { kind: 'point', w: journey.w };
    from = s;
  }
  return beyond(journey, from);
}

/** The marks ahead, in order. */
function stopsOf({ orbits, a, sign }: Journey): { readonly s: number; readonly ends: boolean }[] {
  return orbits
    .map(({ mark }, i) => {
      const speed = a[i] * sign;
      return { s: mark ? mark.x / speed : Number.NaN, ends: !(speed > 0 ? mark?.above : mark?.below) };
    })
    .filter(({ s }) => s > 0 && Number.isFinite(s))
    .sort((one, other) => one.s - other.s);
}

/** Fills w and gives sign·(aᵀw − b), which is negative before the end of the journey and increasing in s. */
function residual({ orbits, a, b, sign, w }: Journey, place: Place): number {
  for (let i = 0; i < w.length; i++) w[i] = along(orbits[i], sign * a[i], place);
  return sign * (dot(a, w) - b);
}

/** One coordinate, at x = speed·s; near a mark by the distance to it. */
function along({ at, mark }: Orbit, speed: number, { anchor, side, logR }: Place): number {
  const r = Math.exp(logR);
  const position = mark ? mark.x / speed : 0;
  const ahead = position - anchor;
  const missing = ahead - side * r;
  if (!(mark && position > 0 && Math.abs(missing) < position / 2)) return at(speed * (anchor + side * r));
  // At its own mark r may be too small for a double.
  const logX = (ahead === 0 ? logR : Math.log(Math.abs(missing))) + Math.log(Math.abs(speed));
  const reached = ahead === 0 ? side > 0 : missing < 0;
  const form = reached === speed > 0 ? mark.above : mark.below;
  return form ? form(logX) : Number.NaN;
}

/** The root between two marks, or the start and one. */
function between(journey: Journey, from: number, to: number): LineLimit {
  const top = Math.log((to - from) / 2);
  const early = residual(journey, { anchor: from, side: 1, logR: top }) >= 0;
  return early ? descend(journey, from, 1, top) : descend(journey, to, -1, top);
}

/** The root behind the last mark: r is doubled until the line is crossed, or until x is as large as doubles are. */
function beyond(journey: Journey, from: number): LineLimit {
  let logR = from > 0 ? Math.log(from) : 0;
  const farthest = LARGEST - Math.log(Math.max(1, ...journey.a.map(Math.abs)));
  while (!(residual(journey, { anchor: from, side: 1, logR }) >= 0)) {
    if (!(logR < farthest)) return { kind: 'ghost', w: journey.w, why };
    logR += Math.LN2;
  }
  return descend(journey, from, 1, logR);
}

const LARGEST = Math.log(Number.MAX_VALUE / 4);
const why = 'every coordinate that could still reach the line comes to rest';

/** w is the same for all smaller r. */
const CLOSEST = -1e12;

/** The root with r up to e^top from the anchor: bracketed by going towards it in strides that double, then bisected. */
function descend(journey: Journey, anchor: number, side: 1 | -1, top: number): LineLimit {
  const isFar = (logR: number): boolean => side * residual(journey, { anchor, side, logR }) >= 0;
  let [low, high] = [top - 1, top];
  for (let stride = 2; isFar(low) && low > CLOSEST; stride *= 2) [low, high] = [low - stride, low];
  for (let k = 0; k < 200; k++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (isFar(middle)) high = middle;
    else low = middle;
  }
  residual(journey, { anchor, side, logR: high });
  return { kind: 'point', w: journey.w };
}

function dot(a: W, w: W): number {
  let sum = 0;
  // A coordinate the line does not see must not make 0·∞.
  for (let i = 0; i < a.length; i++) if (a[i] !== 0) sum += a[i] * w[i];
  return sum;
}
