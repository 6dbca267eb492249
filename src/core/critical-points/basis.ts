import type { Theta } from '../types/types';
import type { Slice } from './slice';

/** Below this part of its length a direction counts as dependent on those before it. */
export const DEPENDENT = 1e-6;

/** The same plane with orthonormal directions; undefined where the given ones do not span one. */
export function orthonormalSlice({ origin, first, second }: Slice): Slice | undefined {
  const [a, b] = basis([first, second], 2);
  return a && b && { origin, first: a, second: b };
}

/** The first `most` independent directions, made orthonormal in their order (Gram–Schmidt, twice for accuracy). */
export function basis(directions: readonly Theta[], most: number): Theta[] {
  const found: Theta[] = [];
  for (const direction of directions) {
    if (found.length === most) break;
    const length = Math.hypot(...direction);
    if (!(length > 0 && length < Number.POSITIVE_INFINITY)) continue;
    const rest = direction.map((x) => x / length);
    for (const other of [...found, ...found]) {
      const along = dot(rest, other);
      for (let i = 0; i < rest.length; i++) rest[i] -= along * other[i];
    }
    const left = Math.hypot(...rest);
    if (left > DEPENDENT) found.push(rest.map((x) => x / left));
  }
  return found;
}

export function dot(a: Theta, b: Theta): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
