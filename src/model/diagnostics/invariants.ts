import {
  type ConservedSearch,
  drift,
  type Invariant,
  type ParameterMap,
  type Theta,
  type Trajectory,
} from '../../core';
import type { Scene } from '../../state/scene/scene';
import { reading } from '../cells/reading';
import type { LineChart } from '../charts/line-chart';
import { count, significant } from '../numbers/format';
import type { Model } from '../types/types';

/** What gradient flow keeps of θ, and how far the run has moved it. */
export interface InvariantReading {
  readonly invariant: Invariant;
  /** The values at θ, and at both ends of the run where there is one. */
  readonly now: Float64Array;
  readonly start?: Float64Array;
  readonly end?: Float64Array;
  readonly chart?: LineChart;
  readonly words: string;
}

/** Beside what is listed, or in its place where nothing is: what there is to say of what else a flow may keep. */
export function keptWords({ p, q, conserved, conservedSearch: search }: ParameterMap): string {
  if (conserved) return search ? sentence(othersWords(search)) : '';
  if (search && search.others > 0)
    return `No linear or quadratic function of θ is conserved, whatever the loss. ${sentence(othersWords(search))}`;
  if (p === q) return 'θ has as many numbers as w, so no symmetry of the map is left that a flow could keep.';
  return search
    ? 'Nothing is conserved: flows under different losses, one after another, reach all θ around.'
    : 'Nothing is known that gradient flow keeps here.';
}

/** How many conserved functions a search of the linear and quadratic ones leaves to be found. */
export function othersWords({ others, exact }: ConservedSearch): string {
  if (others === 0) return 'all that flows keep follows from these';
  const verb = exact ? (others === 1 ? 'exists' : 'exist') : 'may exist';
  return `${exact ? '' : 'at most '}${count(others, 'function')} of another form ${verb}, not known here`;
}

const sentence = (words: string): string => `${words[0].toUpperCase()}${words.slice(1)}.`;

/** Undefined where nothing is known to be conserved. */
export const invariantReading: (model: Model) => InvariantReading | undefined = reading(
  ({ map, theta, flow, scene: { dynamics } }) => ({ map, theta, run: flow.parametricRun?.trajectory, dynamics }),
  readInvariant,
);

interface InvariantInputs extends Pick<Model, 'map' | 'theta'> {
  readonly run: Trajectory | undefined;
  readonly dynamics: Scene['dynamics'];
}

function readInvariant({ map, theta, run, dynamics }: InvariantInputs): InvariantReading | undefined {
  const { conserved: invariant } = map;
  if (!invariant) return undefined;
  const at = (point: Theta) => {
    const out = new Float64Array(invariant.rows * invariant.columns);
    invariant.evaluate(point, out);
    return out;
  };
  const now = at(theta);
  if (!run) return { invariant, now, words: 'There is no run to watch it along.' };
  const row = (k: number) => run.theta.subarray(k * map.p, (k + 1) * map.p);
  const moved = drift(map, run);
  const distance = moved?.distance ?? new Float64Array(0);
  return {
    invariant,
    now,
    start: at(row(0)),
    end: at(row(run.length - 1)),
    chart: driftChart(invariant, run, distance, dynamics.kind === 'descent'),
    words: driftWords(distance, moved?.start ?? 0, run, dynamics),
  };
}

function driftChart({ symbol }: Invariant, run: Trajectory, distance: Float64Array, descent: boolean): LineChart {
  const x = descent ? Float64Array.from(distance, (_, k) => k) : run.t.subarray(0, run.length);
  let high = 0;
  for (const value of distance) if (Number.isFinite(value)) high = Math.max(high, value);
  return {
    x: { label: descent ? 'step' : 't', low: 0, high: Math.max(x[x.length - 1], Number.MIN_VALUE) || 1, log: false },
    y: { label: 'drift', low: 0, high: high > 0 ? 1.1 * high : 1, log: false },
    lines: [{ key: 'drift', label: '', tone: 'parametric', x, y: distance }],
    marks: [],
    title: `Drift of ${symbol}`,
    description: `Drift of ${symbol} along the parametric run, at most ${significant(high)}.`,
  };
}

/** How far it moved, and why it moves at all. */
function driftWords(distance: Float64Array, start: number, run: Trajectory, dynamics: Scene['dynamics']): string {
  const end = distance[distance.length - 1];
  const far = Number.isFinite(end) ? significant(end) : 'beyond all bounds';
  const size = start > 1e-12 ? `, against a size of ${significant(start)} at the start` : '';
  if (dynamics.kind === 'flow') return `The flow moved it by ${far}${size}: the error of the integrator.`;
  const pulled = dynamics.decay > 0 ? ' Weight decay shrinks it, even in a flow.' : '';
  const steps = count(run.length - 1, 'step');
  return `Descent moved it by ${far} in ${steps}${size}. A flow would keep it: each step adds an error of order η².${pulled}`;
}
