import { criticalPoints } from './critical-points';
import type { Layer } from './layer';
import { singular } from './singular';

/** Marks that only the parameter plane has: they are loaded with it. */
export const planeLayers = { singular, criticalPoints } as const satisfies Record<string, Layer<never>>;
