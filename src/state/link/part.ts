import type { Codec } from '../scene/syntax';

/** One part of a document, or of a panel, that is not of its scene. */
export interface Part<T> {
  readonly key: string;
  readonly codec: Codec<T>;
  readonly fallback: T;
  readonly fallbackText: string;
}

export function part<T>(declared: Omit<Part<T>, 'fallbackText'>): Part<T> {
  return { ...declared, fallbackText: declared.codec.write(declared.fallback) };
}
