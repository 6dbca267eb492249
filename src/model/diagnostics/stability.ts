import {
  createJet,
  type Loss,
  type ParameterMap,
  type Point,
  type Stability,
  schedules,
  sectionThrough,
  stability,
  type Theta,
  type Trajectory,
} from '../../core';
import type { Scene } from '../../state/scene/scene';
import { reading } from '../cells/reading';
import { plain } from '../numbers/format';
import type { Model } from '../types/types';
import { whyNoTheta } from '../words/no-theta';

type Dynamics = Scene['dynamics'];

/** What a step of the run's own size does around one θ. */
export interface StabilityRow {
  readonly key: 'start' | 'theta' | 'optimum';
  readonly label: string;
  /** η of the step that would be taken here. */
  readonly rate: number;
  /** Absent where there is none to tell. */
  readonly found?: Stability;
  readonly words: string;
}

/** Where a step is judged, and which step of the run would be taken there. */
interface Place {
  readonly key: StabilityRow['key'];
  readonly label: string;
  readonly theta: Theta | undefined;
  readonly step: number;
  readonly why?: string;
}

/** η against the largest stable one at the start of the run, at θ and at the optimum. */
export const stabilityRows: (model: Model) => readonly StabilityRow[] = reading(
  ({ map, loss, theta, flow, scene: { dynamics } }) => ({
    map,
    loss,
    theta,
    run: flow.parametricRun?.trajectory,
    startWhy: flow.startWhy,
    dynamics,
  }),
  rowsOf,
);

interface RowInputs extends Pick<Model, 'map' | 'loss' | 'theta'> {
  readonly run: Trajectory | undefined;
  readonly startWhy: string | undefined;
  readonly dynamics: Dynamics;
}

function rowsOf({ map, loss, theta, run, startWhy, dynamics }: RowInputs): readonly StabilityRow[] {
  const start = run?.theta.subarray(0, map.p);
  const last = dynamics.steps - 1;
  const places: Place[] = [
    { key: 'start', label: 'at the start', theta: start, step: 0, ...(startWhy !== undefined && { why: startWhy }) },
    { key: 'theta', label: 'at θ', theta, step: 0 },
    { key: 'optimum', label: 'at the optimum', step: last, ...optimum(map, loss, start ?? theta) },
  ];
  return places.map((place) => judge(map, loss, place, dynamics));
}

/** θ of the optimum, on the branch and at the fibre position of `near`. */
function optimum(map: ParameterMap, { minimiser }: Loss, near: Theta): Pick<Place, 'theta' | 'why'> {
  if (minimiser.kind === 'none') return { theta: undefined, why: `no finite minimum: ${minimiser.why}` };
  const at: Point = minimiser.kind === 'point' ? minimiser.at : minimiser.through;
  const theta: Theta = new Float64Array(map.p);
  const w = Float64Array.from(at);
  if (sectionThrough(map, near)?.lift(w, theta)) return { theta };
  return { theta: undefined, why: whyNoTheta(map, w, 'it') };
}

function judge(
  map: ParameterMap,
  loss: Loss,
  { key, label, theta, step, why }: Place,
  dynamics: Dynamics,
): StabilityRow {
  const rate = theta ? rateAt(map, theta, step, dynamics) : Number.NaN;
  const { momentum, decay } = dynamics;
  const found = theta && stability(map, loss, theta, { rate, momentum, decay });
  const words = found ? stabilityWords(found, rate, dynamics) : `nothing to tell: ${why ?? 'L is not smooth there'}`;
  return { key, label, rate, words, ...(found && { found }) };
}

/** η of step number `step`, counted from 0, if it were taken at θ. */
function rateAt(map: ParameterMap, theta: Theta, step: number, { schedule, rate, steps }: Dynamics): number {
  const jet = createJet(map.p, map.q);
  map.evaluate(theta, jet);
  return schedules[schedule].rate({ rate, step, steps, J: jet.J });
}

/** η is 0.43 of the largest stable, 0.117 */
function stabilityWords({ limit, ratio }: Stability, rate: number, dynamics?: Dynamics): string {
  const name = dynamics && dynamics.schedule !== 'constant' ? `ηₖ = ${plain(rate)}` : 'η';
  if (!Number.isFinite(limit)) return 'no direction curves upward here, so no η is too large';
  const part = ratio < 1 ? `${plain(ratio, 2)} of` : `${plain(ratio, 2)} times`;
  return `${name} is ${part} the largest stable ${plain(limit)}`;
}

/** One sentence where a step is too large to settle; empty where none is. The optimum counts most. */
export function stabilityWarning(model: Model): string {
  if (model.scene.dynamics.kind === 'flow') return '';
  const unstable = stabilityRows(model).filter(({ found }) => found?.verdict === 'unstable');
  const worst = unstable.find(({ key }) => key === 'optimum') ?? unstable.find(({ key }) => key === 'start');
  if (!worst) return '';
  const settled = model.flow.parametricRun?.trajectory.ending.reason === 'converged';
  const far = settled ? 'yet this run converges, elsewhere or by other steps' : 'the run cannot settle there';
  const end = worst.key === 'optimum' ? far : 'the first steps overshoot';
  const [first, ...rest] = worst.label;
  return `${first.toUpperCase()}${rest.join('')} ${worst.words}: ${end}.`;
}

/** What is spent at most on judging steps along a run, in units of p³. */
const work = 60_000;

/** At which step of the run η was first too large for where it was, before the loss shows it; and what came of it. */
export const stabilityAlong: (model: Model) => string = reading(
  ({ map, loss, flow, scene: { dynamics } }) => ({ map, loss, run: flow.parametricRun?.trajectory, dynamics }),
  along,
);

function along({ map, loss, run, dynamics }: Omit<RowInputs, 'theta' | 'startWhy'>): string {
  if (run === undefined) return '';
  const stride = Math.max(1, Math.ceil(run.length / Math.max(20, work / map.p ** 3)));
  for (let k = 0; k < run.length - 1; k += stride) {
    const theta = run.theta.subarray(k * map.p, (k + 1) * map.p);
    const rate = rateAt(map, theta, k, dynamics);
    const found = stability(map, loss, theta, { rate, momentum: dynamics.momentum, decay: dynamics.decay });
    if (found?.verdict !== 'unstable') continue;
    const exceeds = `Along the run ηₖ first exceeds the limit ${stride > 1 ? 'by' : 'at'} step ${k + 1}`;
    if (run.ending.reason !== 'converged') return `${exceeds}.`;
    return `${exceeds}, and the run converges all the same: the limit speaks of steps that stay where they are.`;
  }
  return `Along the run ηₖ never exceeds the limit${stride > 1 ? `, looked at every ${stride} steps` : ''}.`;
}
