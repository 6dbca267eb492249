import { orthonormalSlice, type ParameterMap, type Slice, type Theta, wholePlane } from '../../core';
import { readNumbers, writeNumbers } from './numbers';
import type { PlaneSlice } from './scene';
import type { Codec } from './syntax';

/** More entries than θ of any family has. */
const mostEntries = 128;

const vectors = ({ origin, first, second }: PlaneSlice) => [origin, first, second];

/** A point and two directions, as 3p numbers. */
export const sliceCodec: Codec<PlaneSlice> = {
  read(text) {
    const count = text.split(',', 3 * mostEntries + 1).length;
    if (count % 3 > 0 || count > 3 * mostEntries) {
      return { ok: false, why: 'a point and two directions are needed, with as many entries each as θ' };
    }
    const reading = readNumbers(text, count);
    if (!reading.ok) return reading;
    const [p, { value }] = [count / 3, reading];
    const part = (k: number) => value.slice(k * p, (k + 1) * p);
    return { ok: true, value: { origin: part(0), first: part(1), second: part(2) } };
  },
  write: (slice) => writeNumbers(vectors(slice).flat()),
  refuse(slice) {
    if (!vectors(slice).flat().every(Number.isFinite)) return 'finite numbers are needed';
    return orthonormalSlice(columns(slice)) ? undefined : 'the two directions must span a plane';
  },
};

const columns = ({ origin, first, second }: PlaneSlice): Slice => ({
  origin: Float64Array.from(origin),
  first: Float64Array.from(first),
  second: Float64Array.from(second),
});

/** Why a slice cannot be one of this map's θ-space, as a sentence; undefined where it can. */
export function refuseSlice(map: ParameterMap, slice: PlaneSlice | null): string | undefined {
  if (slice === null) return undefined;
  if (map.p === 2) return 'a map with two parameters is shown whole';
  if (vectors(slice).some(({ length }) => length !== map.p))
    return `a point and two directions of ${map.p} entries each`;
  return sliceCodec.refuse(slice);
}

const whole = wholePlane();

/** The plane that is drawn, with orthonormal directions; undefined where it follows θ. */
export function resolveSlice(map: ParameterMap, slice: PlaneSlice | null): Slice | undefined {
  if (map.p === 2) return whole;
  return slice === null ? undefined : orthonormalSlice(columns(slice));
}

/** A slice as a link holds it: θ exactly, directions to three decimals, since they are made orthonormal anyway. */
export function fixedSlice({ origin, first, second }: Slice): PlaneSlice {
  const short = (direction: Theta) => Array.from(direction, (x) => Math.round(1000 * x) / 1000 + 0);
  return { origin: Array.from(origin), first: short(first), second: short(second) };
}
