import { imageErrorRatio } from '../geometry/image-error';
import {
  createSlope,
  type Definedness,
  evaluateSlope,
  largest,
  norm,
  pushedLength,
  type Slope,
} from '../geometry/slope';
import {
  createStepControl,
  createStepper,
  denseCoefficient,
  errorRatio,
  firstStep,
  growth,
  type StepControl,
  type Stepper,
  shift,
  shrinkage,
  type Tolerance,
  tryStep,
  type VectorField,
} from '../numerics/dormand-prince';
import { finish, type Steps } from '../numerics/steps';
import type { Crossing, Loss, SmoothMap, Theta } from '../types/types';
import { mirrored, turnsBack } from './cusp';
import { endingAt, endingOutside, isStalled, type Limits, limitsFrom, note, type Speeds } from './endings';
import { type FlowOptions, toleranceOf } from './flow-options';
import { type DenseSampler, denseSampler } from './flow-samples';
import { Column, type Ending, Recorder, type Trajectory } from './trajectory';

export type { FlowOptions } from './flow-options';
export type { Ending, EndReason, RunStatistics, Trajectory } from './trajectory';

/** A gradient flow; the columns hold the accepted steps, and `sample` what is between them. */
export interface Flow extends Trajectory {
  /** θ̇ = −Jᵀ∇L at each row, length × p. */
  readonly velocity: Float64Array;
  /** θ at time t, clamped to the run, into `outTheta` (length p). Fourth-order accurate, inside the domain. */
  readonly sample: DenseSampler;
}

/**
 * Integrates θ̇ = −Jᵀ∇_w L(w(θ)) in θ. A trial step is rejected and shortened where the error is too large, where one of
 * its stages is undefined, or where the map reports a crossing between its start and a stage; so no step is taken
 * out of the domain or across a pole, and the run ends there once no step is short enough.
 */
export function gradientFlow(map: SmoothMap, loss: Loss, theta0: Theta, options: FlowOptions): Flow {
  return finish(flowSteps(map, loss, theta0, options));
}

/** Trial steps between two places where a flow can be set down. */
const AT_A_TIME = 32;

/** The same as a work that can be set down. */
export function* flowSteps(map: SmoothMap, loss: Loss, theta0: Theta, options: FlowOptions): Steps<Flow> {
  const run = new FlowRun(map, loss, theta0, options);
  let ending = run.begin();
  for (let n = 1; !ending; n++) {
    ending = run.advance();
    if (n % AT_A_TIME === 0) yield undefined;
  }
  return run.finish(ending);
}

/** The first step moves w by no more than this, relative to max(1, |w|). */
const FIRST = 1;

/** Below this part of t, or where θ no longer moves in double precision, a step is as short as it can be. */
const SHORTEST = 16 * Number.EPSILON;

/** How many shortest steps are near enough to be called the end of the domain. */
const FAR_AHEAD = 4096;

const CAPACITY = 128;

class FlowRun {
  private readonly stepper: Stepper;
  private readonly slope: Slope;
  private readonly probe: Slope;
  private readonly tolerance: Tolerance;
  private readonly control: StepControl = createStepControl();
  private readonly recorder: Recorder;
  private readonly velocity: Column;
  private readonly dense: Column;
  private readonly denseRow: Float64Array;
  private readonly field: VectorField;
  private limits: Limits;
  private t = 0;
  private h = 0;
  private imageError = 0;
  /** True where steps may be too short for t to tell them apart. */
  private timeless = false;
  private readonly speeds: Speeds = { lowest: Number.POSITIVE_INFINITY, highest: 0 };
  private readonly counts = { accepted: 0, rejected: 0, evaluations: 0, errorEstimate: 0 };
  private found: Definedness = 'defined';
  private crossing: Crossing | undefined;

