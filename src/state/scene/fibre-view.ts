import { createJet, isDefined, type Jet, type ParameterMap, sectionThrough } from '../../core';
import { writeNumbers } from './numbers';

/** A point θ seen as its function w and its position f on the fibre over w. */
export interface FibreView {
  readonly w: readonly number[];
  readonly f: readonly number[];
}

type Lifted =
  | { readonly ok: true; readonly theta: readonly number[] }
  | { readonly ok: false; readonly part: 'w' | 'fibre'; readonly why: string };

/** Where a map starts when nothing else is said. */
export function homeTheta(map: ParameterMap): readonly number[] {
  return map.parameters.map((parameter) => parameter.default);
}

/** Why θ cannot be used, as a sentence; undefined where it can. */
export function refuseTheta(map: ParameterMap, theta: readonly number[]): string | undefined {
  if (theta.length !== map.p) return `θ has ${map.p} entries`;
  if (map.pending) return undefined;
  for (const [i, x] of theta.entries()) {
    const spec = map.parameters[i];
    const why = Number.isFinite(x) ? spec?.refuse?.(x) : `${spec?.symbol} must be a finite number`;
    if (why !== undefined) return why;
  }
  const whole = map.refuse?.(new Float64Array(theta));
  if (whole !== undefined) return whole;
  return isDefined(jetAt(map, theta)) ? undefined : 'w or its derivative is not finite there';
}

function jetAt(map: ParameterMap, theta: readonly number[]): Jet {
  const jet = createJet(map.p, map.q);
  map.evaluate(new Float64Array(theta), jet);
  return jet;
}

/** The function w(θ). */
export function wOf(map: ParameterMap, theta: readonly number[]): readonly number[] {
  return Array.from(jetAt(map, theta).w);
}

/** The position of θ on its fibre; undefined where it has none (a singular gauge). */
export function fibreOf(map: ParameterMap, theta: readonly number[]): readonly number[] | undefined {
  const f = new Float64Array(map.fibre.parameters.length);
  const found = map.fibre.of(new Float64Array(theta), f);
  return found && f.every(Number.isFinite) ? Array.from(f) : undefined;
}

/**
 * The coordinates on the fibre as they can be told: of a θ without a position (a singular gauge) those that it has all
 * the same, NaN for the others.
 */
export function coordinatesOf(map: ParameterMap, theta: readonly number[]): Float64Array {
  const f = new Float64Array(map.fibre.parameters.length).fill(Number.NaN);
  map.fibre.of(new Float64Array(theta), f);
  const slight = f.some((x) => x !== 0 && Math.abs(x) < slightest);
  const noise = slight ? roundingOf(map, theta, f) : f;
  return f.map((x, i) => (!Number.isFinite(x) ? Number.NaN : slight && Math.abs(x) <= (noise[i] ?? 0) ? 0 : x));
}

/** Coordinates below this are looked at twice: they may be what rounding leaves of 0. */
const slightest = 1e-9;

/** What the rounding of θ, a few units in the last place of each entry, makes of each coordinate f at most. */
function roundingOf(map: ParameterMap, theta: readonly number[], f: Float64Array): Float64Array {
  const step = 1e-6;
  const units = 8 * Number.EPSILON;
  const [noise, moved] = [new Float64Array(f.length), new Float64Array(f.length)];
  for (const [j, x] of theta.entries()) {
    map.fibre.of(Float64Array.from(theta.with(j, x * (1 + step))), moved);
    for (const [i, at] of f.entries()) noise[i] = (noise[i] ?? 0) + (Math.abs((moved[i] ?? at) - at) / step) * units;
  }
  return noise;
}

/** The θ with w(θ) = w on the section through a θ that has no position on its fibre; undefined where there is none. */
export function liftBeside(
  map: ParameterMap,
  w: readonly number[],
  theta: readonly number[],
): readonly number[] | undefined {
  const lifted = new Float64Array(map.p);
  const found = sectionThrough(map, new Float64Array(theta))?.lift(Float64Array.from(w), lifted);
  const moved = Array.from(lifted);
  return found && refuseTheta(map, moved) === undefined && sameFunction(wOf(map, moved), w) ? moved : undefined;
}

