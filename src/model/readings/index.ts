import type { Model } from '../types/types';
import { notYet } from '../words/not-yet';
import { criticalReadings } from './critical';
import { gaugeReadings } from './gauge';
import { gradientReadings } from './gradient';
import { placeReadings } from './place';
import type { Reading, ReadingValue } from './reading';
import { runReadings } from './runs';
import { stepReadings } from './steps';

/** All that can be read off a scene by name, for texts whose numbers are computed. */
export const readings = {
  ...gradientReadings,
  ...placeReadings,
  ...runReadings,
  ...stepReadings,
  ...gaugeReadings,
  ...criticalReadings,
} as const;

export type ReadingId = keyof typeof readings;

export const isReading = (id: string): id is ReadingId => Object.hasOwn(readings, id);

/** What a reading comes to, and how it is said; without a value where there is none. */
export interface Read {
  readonly value?: ReadingValue;
  readonly words: string;
  /** True where it is not computed yet. */
  readonly waits?: boolean;
}

/** What is said of a reading that has no value, and no words of its own for that. */
const nothing = '–';

/** Throws where it speaks of another number of scenes. */
export function read(id: ReadingId, models: readonly Model[]): Read {
  const reading: Reading = readings[id];
  if (models.length !== reading.scenes) throw new Error(`${id} is read off ${reading.scenes} and not ${models.length}`);
  const value = reading.of(models[0], models[models.length - 1]);
  if (isThere(value)) return { value, words: reading.say(value) };
  if (models.some((model) => reading.waits?.(model))) return { words: notYet, waits: true };
  return { words: reading.none ?? nothing };
}

/** An infinite number is one: the condition number of a singular J. */
function isThere(value: ReadingValue | undefined): value is ReadingValue {
  if (value === undefined) return false;
  const numbers = typeof value === 'object' ? value : [value];
  return !numbers.some(Number.isNaN);
}
