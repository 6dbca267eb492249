/** Values of any field, generated from its declaration alone, those at the ends of its bounds included. */
import fc from 'fast-check';
import type { Interval } from '../../../src/core';
import type { Scene, Window } from '../../../src/state';
import type { AnyField, FieldKind } from '../../../src/state/declaration/field';

/** Any finite number: round ones, computed ones, and those at the ends of the format. */
export const finite = fc.oneof(
  fc.integer({ min: -30, max: 30 }).map((n) => n / 10),
  fc.double({ min: -5, max: 5, noNaN: true }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 5e-324, -5e-324, 1.7976931348623157e308, 0.1 + 0.2, 1 / 3, 1e21, 1e-7, 2 ** 53 + 2),
);

const point = fc.tuple(finite, finite);

const end = fc.oneof(fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.double({ min: -4, max: 4, noNaN: true }));
const axis = fc
  .tuple(end, end)
  .map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const)))
  .filter(([a, b]) => b - a > 1e-8 * Math.max(1, Math.abs(a), Math.abs(b)));

/** The smallest and the largest number that an interval holds. */
export function endsOf({ min, above, max, below }: Interval, whole = false): readonly [number, number] {
  const low = min ?? (above === undefined ? -Number.MAX_VALUE : above + (whole ? 1 : ulp(above)));
  const high = max ?? (below === undefined ? Number.MAX_VALUE : below - (whole ? 1 : ulp(below) / 2));
  return [low, high];
}

/** The step from a number to the next larger one. */
export const ulp = (x: number): number =>
  Math.max(Number.MIN_VALUE, 2 ** (Math.floor(Math.log2(Math.abs(x) || Number.MIN_VALUE)) - 52));

function numbersOf({ settings }: AnyField): fc.Arbitrary<number> {
  const [setting] = settings;
  if (setting?.kind !== 'number') throw new Error('a number has a slider');
  const { bounds = {}, whole } = setting.spec;
  const [low, high] = endsOf(bounds, whole);
  const inner = whole ? fc.integer({ min: low, max: high }) : fc.double({ min: low, max: high, noNaN: true });
  return fc.oneof({ weight: 8, arbitrary: inner }, { weight: 1, arbitrary: fc.constantFrom(low, high) });
}

/** The words of a set, as a person can choose them in any order. */
function wordsOf(field: AnyField): readonly string[] {
  return 'words' in field ? Object.keys(Object(field.words)) : [];
}

const slice = ({ theta }: Scene) => {
  const entries = fc.array(finite, { minLength: theta.length, maxLength: theta.length });
  return fc.record({ origin: entries, first: entries, second: entries }, { noNullPrototype: true });
};

const byKind: Record<FieldKind, (field: AnyField, scene: Scene) => fc.Arbitrary<unknown>> = {
  number: numbersOf,
  flag: () => fc.boolean(),
  choice: ({ settings: [setting] }) =>
    setting?.kind === 'choice' ? fc.constantFrom(...Object.keys(setting.words)) : fc.constant(''),
  names: (field) =>
    fc
      .subarray([...wordsOf(field)])
      .chain((keys) => fc.shuffledSubarray(keys, { minLength: keys.length, maxLength: keys.length })),
  point: () => point,
  points: (field) => fc.array(point, { maxLength: 'most' in field ? Number(field.most) : 0 }),
  window: () => fc.tuple(axis, axis).map(([[x0, x1], [y0, y1]]): Window => [x0, x1, y0, y1]),
  matrix: () =>
    fc
      .tuple(finite, finite, finite, finite)
      .filter(([a, b, c, d]) => a * d - b * c !== 0 && !Number.isNaN(a * d - b * c)),
  slice: (_, scene) => slice(scene),
};

/** Values that a field can have in a scene; what its map does not allow is for the field to say. */
export function valuesOf(field: AnyField, scene: Scene): fc.Arbitrary<unknown> {
  const values = byKind[field.kind](field, scene);
  return field.word === undefined ? values : fc.option(values);
}
