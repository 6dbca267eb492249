import type { Mark } from '../render/marks';
import type { Drawing, DrawModule, Naming } from '../render/overlay-drawing';
import { bands } from '../render/overlay-drawing';
import { inOrder } from '.';

const modules = inOrder(import.meta.glob<DrawModule>('./*/draw.ts', { eager: true }));

const from = ({ band, height }: Drawing): number => 1000 * bands.indexOf(band) + height;

/** All drawings, from below upward. */
export const drawings: readonly Drawing[] = modules
  .flatMap((module) => module.drawings)
  .sort((a, b) => from(a) - from(b));

export const namings: readonly Naming[] = modules.flatMap((module) => module.namings ?? []);

/** Marks of legends by name. */
export const marks: ReadonlyMap<string, Mark> = new Map(modules.flatMap(({ marks }) => Object.entries(marks ?? {})));
