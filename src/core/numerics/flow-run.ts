import {
  createStepControl,
  createStepper,
  errorRatio,
  firstStep,
  growth,
  shift,
  shrinkage,
  type Tolerance,
  tryStep,
  type VectorField,
} from './dormand-prince';

/** going: it has not arrived yet. stuck: no step, however short, keeps the tolerance, as where the flow ends. */
type FlowState = 'going' | 'arrived' | 'stuck';

/** An integration of ẏ = f(y) that can be left at any step and taken up again. */
export interface FlowRun {
  readonly t: number;
  /** y at t; another array after each step. */
  readonly y: Float64Array;
  /** Goes on to the time `until`, `steps` accepted or refused steps at most. */
  advance(until: number, steps: number): FlowState;
}

/** From y at t = 0, in steps that keep the tolerance. */
export function flowRun(field: VectorField, y: Float64Array, tolerance: Tolerance): FlowRun {
  const stepper = createStepper(y.length);
  const control = createStepControl();
  stepper.y0.set(y);
  let t = 0;
  let h = Number.NaN;
  const step = (until: number): boolean => {
    const left = until - t;
    // The last step to a time is cut to it; the length that was wanted is kept for the next one.
    const length = Math.min(h, left);
    const ratio = tryStep(stepper, field, length) ? errorRatio(stepper, length, tolerance) : Number.NaN;
    if (!(ratio <= 1)) {
      control.rejected = true;
      h = length * shrinkage(ratio);
      return t + h > t;
    }
    const wanted = length * growth(control, Math.max(ratio, 1e-10));
    h = length < h ? Math.max(h, wanted) : wanted;
    t = length === left ? until : t + length;
    shift(stepper);
    return true;
  };
  return {
    get t() {
      return t;
    },
    get y() {
      return stepper.y0;
    },
    advance(until, steps) {
      for (let k = 0; k < steps; k++) {
        if (t >= until) return 'arrived';
        if (Number.isNaN(h)) {
          if (!field(stepper.y0, stepper.slopes[0])) return 'stuck';
          h = firstStep(stepper, field, until - t, tolerance);
        }
        if (!step(until)) return 'stuck';
      }
      return t >= until ? 'arrived' : 'going';
    },
  };
}
