import { spread } from '../../numerics/spread';
import type { Theta } from '../../types/types';
import type { Derived } from '../algebra/engine';
import { forwardMode } from '../algebra/forward-mode';
import { pointEvaluator } from '../program/point-evaluator';
import { compile } from '../program/program';

/** An entry of J that two ways of differentiating see differently. */
export interface Disagreement {
  /** Row and column of J, from 0. */
  readonly row: number;
  readonly column: number;
  readonly theta: readonly number[];
  readonly symbolic: number;
  readonly forward: number;
}

export interface JacobianCheck {
  /** How many points both ways reached. */
  readonly points: number;
  /** Largest difference, relative to the sum of the sizes of the terms of the entry. */
  readonly worst: number;
  readonly disagreement?: Disagreement;
}

/** Relative difference above which two ways do not agree. */
const tolerance = 1e-10;
const half = 2;

/** Compares the symbolic J with forward-mode differentiation at points spread over [−2, 2]ᵖ and (0, 2)ᵖ. */
export function checkJacobian({ graph, w, J, p, keys }: Derived, points = 16): JacobianCheck {
  const symbolic = pointEvaluator(compile(graph, J, keys.length));
  const forward = forwardMode(graph, w, keys.length, p);
  const [found, expected, sizes] = [J, J, J].map(({ length }) => new Float64Array(length));
  const theta: Theta = new Float64Array(keys.length);
  let [worst, reached]: [number, number] = [0, 0];
  let disagreement: Disagreement | undefined;
  for (let k = 0; k < points; k++) {
    spread(k, theta.length, theta);
    for (let j = 0; j < theta.length; j++) theta[j] = k % 2 === 0 ? half * theta[j] : half * (2 * theta[j] - 1);
    symbolic(theta, found);
    forward(theta, expected, sizes);
    if (!found.every(Number.isFinite) || !expected.every(Number.isFinite)) continue;
    reached++;
    for (let i = 0; i < J.length; i++) {
      const difference = found[i] === expected[i] ? 0 : Math.abs(found[i] - expected[i]) / sizes[i];
      if (difference <= worst) continue;
      worst = difference;
      if (difference > tolerance)
        disagreement = {
          row: Math.floor(i / p),
          column: i % p,
          theta: [...theta.subarray(0, p)],
          symbolic: found[i],
          forward: expected[i],
        };
    }
  }
  return { points: reached, worst, ...(disagreement && { disagreement }) };
}
