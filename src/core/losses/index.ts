/** The registry: a new loss is one file and one line here. */
import type { LossFamily } from '../types/types';
import { leastSquares } from './least-squares';
import { line } from './line';
import { logistic } from './logistic';
import { lp } from './lp';
import { point } from './point';

export const lossFamilies = {
  point,
  line,
  'least-squares': leastSquares,
  logistic,
  lp,
} as const satisfies Record<string, LossFamily>;

export type LossId = keyof typeof lossFamilies;
