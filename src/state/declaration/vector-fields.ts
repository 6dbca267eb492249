import { type NumberSpec, type Point, subscript } from '../../core';
import type { Window } from '../scene/scene';
import {
  type Codec,
  invertible,
  orWord,
  point as pointCodec,
  points as pointsCodec,
  window as windowCodec,
} from '../scene/syntax';
import { type Declaration, type Field, makeField, meaningOf, type NumericField } from './field';

/** Specs of a point's two coordinates. */
export function pointSpecs(key: string, symbol: string, label: string): readonly NumberSpec[] {
  return [1, 2].map((i) => ({
    key: `${key}${i}`,
    symbol: subscript(symbol, i),
    label: `${label}, coordinate ${i}`,
    default: 0,
    range: [-3, 3] as const,
    step: 0.01,
  }));
}

/** One number of a value; where there is no value, of what stands in for it. */
interface Entry<T> {
  readonly spec: NumberSpec;
  get(value: T | null): number;
  put(value: T | null, entry: number): T;
}

/** A field of several numbers, each with a slider of its own. */
function ofEntries<T>(
  kind: 'point' | 'matrix',
  declared: Declaration<T>,
  codec: Codec<T>,
  entries: readonly Entry<T>[],
): NumericField<T> {
  return makeField(declared, {
    kind,
    codec,
    settings: (change) =>
      entries.map(({ spec, get, put }) => ({
        kind: 'number',
        spec,
        read: (scene) => get(declared.get(scene)),
        set: (scene, entry) => change(scene, put(declared.get(scene), entry)),
      })),
  });
}

const origin: Point = [0, 0];

const pointEntries = ({ key, symbol, label }: PointTraits): readonly Entry<Point>[] =>
  pointSpecs(key, symbol, label).map((spec, i) => ({
    spec,
    get: (at) => (at ?? origin)[i === 0 ? 0 : 1],
    put: (at, entry) => {
      const [x, y] = at ?? origin;
      return i === 0 ? [entry, y] : [x, entry];
    },
  }));

/** What names the coordinates of a point. */
interface PointTraits {
  readonly key: string;
  readonly symbol: string;
  readonly label: string;
}

/** A point of the plane, or a covector. */
export const point = (declared: Declaration<Point> & PointTraits): NumericField<Point> =>
  ofEntries('point', declared, pointCodec, pointEntries(declared));

/** A point of the plane, or null and a word for it. */
export const pointOr = (word: string, declared: Declaration<Point | null> & PointTraits): NumericField<Point | null> =>
  ofEntries('point', { ...declared, word }, orWord(pointCodec, word), pointEntries(declared));

/** Several points of the plane, up to `most`; they have handles and no sliders. */
export function points(
  declared: Declaration<readonly Point[]> & { readonly most: number },
): Field<readonly Point[]> & { readonly most: number } {
  const { most } = declared;
  const meaning = `${meaningOf(declared)}, x,y,x,y,… of up to ${most}; or \`none\``;
  const kind = { kind: 'points', codec: pointsCodec(most), settings: () => [] } as const;
  return { ...makeField({ ...declared, meaning }, kind), most };
}

/** The axes of a picture, which are moved in the picture itself. */
export function window(declared: Declaration<Window>): Field<Window> {
  const meaning = `${meaningOf(declared)}, x0,x1,y0,y1`;
  return makeField({ ...declared, meaning }, { kind: 'window', codec: windowCodec, settings: () => [] });
}

/** The same, or null and a word for it. */
export function windowOr(word: string, declared: Declaration<Window | null>): Field<Window | null> {
  const meaning = `${meaningOf(declared)}, x0,x1,y0,y1; or \`${word}\``;
  const codec = orWord(windowCodec, word);
  return makeField({ ...declared, word, meaning }, { kind: 'window', codec, settings: () => [] });
}

type Matrix = readonly number[];

const identity: Matrix = [1, 0, 0, 1];

/** An invertible matrix of two rows and two columns, row by row, or null and a word for it. */
export function matrixOr(
  word: string,
  declared: Declaration<Matrix | null> & { readonly symbol: string },
): NumericField<Matrix | null> {
  const { key, symbol, label } = declared;
  const entries = identity.map((usual, i): Entry<Matrix> => {
    const [row, column] = [1 + Math.floor(i / 2), 1 + (i % 2)];
    const spec: NumberSpec = {
      key: `${key}${row}${column}`,
      symbol: subscript(symbol, row, column),
      label: `${label}, row ${row}, column ${column}`,
      default: usual,
      range: [-3, 3],
      step: 0.01,
    };
    return {
      spec,
      get: (matrix) => (matrix ?? identity)[i] ?? usual,
      put: (matrix, entry) => (matrix ?? identity).with(i, entry),
    };
  });
  return ofEntries('matrix', { ...declared, word }, orWord(invertible, word), entries);
}
