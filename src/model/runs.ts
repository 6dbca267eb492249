import {
  createJet,
  type DescentOptions,
  type Ending,
  families,
  gradientDescent,
  gradientFlow,
  isDefined,
  type Loss,
  type ParameterMap,
  type Point,
  pathTimes,
  sampleColumns,
  schedules,
  type Theta,
  type Trajectory,
} from '../core';
import type { Scene, Window } from '../state/scene';
import { count, plain } from './format';
import { extent } from './grid';
import { canonicalPace } from './pace';
import { sharedRecipe } from './recipe';
import type { Run } from './types';

/** While a control is dragged the integrator may be coarser; on release the run is made again in full. */
export type Effort = 'drag' | 'full';

const tolerances = {
  drag: { rtol: 1e-5, atol: 1e-8, maxSteps: 400 },
  full: { rtol: 1e-9, atol: 1e-12, maxSteps: 20000 },
};

/** Points of a drawn flow between two accepted steps of the integrator. */
const piecesPerStep = 6;
const flowDots = 24;
/** Dots closer than this part of the window's width would touch. */
const dotDistance = 1 / 45;

export interface Runs {
  readonly canonical?: Run;
  readonly parametric?: Run;
  /** Factor on η (or on t) of the canonical run: 1, or what gives both runs the same initial speed. */
  readonly canonicalPace: number;
  /** Why there is no parametric run. */
  readonly why?: string;
  /** Why both share η although equal speed was asked for. */
  readonly paceNote?: string;
  /** What descent does beside plain steps; empty where it does nothing else. */
  readonly recipe: string;
}

/** Kept for each loss: a dragged start leaves many behind. */
const mostCanonical = 16;

/** The map of the canonical run. */
export const identity = families.identity.bind({});

/** Where the runs start: w, and the θ that stands for it or why there is none. */
export interface RunStart {
  readonly w: Point;
  readonly theta?: Theta;
  readonly why?: string;
}

/** Both dynamics from one start: θ₀ for the parametric run, w for the canonical one, which needs no θ. */
export function makeRuns(
  map: ParameterMap,
  loss: Loss,
  { w, theta, why }: RunStart,
  dynamics: Scene['dynamics'],
  window: Window,
  effort: Effort,
): Runs {
  const options = { dynamics, window, effort };
  const recipe = sharedRecipe(dynamics);
  const canonical = (factor: number) => canonicalRun(loss, w, { ...options, label: 'canonical', factor });
  const jet = createJet(map.p, 2);
  if (theta) map.evaluate(theta, jet);
  if (!theta || !isDefined(jet)) {
    return { canonical: canonical(1), canonicalPace: 1, recipe, why: why ?? 'the map is undefined there' };
  }
  const { pace, note } = canonicalPace({ theta, ...jet }, loss, dynamics);
  return {
    canonical: canonical(pace),
    parametric: makeRun(map, loss, theta, { ...options, label: 'parametric', factor: 1 }),
    canonicalPace: pace,
    recipe,
    ...(note && { paceNote: note }),
  };
}

const canonicalRuns = new WeakMap<Loss, Map<string, Run>>();

/** The run of w itself. It needs no θ, so all panels that share a loss, a start and a clock share one. */
function canonicalRun(loss: Loss, w: Point, options: RunOptions): Run {
  if (!identity.ok) throw new Error('invalid identity: it has no options to refuse');
  const runs = canonicalRuns.get(loss) ?? new Map<string, Run>();
  canonicalRuns.set(loss, runs);
  const key = JSON.stringify([w, options]);
  const known = runs.get(key);
  if (known) return known;
  if (runs.size >= mostCanonical) runs.clear();
  const made = makeRun(identity.value, loss, Float64Array.from(w), options);
  runs.set(key, made);
  return made;
}

export interface RunOptions {
  readonly dynamics: Scene['dynamics'];
  readonly window: Window;
  readonly effort: Effort;
  readonly label: string;
  readonly factor: number;
}

/** One run; on the shown clock it takes `factor` times η, or `factor` times as long a t. */
export function makeRun(map: ParameterMap, loss: Loss, theta0: Theta, options: RunOptions): Run {
  const { dynamics, window, effort, label, factor } = options;
  if (dynamics.kind === 'descent') {
    const trajectory = gradientDescent(map, loss, theta0, descentOptions(dynamics, factor));
    const theta = { path: trajectory.theta, dots: trajectory.theta };
    return { path: trajectory.w, dots: thinned(trajectory.w, window), theta, ...named(trajectory, label, 'step', 1) };
  }
  const flow = gradientFlow(map, loss, theta0, { horizon: dynamics.horizon * factor, ...tolerances[effort] });
  const interval = (dynamics.horizon * factor) / flowDots;
  const dots = sampleColumns(flow, map, loss, multiples(interval, flow.t[flow.length - 1]));
  const path = sampleColumns(flow, map, loss, pathTimes(flow, piecesPerStep - 1));
  return {
    path: path.w,
    dots: thinned(dots.w, window),
    theta: { path: path.theta, dots: dots.theta },
    ...named(flow, label, 't', factor),
  };
}

/** The canonical run takes the same schedule, momentum and decay: only the map differs. */
export function descentOptions(dynamics: Scene['dynamics'], factor = 1): DescentOptions {
  const { rate, steps, schedule, momentum, decay } = dynamics;
  // Without a schedule t is a product and not a sum of many η.
  return {
    rate: rate * factor,
    steps,
    momentum,
    decay,
    ...(schedule !== 'constant' && { schedule: schedules[schedule] }),
  };
}

function named(trajectory: Trajectory, label: string, unit: 'step' | 't', factor: number) {
  return { trajectory, label, legend: `${label}, ${endingWords(trajectory.ending, unit, factor)}` };
}

function multiples(interval: number, end: number): Float64Array {
  return Float64Array.from({ length: Math.floor(end / interval + 1e-9) + 1 }, (_, k) => Math.min(end, k * interval));
}

/** Points without those too close to the last one kept; the end always stays. */
export function thinned(points: Float64Array, window: Window): Float64Array {
  const least = Math.max(...extent(window)) * dotDistance;
  const kept: number[] = [];
  for (let i = 0; i < points.length; i += 2) {
    const n = kept.length;
    const apart = n === 0 || Math.hypot(points[i] - kept[n - 2], points[i + 1] - kept[n - 1]) >= least;
    if (apart) kept.push(points[i], points[i + 1]);
  }
  // The end takes the place of the last one kept, which may be too close to it.
  if (kept.length > 2) kept.splice(-2, 2, ...points.subarray(-2));
  return Float64Array.from(kept);
}

/** `unit` and `factor` turn the run's own clock into the one that is shown. */
export function endingWords({ reason, at, crossing, cutShort }: Ending, unit: 'step' | 't', factor = 1): string {
  const when = unit === 'step' ? `step ${at}` : `t = ${plain(at / factor)}`;
  const where = crossing ? ` at ${crossing.where}` : '';
  switch (reason) {
    case 'converged':
      return `converged at ${when}`;
    case 'ghost':
      return `stopped at a ghost, ${when}`;
    case 'left-domain':
      return crossing?.kind === 'cusp'
        ? `stopped where J is infinite${where}, ${when}`
        : `left the domain${where}, ${when}`;
    case 'pole':
      return `crossed a pole${where}, ${when}`;
    case 'diverged':
      return `diverged at ${when}`;
    case 'budget':
      if (cutShort) return `cut short at ${when}: too stiff`;
      return unit === 'step' ? count(at, 'step') : `up to ${when}`;
  }
}
