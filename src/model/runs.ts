import {
  createJet,
  type Ending,
  type Flow,
  families,
  gradientDescent,
  gradientFlow,
  induced,
  isDefined,
  type Loss,
  type ParameterMap,
  type Point,
  pathTimes,
  preconditioner,
  sampleColumns,
  type Theta,
  type Trajectory,
} from '../core';
import type { Scene, Window } from '../state/scene';
import { count, plain } from './format';
import { extent } from './grid';
import { sketchRun } from './sketch-run';
import type { Run } from './types';

/** While a control is dragged the integrator may be coarser; on release the run is made again in full. */
export type Effort = 'drag' | 'full';

/** How exactly a run is made, and how smoothly it is drawn. */
export interface Care {
  readonly rtol: number;
  readonly atol: number;
  /** Trial steps of the integrator. */
  readonly maxSteps: number;
  /** Points of a drawn flow for each accepted step of the integrator. */
  readonly pieces: number;
  /** Steps of descent; as many as are asked for where absent. */
  readonly mostDescents?: number;
  /** Flows are sketched with few digits rather than integrated: for pictures that are redrawn in a moment. */
  readonly sketched?: boolean;
}

const cares: Readonly<Record<Effort, Care>> = {
  drag: { rtol: 1e-5, atol: 1e-8, maxSteps: 400, pieces: 6 },
  full: { rtol: 1e-9, atol: 1e-12, maxSteps: 20000, pieces: 6 },
};

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
}

const identity = families.identity.bind({});

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
  start: RunStart,
  dynamics: Scene['dynamics'],
  window: Window,
  effort: Effort,
): Runs {
  return bothRuns(map, loss, start, { dynamics, window, care: cares[effort] });
}

/** Both dynamics without dots, which would crowd a picture of many runs, and made with a care of the caller's. */
export function makeBareRuns(
  map: ParameterMap,
  loss: Loss,
  start: RunStart,
  dynamics: Scene['dynamics'],
  care: Care,
): Runs {
  return bothRuns(map, loss, start, { dynamics, care });
}

function bothRuns(
  map: ParameterMap,
  loss: Loss,
  { w, theta, why }: RunStart,
  options: Pick<RunOptions, 'dynamics' | 'window' | 'care'>,
): Runs {
  if (!identity.ok) throw new Error('invalid identity: it has no options to refuse');
  const { dynamics } = options;
  const canonical = (factor: number) =>
    makeRun(identity.value, loss, Float64Array.from(w), { ...options, label: 'canonical', factor });
  const jet = createJet(map.p, 2);
  if (theta) map.evaluate(theta, jet);
  if (!theta || !isDefined(jet)) {
    return { canonical: canonical(1), canonicalPace: 1, why: why ?? 'the map is undefined there' };
  }
  const { pace, note } = paceOf(jet.J, loss, jet.w, dynamics.pace);
  return {
    canonical: canonical(pace),
    parametric: makeRun(map, loss, theta, { ...options, label: 'parametric', factor: 1 }),
    canonicalPace: pace,
    ...(note && { paceNote: note }),
  };
}

/** ‖Gg‖/‖g‖ at the start: with this factor on the canonical rate both runs set out at the same speed ‖dw/dt‖. */
function paceOf(J: Float64Array, loss: Loss, w: Float64Array, pace: Scene['dynamics']['pace']) {
  if (pace === 'rate') return { pace: 1 };
  const [G, g, image] = [new Float64Array(4), new Float64Array(2), new Float64Array(2)];
  preconditioner(J, 2, G);
  loss.gradient(w, g);
  induced(G, g, image);
  const ratio = Math.hypot(image[0], image[1]) / Math.hypot(g[0], g[1]);
  if (ratio > 0 && Number.isFinite(ratio)) return { pace: ratio };
  return { pace: 1, note: 'no speed to match: a gradient is 0 at the start' };
}

interface RunOptions {
  readonly dynamics: Scene['dynamics'];
  /** Where the run is drawn, which says how many dots have room; absent where it has none. */
  readonly window?: Window | undefined;
  readonly care: Care;
  readonly label: string;
  readonly factor: number;
}

function makeRun(map: ParameterMap, loss: Loss, theta0: Theta, options: RunOptions): Run {
  const { dynamics, window, care, label, factor } = options;
  if (dynamics.kind === 'descent') {
    const steps = Math.min(dynamics.steps, care.mostDescents ?? dynamics.steps);
    const trajectory = gradientDescent(map, loss, theta0, { rate: dynamics.rate * factor, steps });
    const times = Float64Array.from({ length: trajectory.length }, (_, k) => k);
    return {
      ...{ path: trajectory.w, times },
      ...(window ? thinned(trajectory.w, times, window) : noDots),
      ...named(trajectory, label, 'step', 1),
    };
  }
  if (care.sketched) return sketchRun(map, loss, theta0, options);
  const flow = gradientFlow(map, loss, theta0, { horizon: dynamics.horizon * factor, ...care });
  const path = sampleColumns(flow, map, loss, pathTimes(flow, care.pieces - 1));
  return {
    ...{ path: path.w, times: path.t.map((t) => t / factor) },
    ...(window ? flowDotsOf(flow, map, loss, options, window) : noDots),
    ...named(flow, label, 't', factor),
  };
}

const noDots = { dots: new Float64Array(0), dotTimes: new Float64Array(0) };

function flowDotsOf(flow: Flow, map: ParameterMap, loss: Loss, { dynamics, factor }: RunOptions, window: Window) {
  const interval = (dynamics.horizon * factor) / flowDots;
  const { w, t } = sampleColumns(flow, map, loss, multiples(interval, flow.t[flow.length - 1]));
  return thinned(
    w,
    t.map((time) => time / factor),
    window,
  );
}

function named(trajectory: Trajectory, label: string, unit: 'step' | 't', factor: number) {
  return { trajectory, label, legend: `${label}, ${endingWords(trajectory.ending, unit, factor)}` };
}

function multiples(interval: number, end: number): Float64Array {
  return Float64Array.from({ length: Math.floor(end / interval + 1e-9) + 1 }, (_, k) => Math.min(end, k * interval));
}

/** Points without those too close to the last one kept; the end always stays. */
function thinned(points: Float64Array, times: Float64Array, window: Window): Pick<Run, 'dots' | 'dotTimes'> {
  const least = Math.max(...extent(window)) * dotDistance;
  const kept: number[] = [];
  for (let k = 0; k < times.length; k++) {
    const last = kept[kept.length - 1];
    const apart =
      last === undefined ||
      Math.hypot(points[2 * k] - points[2 * last], points[2 * k + 1] - points[2 * last + 1]) >= least;
    if (apart) kept.push(k);
  }
  // The end takes the place of the last one kept, which may be too close to it.
  if (kept.length > 1) kept[kept.length - 1] = times.length - 1;
  const dots = new Float64Array(2 * kept.length);
  for (const [i, k] of kept.entries()) dots.set(points.subarray(2 * k, 2 * k + 2), 2 * i);
  return { dots, dotTimes: Float64Array.from(kept, (k) => times[k]) };
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
