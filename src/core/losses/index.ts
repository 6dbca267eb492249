/** The registry: a new loss is one file and one line here. */
import type { LossFamily } from '../types';
import { line } from './line';
import { point } from './point';

export const lossFamilies = { point, line } as const satisfies Record<string, LossFamily>;

export type LossId = keyof typeof lossFamilies;
