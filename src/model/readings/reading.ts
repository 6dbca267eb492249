import { degrees, plain } from '../numbers/format';
import type { Model } from '../types/types';

/** A word or a name, one number, or several of them. */
export type ReadingValue = string | number | readonly number[];

/** A number or a word that can be read off a scene, or off two that are compared. */
export interface Reading<V extends ReadingValue = ReadingValue> {
  /** What it is, as a phrase that a sentence can take up, e.g. `gain of the probe`. */
  readonly label: string;
  /** In what its numbers are told and compared, where they have a unit. */
  readonly unit?: '°';
  /** How many scenes it speaks of. */
  readonly scenes: 1 | 2;
  /** @returns undefined, or what is not a number, where there is none */
  of(model: Model, other: Model): V | undefined;
  say(value: V): string;
  /** Said where there is none. */
  readonly none?: string;
  /** Whether what it is read off is not computed yet, so that there may still be one. */
  waits?(model: Model): boolean;
}

type Of<V> = (model: Model, other: Model) => V | undefined;

const reading = <V extends ReadingValue>(label: string, of: Of<V>, say: (value: V) => string): Reading<V> => ({
  label,
  scenes: 1,
  of,
  say,
});

export const number = (label: string, of: Of<number>, say: (x: number) => string = (x) => plain(x)): Reading<number> =>
  reading(label, of, say);

/** In degrees. @param of in radians */
export const angle = (label: string, of: Of<number>, decimals?: number): Reading<number> => ({
  ...reading<number>(
    label,
    (...models) => inDegrees(of(...models)),
    (x) => degrees((x * Math.PI) / 180, decimals),
  ),
  unit: '°',
});

export const vector = (label: string, of: Of<ArrayLike<number>>): Reading<readonly number[]> =>
  reading(
    label,
    (...models) => {
      const values = of(...models);
      return values && Array.from(values);
    },
    tuple,
  );

export const word = (label: string, of: Of<string>): Reading<string> => reading(label, of, (name) => name);

/** A reading of two scenes that are compared. */
export const ofTwo = <V extends ReadingValue>(one: Reading<V>): Reading<V> => ({ ...one, scenes: 2 });

export const or = <V extends ReadingValue>(one: Reading<V>, none: string): Reading<V> => ({ ...one, none });

/** Readings of what a page may have to wait for. */
export const awaited = <R extends Readonly<Record<string, object>>>(group: R, waits: (model: Model) => boolean): R =>
  Object.fromEntries(Object.entries(group).map(([id, one]) => [id, { ...one, waits }])) as R;

const inDegrees = (radians: number | undefined): number | undefined =>
  radians === undefined ? undefined : (radians * 180) / Math.PI;

/** (0, 5.98): what a run that sinks to 0 leaves over is 0. */
const tuple = (values: readonly number[]): string =>
  `(${values.map((x) => (Math.abs(x) < 1e-9 ? '0' : plain(x))).join(', ')})`;
