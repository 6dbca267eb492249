import { createSketcher, type Ending, type Loss, type ParameterMap, type Sketch, type Theta } from '../../core';
import { keptWith } from '../cells/kept';
import type { Run } from '../types/types';

const most = 400;
const tolerance = 2e-3;
const empty = new Float64Array(0);

/** All runs of a map share its buffers. */
const sketcherOf = keptWith((map: ParameterMap) => createSketcher(map, most));

interface SketchPlan {
  readonly dynamics: { readonly horizon: number };
  readonly accuracy: { readonly maxSteps: number };
  readonly label: string;
  readonly factor: number;
}

/** A flow as a sketch: straight from step to step. */
export function sketchRun(map: ParameterMap, loss: Loss, theta0: Theta, plan: SketchPlan): Run {
  const { dynamics, accuracy, label, factor } = plan;
  const sketch = sketcherOf(map);
  const horizon = dynamics.horizon * factor;
  const made = sketch(loss, theta0, { horizon, tolerance, steps: accuracy.maxSteps });
  return {
    path: made.w,
    times: factor === 1 ? made.t : made.t.map((t) => t / factor),
    dots: empty,
    dotTimes: empty,
    theta: { path: made.theta, dots: empty },
    label,
    legend: label,
    trajectory: trajectoryOf(map, made),
  };
}

function trajectoryOf({ p, q }: ParameterMap, { t, w, ending, rejected }: Sketch): Run['trajectory'] {
  const at = t[t.length - 1];
  const reason: Ending = ending === 'converged' ? { reason: 'converged', at } : { reason: 'budget', at };
  return {
    p,
    q,
    length: t.length,
    t,
    w,
    theta: empty,
    loss: empty,
    ending: ending === 'stopped' ? { ...reason, cutShort: true } : reason,
    statistics: {
      method: 'Bogacki–Shampine 3(2)',
      tolerance,
      accepted: t.length - 1,
      rejected,
      evaluations: 1 + 3 * (t.length - 1 + rejected),
      errorEstimate: Number.NaN,
    },
  };
}
