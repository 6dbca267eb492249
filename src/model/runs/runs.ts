import {
  coarseFirst,
  createJet,
  type DescentOptions,
  descentSteps,
  type Ending,
  type Flow,
  families,
  flowSteps,
  isDefined,
  type Loss,
  type ParameterMap,
  type Point,
  pathTimes,
  quietly,
  type Steps,
  sampleColumns,
  sampleSteps,
  schedules,
  type Theta,
  type Trajectory,
} from '../../core';
import type { Scene, Window } from '../../state/scene/scene';
import type { Effort } from '../cells/cell';
import { keptSteps } from '../cells/kept';
import { count, plain } from '../numbers/format';
import { thinnedDots } from '../numbers/thinned';
import type { Run } from '../types/types';
import { sharedRecipe } from '../words/recipe';
import { canonicalPace } from './pace';

/** How exactly a run is made, and how smoothly it is drawn. */
export interface RunAccuracy {
  readonly rtol: number;
  readonly atol: number;
  /** Trial steps of the integrator. */
  readonly maxSteps: number;
  /** Points of a drawn flow for each accepted step of the integrator. */
  readonly pieces: number;
  /** Steps of descent; as many as are asked for where absent. */
  readonly mostDescents?: number;
  /** Sketches a flow with few digits rather than integrating it: for pictures that are redrawn in a moment. */
  readonly sketch?: (map: ParameterMap, loss: Loss, theta0: Theta, options: RunOptions) => Run;
}

export const accuracies: Readonly<Record<Effort, RunAccuracy>> = {
  drag: { rtol: 1e-5, atol: 1e-8, maxSteps: 400, pieces: 3 },
  full: { rtol: 1e-9, atol: 1e-12, maxSteps: 20000, pieces: 6 },
};

const flowDots = 24;

export interface Runs {
  readonly canonical?: Run;
  readonly parametric?: Run;
  /** Factor on η (or on t) of the canonical run: 1, or what gives both runs the same initial speed. */
  readonly canonicalPace: number;
  /** Why there is no parametric run. */
  readonly why?: string;
  /** Set while they are not computed yet. */
  readonly waiting?: true;
  /** Why both share η although equal speed was asked for. */
  readonly paceNote?: string;
  /** What descent does beside plain steps; empty where it does nothing else. */
  readonly recipe: string;
}

/** The map of the canonical run. */
export const identity = families.identity.bind({});

/** Where the runs start: w, and the θ that stands for it or why there is none. */
export interface RunStart {
  readonly w: Point;
  readonly theta?: Theta;
  readonly why?: string;
}

interface RunInputs {
  readonly map: ParameterMap;
  readonly loss: Loss;
  readonly start: RunStart;
  readonly dynamics: Scene['dynamics'];
  readonly window: Window;
}

type BareInputs = Omit<RunInputs, 'window'>;

/** Steps of the work after which a stiff flow is shown more coarsely until it is done. */
const patience = 40;

/** Both dynamics from one start: θ₀ for the parametric run, w for the canonical one, which needs no θ. */
export function runSteps(inputs: RunInputs, effort: Effort): Steps<Runs> {
  const { dynamics, window, ...from } = inputs;
  const to = (accuracy: RunAccuracy) => bothRuns({ ...from, ofW: canonicalRun }, { dynamics, window, accuracy });
  // A descent has no tolerance that could be coarser.
  if (dynamics.kind === 'descent') return to(accuracies.full);
  return effort === 'drag' ? to(accuracies.drag) : coarseFirst(to(accuracies.full), to(accuracies.drag), patience);
}

/** Both dynamics without dots, which would crowd a picture of many runs, and made with an accuracy of the caller's. */
export function bareRunSteps({ map, loss, start, dynamics }: BareInputs, accuracy: RunAccuracy): Steps<Runs> {
  return bothRuns({ map, loss, start, ofW: plainRun }, { dynamics, accuracy });
}

interface BothInputs extends Pick<RunInputs, 'map' | 'loss' | 'start'> {
  /** Makes the run of w itself. */
  readonly ofW: typeof plainRun;
}

function* bothRuns({ map, loss, start, ofW }: BothInputs, options: Omit<RunOptions, 'label' | 'factor'>): Steps<Runs> {
  const { w, theta, why } = start;
  const { dynamics } = options;
  const recipe = sharedRecipe(dynamics);
  const canonical = (factor: number) => ofW(loss, w, { ...options, label: 'canonical', factor });
  const jet = createJet(map.p, 2);
  if (theta) map.evaluate(theta, jet);
  if (!theta || !isDefined(jet)) {
    return {
      canonical: yield* quietly(canonical(1)),
      canonicalPace: 1,
      recipe,
      why: why ?? 'the map has no value there',
    };
  }
  const { pace, note } = canonicalPace({ theta, ...jet }, loss, dynamics);
  return {
    canonical: yield* quietly(canonical(pace)),
    parametric: yield* quietly(makeRun(map, loss, theta, { ...options, label: 'parametric', factor: 1 })),
    canonicalPace: pace,
    recipe,
    ...(note && { paceNote: note }),
  };
}