/** The θ with w(θ) = w at fibre position f on the branch nearest to `near`, or why there is none. */
export function liftTo(map: ParameterMap, view: FibreView, near: readonly number[]): Lifted {
  const refused = refuseView(map, view);
  if (refused !== undefined) return refused;
  const theta = new Float64Array(map.p);
  const [w, f] = [new Float64Array(view.w), new Float64Array(view.f)];
  if (!map.fibre.lift(w, f, new Float64Array(near), theta)) {
    return { ok: false, part: 'w', why: map.image?.why ?? `no θ is found for w = ${writeNumbers(view.w)}` };
  }
  const lifted = Array.from(theta);
  const why = refuseTheta(map, lifted);
  if (why !== undefined) return { ok: false, part: 'w', why };
  const kept = map.pending || sameFunction(wOf(map, lifted), view.w);
  return kept ? { ok: true, theta: lifted } : { ok: false, part: 'w', why: beyondDoubles };
}

const beyondDoubles = 'the entries of θ would be so large or so small there that w is lost to rounding';

/** A lift gives w back up to rounding, which grows with the condition of the gauge: this much is no rounding any more. */
const lost = 1e-3;

/** How far two vectors of one length are apart. */
export const apart = (x: readonly number[], y: readonly number[]): number =>
  Math.hypot(...x.map((each, i) => each - (y[i] ?? Number.NaN)));

const sameFunction = (found: readonly number[], asked: readonly number[]): boolean =>
  apart(found, asked) <= lost * Math.hypot(...asked);

function refuseView(map: ParameterMap, { w, f }: FibreView): Extract<Lifted, { ok: false }> | undefined {
  if (f.length !== map.fibre.parameters.length || !f.every(Number.isFinite)) {
    return { ok: false, part: 'fibre', why: `${map.fibre.parameters.length} finite numbers are needed` };
  }
  const off = refuseFibre(map, f);
  if (off !== undefined) return { ok: false, part: 'fibre', why: off };
  if (w.length !== map.q || !w.every(Number.isFinite)) {
    return { ok: false, part: 'w', why: `${map.q} finite numbers are needed` };
  }
  const outside = map.image !== undefined && map.image.inside(new Float64Array(w)) < 0;
  return outside ? { ok: false, part: 'w', why: map.image?.why ?? '' } : undefined;
}

function refuseFibre(map: ParameterMap, f: readonly number[]): string | undefined {
  for (const [i, x] of f.entries()) {
    const why = map.fibre.parameters[i]?.refuse?.(x);
    if (why !== undefined) return why;
  }
  return map.fibre.refuse?.(new Float64Array(f));
}

/**
 * The view of θ that takes the fewest characters among those that give θ back bit for bit, lifted from
 * `near`. w computed from θ carries rounding (0.1² is 0.010000000000000002), so shorter decimals are tried
 * first. Undefined where no view leads back, as at a singular gauge, and where the lift is a search.
 */
export function exactView(map: ParameterMap, theta: readonly number[], near: readonly number[]): FibreView | undefined {
  const f = map.fibre.searched ? undefined : fibreOf(map, theta);
  if (f === undefined) return undefined;
  const roundedW = roundings(wOf(map, theta));
  const roundedF = roundings(f);
  const pairs = roundedW.flatMap((w) => roundedF.map((g) => ({ w, f: g })));
  const length = (view: FibreView) => writeNumbers(view.w).length + writeNumbers(view.f).length;
  const sized = pairs.map((view) => ({ view, length: length(view) })).sort((a, b) => a.length - b.length);
  return sized.find(({ view }) => leadsTo(map, view, near, theta))?.view;
}

function leadsTo(map: ParameterMap, view: FibreView, near: readonly number[], theta: readonly number[]): boolean {
  const lifted = liftTo(map, view, near);
  return lifted.ok && lifted.theta.every((x, i) => Object.is(x, theta[i]));
}

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17];

/** The values rounded to 1, 2, … 17 significant digits, without repetitions. */
function roundings(values: readonly number[]): readonly (readonly number[])[] {
  const found = new Map<string, readonly number[]>();
  for (const count of digits) {
    const rounded = values.map((x) => Number(x.toPrecision(count)));
    found.set(writeNumbers(rounded), rounded);
  }
  return [...found.values()];
}

/**
 * Values with the rounding noise of the last digits taken off: 0.010000000000000002 becomes 0.01, while 1/3
 * stays as it is. Without this a function held fixed would drift while its parameterization is dragged.
 */
export function tidy(values: readonly number[]): readonly number[] {
  return values.map((x) => {
    const short = Number(x.toPrecision(13));
    return Math.abs(short - x) <= 4 * Number.EPSILON * Math.abs(x) ? short : x;
  });
}
