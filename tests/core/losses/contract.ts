import type { Loss, LossFamily, LossHandle, OptionSpec, Options, OptionValue, Point, W } from '../../../src/core';
import { optionCodec } from '../../../src/state/scene/syntax';
import type { Contract } from '../../contract';
import { seeded } from '../../seeded';

/** A loss with the options it was bound with. */
interface Bound {
  readonly options: Options;
  readonly loss: Loss;
}

/** Options to try: those a loss comes with, each at the ends of its range by itself, and some that a seed chooses. */
function optionsOf({ id, options }: LossFamily): Options[] {
  const specs = Object.values(options);
  const random = seeded(`options of ${id}`);
  const usual = Object.fromEntries(specs.map(({ key, default: value }) => [key, value]));
  const ends = specs.flatMap((spec) => extremes(spec).map((value) => ({ ...usual, [spec.key]: value })));
  const any = Array.from({ length: 6 }, () => Object.fromEntries(specs.map((spec) => [spec.key, anyOf(spec, random)])));
  return [usual, ...ends, ...any];
}

function extremes(spec: OptionSpec): readonly OptionValue[] {
  if (spec.kind === 'flag') return [false, true];
  if (spec.kind === 'choice') return spec.choices.map(({ value }) => value);
  return spec.kind === 'text' ? [spec.example] : spec.range;
}

function anyOf(spec: OptionSpec, random: () => number): OptionValue {
  if (spec.kind !== 'real' && spec.kind !== 'integer') return pick(extremes(spec), random);
  const [low, high] = spec.range;
  return low + spec.step * Math.floor((random() * (high - low)) / spec.step);
}

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)];

const bindingsOf = (family: LossFamily): Bound[] =>
  optionsOf(family).flatMap((options) => {
    const bound = family.bind(options);
    return bound.ok ? [{ options, loss: bound.value }] : [];
  });

const said = (options: Options): string => JSON.stringify(options);

/** Points of the plane, as a seed chooses them. */
function* pointsFor({ options }: Bound, count = 24): Generator<W> {
  const random = seeded(`points of ${said(options)}`);
  for (let k = 0; k < count; k++) yield Float64Array.of(6 * random() - 3, 6 * random() - 3);
}

const maxAbs = (values: Iterable<number>): number => Math.max(0, ...Array.from(values, Math.abs));

function gradientAt({ q, gradient }: Loss, w: W): Float64Array {
  const g = new Float64Array(q);
  gradient(w, g);
  return g;
}

/** ∂f/∂wⱼ by central differences, Richardson-extrapolated to fourth order. */
function slope(f: (w: W) => number, w: W, j: number): number {
  const at = (h: number) => f(w.with(j, w[j] + h));
  const h = 1e-3;
  return (4 * ((at(h / 2) - at(-h / 2)) / h) - (at(h) - at(-h)) / (2 * h)) / 3;
}

const near = (found: number, expected: number, scale: number, tolerance: number): boolean =>
  Math.abs(found - expected) <= tolerance * scale;

function* gradientProblems(family: LossFamily): Generator<string> {
  for (const bound of bindingsOf(family)) {
    const { loss } = bound;
    for (const w of pointsFor(bound)) {
      const g = gradientAt(loss, w);
      const expected = g.map((_, j) => slope(loss.value, w, j));
      const scale = maxAbs(expected) + Math.abs(loss.value(w)) * 1e-3;
      const wrong = g.findIndex((x, j) => !near(x, expected[j], scale, 1e-7));
      if (wrong >= 0)
        yield `∂L/∂w${wrong + 1} is ${g[wrong]}, not ${expected[wrong]}, at ${w} with ${said(bound.options)}`;
    }
  }
}

