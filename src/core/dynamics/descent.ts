import { createSlope, type Definedness, evaluateSlope, largest, norm, type Slope } from '../geometry/slope';
import { finish, type Steps } from '../numerics/steps';
import type { Loss, ParameterMap, Theta } from '../types/types';
import { endingAt, endingOutside, isFar, type Limits, limitsFrom } from './endings';
import type { Schedule } from './schedules';
import { type Ending, Recorder, type Trajectory } from './trajectory';

export interface DescentOptions {
  /** η, in units of θ² per unit of loss. */
  readonly rate: number;
  readonly steps: number;
  /** See Limits.gradient. Default 1e-8. */
  readonly gradientTolerance?: number;
  /** ηₖ from η. Default: constant. */
  readonly schedule?: Schedule;
  /** μ of heavy-ball momentum, m ← μm − ∇, θ ← θ + ηₖm. Default 0. */
  readonly momentum?: number;
  /** ω of weight decay: descent on L + ½ω‖θ‖². Default 0. The recorded loss is L alone. */
  readonly decay?: number;
}

/** One step: everything at θ, and where it leads. */
interface DescentStep {
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
 * Gradient descent in θ: at most `steps` exact steps of size η, or of what the schedule makes of it. A step that would
 * leave the domain or cross a pole is not taken: the run ends at the last valid point, and the ending carries the number
 * of that step. A run that diverges ends with the number of the step that left all bounds.
 */
export function gradientDescent(map: ParameterMap, loss: Loss, theta0: Theta, options: DescentOptions): Trajectory {
  return finish(descentSteps(map, loss, theta0, options));
}

/** Steps between two places where a descent can be set down. */
const AT_A_TIME = 256;

/** The same as a work that can be set down. */
export function* descentSteps(
  map: ParameterMap,
  loss: Loss,
  theta0: Theta,
  options: DescentOptions,
): Steps<Trajectory> {
  const { run, start } = begin(map, loss, theta0, options);
  let ending = start;
  for (let n = 1; !ending; n++) {
    ending = advance(run);
    if (n % AT_A_TIME === 0) yield undefined;
  }
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
  /** m of the heavy ball; without momentum the velocity itself. */
  readonly ball: Theta;
  theta: Theta;
  next: Theta;
  step: number;
  /** Σ ηₖ so far. */
  time: number;
  evaluations: number;
}

interface Begun {
  readonly run: DescentRun;
  readonly start: Ending | undefined;
}

function begin(map: ParameterMap, loss: Loss, theta0: Theta, options: DescentOptions): Begun {
  const slope = createSlope(map.p, map.q);
  const recorder = new Recorder(map.p, map.q, Math.max(0, Math.floor(options.steps) || 0) + 1);
  const theta = Float64Array.from(theta0);
  const found = evaluateSlope(map, loss, theta, slope);
  const value = loss.value(slope.w);
  const limits = limitsFrom(slope, value, options.gradientTolerance ?? 1e-8);
  recorder.push(0, theta, slope.w, value);
  const [next, ball] = [theta.slice(), new Float64Array(map.p)];
  const run = { map, loss, options, recorder, slope, limits, theta, next, ball, step: 0, time: 0, evaluations: 1 };
  return { run, start: found === 'defined' ? endingOf(run, value, 0) : endingOutside(0, found, undefined) };
}

/** Takes one step, or says why there is none to take. */
function advance(run: DescentRun): Ending | undefined {
  const { map, loss, options, slope, theta, next, ball } = run;
  if (!(run.step < options.steps)) return { reason: 'budget', at: run.step };
  const number = run.step + 1;
  const rate = rateOf(run);
  roll(run);
  stepAlong(theta, ball, rate, next);
  const crossing = map.crossing?.(theta, next);
  if (crossing && crossing.kind !== 'cusp') return endingOutside(number, 'undefined', crossing);
  const found = evaluateSlope(map, loss, next, slope);
  run.evaluations++;
  if (found !== 'defined') return endingOutside(number, found, undefined);
  const value = loss.value(slope.w);
  // A product where it can be one: a sum of many η would drift.
  run.time = options.schedule ? run.time + rate : number * rate;
  run.recorder.push(run.time, next, slope.w, value);
  run.theta = next;
  run.next = theta;
  run.step = number;
  return endingOf(run, value, rate);
}

function rateOf({ options: { rate, steps, schedule }, step, slope }: DescentRun): number {
  return schedule ? schedule.rate({ rate, step, steps, J: slope.J }) : rate;
}

/** m ← μm − Jᵀ∇L − ωθ. */
function roll({ options: { momentum = 0, decay = 0 }, ball, slope, theta }: DescentRun): void {
  for (let j = 0; j < ball.length; j++) ball[j] = momentum * ball[j] + slope.velocity[j] - decay * theta[j];
}

/** A ball whose next step moves θ by less than this part of it, or of 1, has come to rest. */
const REST = 1e-9;

/** The ending that the last step calls for, if any: with momentum only once the ball rests, with decay by ∇ of both. */
function endingOf(run: DescentRun, value: number, rate: number): Ending | undefined {
  const { loss, options, step, slope, limits, ball, theta } = run;
  if (isFar(slope.w, value, limits)) return { reason: 'diverged', at: step };
  const ending = options.decay ? endingWithDecay(run, options.decay) : endingAt(step, slope, loss, value, limits);
  const rolling = options.momentum && rate * norm(ball) > REST * Math.max(1, largest(theta));
  return rolling ? undefined : ending;
}

/** Converged where −Jᵀ∇L and ωθ cancel; a ghost where both vanish, in the origin, and ∇L does not. */
function endingWithDecay(run: DescentRun, decay: number): Ending | undefined {
  const { options, step, slope, limits, theta } = run;
  const { velocity } = slope;
  const tolerance = options.gradientTolerance ?? 1e-8;
  let [rest, pull] = [0, 0];
  for (let j = 0; j < theta.length; j++) {
    rest = Math.hypot(rest, velocity[j] - decay * theta[j]);
    pull = Math.hypot(pull, velocity[j], decay * theta[j]);
  }
  if (rest > tolerance * pull) return undefined;
  return { reason: pull === 0 && norm(slope.g) > limits.gradient ? 'ghost' : 'converged', at: step };
}

function stepAlong(theta: Theta, velocity: Theta, rate: number, out: Theta): void {
  for (let j = 0; j < out.length; j++) out[j] = theta[j] + rate * velocity[j];
}