  constructor(
    private readonly map: SmoothMap,
    private readonly loss: Loss,
    theta0: Theta,
    private readonly options: FlowOptions,
  ) {
    const { p, q } = map;
    this.stepper = createStepper(p);
    this.stepper.y0.set(theta0);
    this.slope = createSlope(p, q);
    this.probe = createSlope(p, q);
    this.limits = limitsFrom(this.slope, 0, 0);
    this.tolerance = toleranceOf(options, theta0);
    this.recorder = new Recorder(p, q, CAPACITY);
    this.velocity = new Column(p, CAPACITY);
    this.dense = new Column(p, CAPACITY);
    this.denseRow = new Float64Array(p);
    this.field = (theta, out) => this.evaluate(theta, out);
  }

  begin(): Ending | undefined {
    const { stepper, slope, options } = this;
    this.field(stepper.y0, stepper.slopes[0]);
    const value = this.loss.value(slope.w);
    this.limits = limitsFrom(slope, value, options.gradientTolerance ?? 1e-8);
    this.record(value);
    if (this.found !== 'defined') return endingOutside(0, this.found, this.crossing);
    const ending = endingAt(0, slope, this.loss, value, this.limits);
    if (ending || !(options.horizon > 0)) return ending;
    // Before `firstStep`, which evaluates another point.
    const pace = pushedLength(slope, slope.velocity) / Math.max(1, largest(slope.w));
    this.h = Math.min(firstStep(stepper, this.field, options.horizon, this.tolerance), FIRST / pace);
    return undefined;
  }

  /** Tries one step; an ending where the run is over. */
  advance(): Ending | undefined {
    const { stepper, control, options } = this;
    if (!(this.t < options.horizon)) return this.endingAtHorizon();
    if (this.counts.accepted + this.counts.rejected >= (options.maxSteps ?? 10_000)) return this.cutShort();
    const rest = options.horizon - this.t;
    const last = 1.01 * this.h >= rest;
    const h = last ? rest : this.h;
    if (!tryStep(stepper, this.field, h)) return this.retreat(h, 0.5);
    this.imageError = pushedLength(this.slope, stepper.error);
    const image = imageErrorRatio(this.imageError, this.slope, stepper.y1, this.tolerance);
    const ratio = Math.max(errorRatio(stepper, h, this.tolerance), image);
    if (!(ratio <= 1)) return this.retreat(h, shrinkage(ratio));
    const plane = this.impassablePlane();
    if (plane >= 0 && !this.isShortest(h)) return this.retreat(h, 0.5);
    if (plane >= 0) this.restOn(plane);
    this.h = h * growth(control, ratio);
    return this.accept(last ? options.horizon : this.t + h, h);
  }

  finish(ending: Ending): Flow {
    const method = 'Dormand–Prince 5(4)';
    const trajectory = this.recorder.finish(ending, { method, tolerance: this.tolerance.relative, ...this.counts });
    const velocity = this.velocity.rows();
    return { ...trajectory, velocity, sample: denseSampler(this.map, trajectory, velocity, this.dense.rows()) };
  }

  /** The velocity at a stage of the step from y0; false where it is undefined or behind a crossing. */
  private evaluate(theta: Theta, out: Theta): boolean {
    const from = this.stepper.y0;
    this.crossing = theta === from ? undefined : this.map.crossing?.(from, theta);
    if (this.crossing) return false;
    this.counts.evaluations++;
    this.found = evaluateSlope(this.map, this.loss, theta, this.slope);
    out.set(this.slope.velocity);
    return this.found === 'defined';
  }

  private accept(t: number, h: number): Ending | undefined {
    const { stepper, slope } = this;
    denseCoefficient(stepper, h, this.denseRow);
    this.dense.push(this.denseRow);
    this.counts.errorEstimate += this.imageError;
    shift(stepper);
    this.t = t;
    this.counts.accepted++;
    const value = this.loss.value(slope.w);
    this.record(value);
    if (this.options.until?.(slope, t)) return { reason: 'budget', at: t };
    return endingAt(t, slope, this.loss, value, this.limits);
  }

  private record(value: number): void {
    const { stepper, slope } = this;
    this.recorder.push(this.t, stepper.y0, slope.w, value);
    this.velocity.push(stepper.slopes[0]);
    note(this.speeds, norm(slope.velocity));
  }