function* hessianProblems(family: LossFamily): Generator<string> {
  for (const bound of bindingsOf(family)) {
    const { loss } = bound;
    const { q } = loss;
    const H = new Float64Array(q * q);
    for (const w of pointsFor(bound)) {
      loss.hessian(w, H);
      const expected = H.map((_, k) => slope((at) => gradientAt(loss, at)[k % q], w, Math.floor(k / q)));
      const scale = maxAbs(expected) + maxAbs(gradientAt(loss, w)) * 1e-3;
      const wrong = H.findIndex(
        (x, k) => !near(x, expected[k], scale, 1e-7) || x !== H[(k % q) * q + Math.floor(k / q)],
      );
      if (wrong >= 0)
        yield `entry ${wrong} is ${H[wrong]}, not ${expected[wrong]}, at ${w} with ${said(bound.options)}`;
    }
  }
}

/** Points that a minimiser says are optima. */
function optimaOf({ minimiser }: Loss): W[] {
  if (minimiser.kind === 'none') return [];
  if (minimiser.kind === 'point') return [Float64Array.from(minimiser.at)];
  const { through, along } = minimiser;
  return [-2, 0, 0.7, 3].map((t) => Float64Array.of(through[0] + t * along[0], through[1] + t * along[1]));
}

function* minimiserProblems(family: LossFamily): Generator<string> {
  for (const bound of bindingsOf(family)) {
    const { loss, options } = bound;
    const points = [...pointsFor(bound)];
    const steepness = Math.max(...points.map((w) => maxAbs(gradientAt(loss, w))));
    for (const w of optimaOf(loss)) {
      const left = maxAbs(gradientAt(loss, w));
      if (!(left <= 1e-9 * steepness)) yield `∇L = ${left} at the optimum ${w} with ${said(options)}`;
      // Around it as well, where a saddle or a maximum would show.
      const around = points.map((p) => w.map((x, j) => x + p[j] / 30));
      const least = loss.value(w) - 1e-9 * Math.abs(loss.value(w)) - 1e-12 * steepness;
      const lower = [...points, ...around].find((p) => !(loss.value(p) >= least));
      if (lower) yield `L(${lower}) is below L at the optimum ${w} with ${said(options)}`;
    }
    if (loss.minimiser.kind === 'line') {
      const size = Math.hypot(...loss.minimiser.along);
      if (!near(size, 1, 1, 1e-12)) yield `the direction of the line has length ${size} with ${said(options)}`;
    }
    if (loss.minimiser.kind === 'none') yield* noneProblems(loss, loss.minimiser.why, options);
  }
}

/** A loss without a minimum falls for ever: the further out, the lower it comes. */
function* noneProblems(loss: Loss, why: string, options: Options): Generator<string> {
  const angles = Array.from({ length: 720 }, (_, k) => (k * Math.PI) / 360);
  const leastAt = (radius: number) =>
    Math.min(...angles.map((a) => loss.value(Float64Array.of(radius * Math.cos(a), radius * Math.sin(a)))));
  const least = [0, 1, 2, 4, 8, 16].map(leastAt);
  if (least.some((x, k) => k > 0 && !(x < least[k - 1]))) yield `it has a minimum after all with ${said(options)}`;
  if (why.length < 10) yield `it does not say why there is no minimum with ${said(options)}`;
}

/** Where a handle of a family is once it was dragged, or what is wrong with that. */
function dragged(family: LossFamily, options: Options, handle: LossHandle, to: Point): Point | string {
  const change = handle.drag(to);
  const strange = Object.keys(change).find((key) => !Object.hasOwn(family.options, key));
  if (strange !== undefined) return `it changes ${strange}, which is no option`;
  const bound = family.bind({ ...options, ...change });
  if (!bound.ok) return `dragged to ${to} it leaves a loss that is refused: ${bound.problems[0]?.message}`;
  return bound.value.handles.find(({ key }) => key === handle.key)?.at ?? `it is gone when dragged to ${to}`;
}

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Links keep four decimals of a drag, which is this far for a point some units away. */
const snapped = 5e-3;

