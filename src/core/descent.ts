import { endingAt, endingOutside, type Limits, limitsFrom } from './endings';
import { createSlope, type Definedness, evaluateSlope, type Slope } from './slope';
import { type Ending, Recorder, type Trajectory } from './trajectory';
import type { Loss, ParameterMap, Theta } from './types';

export interface DescentOptions {
  /** η, in units of θ² per unit of loss. */
  readonly rate: number;
  readonly steps: number;
  /** See Limits.gradient. Default 1e-8. */
  readonly gradientTolerance?: number;
}

/** One step: everything at θ, and where it leads. */
export interface DescentStep {
  readonly slope: Slope;
  /** θ − η Jᵀ∇L, length p. */
  readonly next: Theta;
}

export const createDescentStep = ({ p, q }: ParameterMap): DescentStep => ({
  slope: createSlope(p, q),
  next: new Float64Array(p),
});

/**
 * One exact step θ ← θ − η Jᵀ∇L into `out`. It is taken literally, across a pole or out of the domain;
 * evaluating w at `out.next` then says what is there. The answer is about θ itself.
 */
export function descentStep(map: ParameterMap, loss: Loss, theta: Theta, rate: number, out: DescentStep): Definedness {
  const found = evaluateSlope(map, loss, theta, out.slope);
  stepAlong(theta, out.slope.velocity, rate, out.next);
  return found;
}

/**
 * Gradient descent in θ: at most `steps` exact steps of size η. A step that would leave the domain or cross a pole
 * is not taken: the run ends at the last valid point, and the ending carries the number of that step.
 */
export function gradientDescent(map: ParameterMap, loss: Loss, theta0: Theta, options: DescentOptions): Trajectory {
  const run = begin(map, loss, theta0, options);
  let ending = run.start;
  while (!ending) ending = advance(run);
  return run.recorder.finish(ending, {
    method: 'gradient descent',
    accepted: run.step,
    rejected: 0,
    evaluations: run.evaluations,
    errorEstimate: 0,
  });
}

interface DescentRun {
  readonly map: ParameterMap;
  readonly loss: Loss;
  readonly options: DescentOptions;
  readonly recorder: Recorder;
  readonly slope: Slope;
  readonly limits: Limits;
  readonly start: Ending | undefined;
  theta: Theta;
  next: Theta;
  step: number;
  evaluations: number;
}

function begin(map: ParameterMap, loss: Loss, theta0: Theta, options: DescentOptions): DescentRun {
  const slope = createSlope(map.p, map.q);
  const recorder = new Recorder(map.p, map.q, Math.max(0, Math.floor(options.steps) || 0) + 1);
  const theta = Float64Array.from(theta0);
  const found = evaluateSlope(map, loss, theta, slope);
  const value = loss.value(slope.w);
  const limits = limitsFrom(slope, value, options.gradientTolerance ?? 1e-8);
  recorder.push(0, theta, slope.w, value);
  const start = found === 'defined' ? endingAt(0, slope, value, limits) : endingOutside(0, found, undefined);
  return { map, loss, options, recorder, slope, limits, start, theta, next: theta.slice(), step: 0, evaluations: 1 };
}

/** Takes one step, or says why there is none to take. */
function advance(run: DescentRun): Ending | undefined {
  const { map, loss, options, slope, theta, next } = run;
  if (!(run.step < options.steps)) return { reason: 'budget', at: run.step };
  const number = run.step + 1;
  stepAlong(theta, slope.velocity, options.rate, next);
  const crossing = map.crossing?.(theta, next);
  if (crossing && crossing.kind !== 'cusp') return endingOutside(number, 'undefined', crossing);
  const found = evaluateSlope(map, loss, next, slope);
  run.evaluations++;
  if (found !== 'defined') return endingOutside(number, found, undefined);
  const value = loss.value(slope.w);
  run.recorder.push(number * options.rate, next, slope.w, value);
  run.theta = next;
  run.next = theta;
  run.step = number;
  return endingAt(number, slope, value, run.limits);
}

function stepAlong(theta: Theta, velocity: Theta, rate: number, out: Theta): void {
  for (let j = 0; j < out.length; j++) out[j] = theta[j] + rate * velocity[j];
}