/** The run of w itself, which needs no θ. */
function plainRun(loss: Loss, w: Point, options: RunOptions): Steps<Run> {
  if (!identity.ok) throw new Error('invalid identity: it has no options to refuse');
  return makeRun(identity.value, loss, Float64Array.from(w), options);
}

const canonicalRuns = keptSteps((loss: Loss, { w, options }: { readonly w: Point; readonly options: RunOptions }) =>
  plainRun(loss, w, options),
);

/** The run of w itself is made once for all panels that share a loss, a start and a clock. */
const canonicalRun: typeof plainRun = (loss, w, options) => canonicalRuns(loss, { w, options });

interface RunOptions {
  readonly dynamics: Scene['dynamics'];
  /** Where the run is drawn, which says how many dots have room; absent where it has none. */
  readonly window?: Window | undefined;
  readonly accuracy: RunAccuracy;
  readonly label: string;
  readonly factor: number;
}

/** One run; on the shown clock it takes `factor` times η, or `factor` times as long a t. */
export function* makeRun(map: ParameterMap, loss: Loss, theta0: Theta, options: RunOptions): Steps<Run> {
  const { dynamics, accuracy, label, factor } = options;
  if (dynamics.kind === 'descent') return yield* descentRun(map, loss, theta0, options);
  if (accuracy.sketch) return accuracy.sketch(map, loss, theta0, options);
  const flow = yield* quietly(flowSteps(map, loss, theta0, { horizon: dynamics.horizon * factor, ...accuracy }));
  const path = yield* quietly(sampleSteps(flow, map, loss, pathTimes(flow, accuracy.pieces - 1)));
  const dots = flowDotsOf(flow, map, loss, options);
  return {
    path: path.w,
    times: path.t.map((t) => t / factor),
    dots: dots.dots,
    dotTimes: dots.dotTimes,
    theta: { path: path.theta, dots: dots.theta },
    ...named(flow, label, 't', factor),
  };
}

function* descentRun(map: ParameterMap, loss: Loss, theta0: Theta, options: RunOptions): Steps<Run> {
  const { dynamics, window, accuracy, label, factor } = options;
  // A schedule is laid out over all steps, so that fewer would be another run.
  const most = dynamics.schedule === 'constant' ? (accuracy.mostDescents ?? dynamics.steps) : dynamics.steps;
  const steps = Math.min(dynamics.steps, most);
  const trajectory = yield* quietly(descentSteps(map, loss, theta0, { ...descentOptions(dynamics, factor), steps }));
  const times = Float64Array.from({ length: trajectory.length }, (_, k) => k);
  return {
    path: trajectory.w,
    times,
    theta: { path: trajectory.theta, dots: trajectory.theta },
    ...(window ? thinnedDots(trajectory.w, times, window) : noDots),
    ...named(trajectory, label, 'step', 1),
  };
}

/** The canonical run takes the same schedule, momentum and decay: only the map differs. */
function descentOptions(dynamics: Scene['dynamics'], factor = 1): DescentOptions {
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

const empty = new Float64Array(0);
const noDots = { dots: empty, dotTimes: empty };

function flowDotsOf(flow: Flow, map: ParameterMap, loss: Loss, { dynamics, factor, window }: RunOptions) {
  if (!window) return { ...noDots, theta: empty };
  const interval = (dynamics.horizon * factor) / flowDots;
  const { w, t, theta } = sampleColumns(flow, map, loss, multiples(interval, flow.t[flow.length - 1]));
  const times = t.map((time) => time / factor);
  return { ...thinnedDots(w, times, window), theta };
}

function named(trajectory: Trajectory, label: string, unit: 'step' | 't', factor: number) {
  return { trajectory, label, legend: `${label}, ${endingWords(trajectory.ending, unit, factor)}` };
}

function multiples(interval: number, end: number): Float64Array {
  // Of a time so short that its parts are rounded to none there is nothing but the start.
  const count = interval > 0 ? Math.floor(end / interval + 1e-9) : 0;
  return Float64Array.from({ length: count + 1 }, (_, k) => Math.min(end, k * interval));
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