  /** Shortens the step, or ends the run where it cannot be shorter. */
  private retreat(h: number, factor: number): Ending | undefined {
    this.counts.rejected++;
    this.control.rejected = true;
    this.h = factor * h;
    if (!this.isShortest(h)) return undefined;
    this.lookAhead(h);
    const { found, crossing } = this;
    const { y0, slopes } = this.stepper;
    if (crossing && !this.timeless && turnsBack(this.map, this.loss, y0, slopes[0], FAR_AHEAD * h, this.probe)) {
      this.timeless = true;
      return undefined;
    }
    if (crossing?.kind === 'cusp' && this.stepOverCusp(FAR_AHEAD * h)) return this.accept(this.t, h);
    if (found === 'defined' && !crossing) return this.cutShort();
    return endingOutside(this.t, found, crossing);
  }

  /** Where the velocity tends to infinity, steps shrink to nothing just before: this looks for the end a little ahead. */
  private lookAhead(h: number): void {
    const { y0, stage, slopes } = this.stepper;
    for (let reach = h; reach < FAR_AHEAD * h && this.found === 'defined' && !this.crossing; reach *= 2) {
      for (let i = 0; i < y0.length; i++) stage[i] = y0[i] + reach * slopes[0][i];
      this.field(stage, slopes[1]);
    }
  }

  /** Makes ready a step to the other side of a cusp; false where the flow does not go on there. */
  private stepOverCusp(most: number): boolean {
    const { y0, y1, slopes } = this.stepper;
    const time = mirrored(this.map, y0, slopes[0], most, y1);
    if (time === 0 || evaluateSlope(this.map, this.loss, y1, this.slope) !== 'defined') return false;
    const { velocity } = this.slope;
    let onwards = 0;
    for (let i = 0; i < velocity.length; i++) onwards += velocity[i] * slopes[0][i];
    if (!(onwards > 0)) return false;
    for (let s = 1; s < slopes.length; s++) slopes[s].set(velocity);
    this.imageError = 0;
    this.t = Math.max(this.t + time, this.t * (1 + Number.EPSILON));
    return true;
  }

  private isShortest(h: number): boolean {
    const { y0, slopes } = this.stepper;
    if (!this.timeless && h <= SHORTEST * this.t) return true;
    for (let i = 0; i < y0.length; i++) {
      if (Math.abs(h * slopes[0][i]) > Number.EPSILON * Math.abs(y0[i])) return false;
    }
    return true;
  }

  /**
   * The index of a coordinate plane θᵢ = 0 that the step crossed although θ̇ᵢ = 0 on it, or −1. A flow that is unique
   * cannot cross such a plane, so the step was too long. Where velocities are not Lipschitz (sgn θ |θ|^N, 1 < N < 2) the
   * plane is reached in finite time; then steps shrink to nothing, and the coordinate comes to rest on it.
   */
  private impassablePlane(): number {
    const { y0, y1 } = this.stepper;
    for (let i = 0; i < y0.length; i++) {
      // By sign: after a long decay the product underflows.
      if (Math.sign(y0[i]) * Math.sign(y1[i]) >= 0) continue;
      const kept = y1[i];
      y1[i] = 0;
      const found = evaluateSlope(this.map, this.loss, y1, this.probe);
      y1[i] = kept;
      this.counts.evaluations++;
      if (found === 'defined' && this.probe.velocity[i] === 0) return i;
    }
    return -1;
  }

  private restOn(plane: number): void {
    const { y1, slopes } = this.stepper;
    y1[plane] = 0;
    this.field(y1, slopes[slopes.length - 1]);
  }

  private endingAtHorizon(): Ending {
    return this.stalled() ?? { reason: 'budget', at: this.t };
  }

  private cutShort(): Ending {
    return this.stalled() ?? { reason: 'budget', at: this.t, cutShort: true };
  }

  private stalled(): Ending | undefined {
    const { probe, stepper, speeds, options, limits } = this;
    // The last trial may have left another slope behind than that of the last point.
    if (evaluateSlope(this.map, this.loss, stepper.y0, probe) !== 'defined') return undefined;
    const still = this.counts.accepted > 0 && isStalled(probe, speeds, options.horizon, limits);
    return still ? { reason: 'ghost', at: this.t } : undefined;
  }
}