/** A handle stays where it is let go, and of all places that it reaches it goes to the one nearest to the pointer. */
function* handleProblems(family: LossFamily): Generator<string> {
  for (const bound of bindingsOf(family)) {
    for (const handle of bound.loss.handles) {
      const name = `${handle.key} with ${said(bound.options)}`;
      if (!(handle.label && handle.symbol)) yield `${name}: it has no words`;
      const targets = Array.from(pointsFor(bound, 12), ([x, y]): Point => [x, y]);
      const places = targets.map((to) => dragged(family, bound.options, handle, to));
      const wrong = places.find((place) => typeof place === 'string');
      if (wrong !== undefined) yield `${name}: ${wrong}`;
      else yield* dragProblems(family, bound, handle, targets, places as readonly Point[], name);
    }
  }
}

function* dragProblems(
  family: LossFamily,
  { options }: Bound,
  handle: LossHandle,
  targets: readonly Point[],
  places: readonly Point[],
  name: string,
): Generator<string> {
  const still = dragged(family, options, handle, handle.at);
  if (typeof still === 'string' || distance(still, handle.at) > snapped)
    yield `${name}: taken up, it leaps to ${still}`;
  if (places.every((place) => distance(place, handle.at) < snapped)) yield `${name}: nothing moves it`;
  for (const [i, to] of targets.entries()) {
    const nearest = Math.min(...places.map((place) => distance(place, to)));
    if (distance(places[i], to) > nearest + snapped) yield `${name}: dragged to ${to} it goes to ${places[i]}`;
    const again = dragged(family, options, handle, places[i]);
    if (typeof again === 'string' || distance(again, places[i]) > snapped)
      yield `${name}: it does not stay at ${places[i]}`;
  }
}

function* optionProblems(family: LossFamily): Generator<string> {
  const data = Object.hasOwn(family.options, 'data');
  if (data !== (family.targets !== undefined)) yield 'it has data but no targets, or targets but no data';
  for (const [name, spec] of Object.entries(family.options)) {
    if (spec.key !== name) yield `${name} is filed under another key, ${spec.key}`;
    if (!spec.label) yield `${name} has no label`;
    if ('symbol' in spec && !spec.symbol) yield `${name} has no symbol`;
  }
  for (const options of optionsOf(family)) {
    for (const spec of Object.values(family.options)) {
      const syntax = optionCodec(spec);
      const value = options[spec.key];
      const read = syntax.read(syntax.write(value));
      const why = syntax.refuse(value);
      if (!read.ok || !Object.is(read.value, value))
        yield `${spec.key}=${syntax.write(value)} is not read back as ${value}`;
      if (why !== undefined) yield `${spec.key}=${syntax.write(value)} is refused: ${why}`;
    }
  }
}

function* boundProblems(family: LossFamily): Generator<string> {
  const [usual, ...others] = optionsOf(family).map((options) => [options, family.bind(options)] as const);
  if (!usual[1].ok) yield `its own options are refused: ${usual[1].problems.map(({ message }) => message).join('; ')}`;
  for (const [options, bound] of others) {
    if (bound.ok) continue;
    const [problem] = bound.problems;
    if (!problem?.message || !Object.hasOwn(family.options, problem.option)) {
      yield `refused without saying which option and why: ${said(options)}`;
    }
  }
  for (const bound of bindingsOf(family)) {
    for (const w of pointsFor(bound)) {
      if (!Number.isFinite(bound.loss.value(w))) yield `L(${w}) is no number with ${said(bound.options)}`;
    }
  }
}

function* wordProblems({ id, label, about, tex }: LossFamily): Generator<string> {
  if (!/^[a-z][a-z0-9-]*$/.test(id)) yield `the id ${id} cannot stand in a link`;
  if (label.length < 2) yield 'no label';
  if (!/^\p{Lu}.{20,}\.$/u.test(about)) yield 'about is no sentence';
  if (!/^L\(w\) = ./.test(tex)) yield 'tex is no formula of L(w)';
}

/** What every registered loss is held to. */
export const lossContract = {
  'is told in words': wordProblems,
  'binds, or says why not': boundProblems,
  'has the gradient of its value': gradientProblems,
  'has the Hessian of its gradient': hessianProblems,
  'is stationary, and least, where it says': minimiserProblems,
  'has handles that move what they say': handleProblems,
  'keeps its options in the link': optionProblems,
} as const satisfies Contract<LossFamily>;
