/** The registry: a new family is one file and one line here. */
import type { Family } from '../types/types';
import { custom } from './custom';
import { deepLinear } from './deep-linear';
import { depth } from './depth';
import { difference } from './difference';
import { exponential } from './exponential';
import { hadamard } from './hadamard';
import { identity } from './identity';
import { inverse } from './inverse';
import { log } from './log';
import { polar } from './polar';
import { power } from './power';
import { softmax } from './softmax';
import { squared } from './squared';
import { weightNorm } from './weight-norm';

export const families = {
  identity,
  squared,
  inverse,
  power,
  exponential,
  log,
  polar,
  'deep-linear': deepLinear,
  hadamard,
  difference,
  depth,
  'weight-norm': weightNorm,
  softmax,
  custom,
} as const satisfies Record<string, Family>;

export type FamilyId = keyof typeof families;
