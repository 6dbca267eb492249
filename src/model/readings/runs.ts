import { normMost, normSum } from '../../core';
import { reading as kept } from '../cells/reading';
import { leastOptima, norms } from '../starts/line-of-optima';
import type { LeastOptima, Model } from '../types/types';
import { diagnosticMaths } from './diagnostics';
import { awaited, number, ofTwo, or, vector, word } from './reading';

const run = ({ flow }: Pick<Model, 'flow'>) => flow.parametricRun?.trajectory;

/** Where the parametric run ends; undefined where there is none. */
export function endOf(model: Pick<Model, 'flow'>): readonly [number, number] | undefined {
  const w = run(model)?.w;
  return w && [w[w.length - 2], w[w.length - 1]];
}

/** The optimum of least norm that is nearest to the end of the run; undefined where the optima are no line. */
const nearest: (model: Model) => (typeof norms)[number] | undefined = kept(
  ({ loss, flow }) => ({ least: leastOptima(loss), w: flow.parametricRun?.trajectory.w }),
  ({ least, w }) => {
    if (!least || !w) return undefined;
    const [x, y] = w.slice(-2);
    const away = (key: keyof LeastOptima) => Math.hypot(least[key].w[0] - x, least[key].w[1] - y);
    return norms.reduce((best, each) => (away(each.key) < away(best.key) ? each : best));
  },
);

/** Of the parametric run. */
const ofRun = {
  start: vector('start of the runs', ({ flow }) => flow.start),
  optimum: or(
    vector('optimum of the loss', ({ loss: { minimiser } }) => (minimiser.kind === 'point' ? minimiser.at : undefined)),
    'no single optimum',
  ),
  end: or(vector('end of the run', endOf), 'no end'),
  ending: word('how the run ended', (model) => run(model)?.ending.reason),
  endsAt: number('step or t at which the run ended', (model) => run(model)?.ending.at),
  endsApart: ofTwo(
    number('distance between the ends of two runs', (a, b) => {
      const [from, to] = [endOf(a), endOf(b)];
      return from && to && Math.hypot(to[0] - from[0], to[1] - from[1]);
    }),
  ),
  endSum: number('‖w‖₁ at the end of the run', (model) => norm(model, normSum)),
  endLength: number('‖w‖₂ at the end of the run', (model) => norm(model, ([x, y]) => Math.hypot(x, y))),
  endMost: number('‖w‖∞ at the end of the run', (model) => norm(model, normMost)),
  leastSum: vector('optimum of least ‖w‖₁', ({ loss }) => leastOptima(loss)?.l1.w),
  leastLength: vector('optimum of least ‖w‖₂', ({ loss }) => leastOptima(loss)?.l2.w),
  leastMost: vector('optimum of least ‖w‖∞', ({ loss }) => leastOptima(loss)?.lInf.w),
  nearestNorm: word('norm whose least optimum is nearest to the end of the run', (model) => nearest(model)?.symbol),
  stable: number('largest stable η at the optimum', (model) => stableAt(model, 'optimum')),
  stableHere: number('largest stable η at θ', (model) => stableAt(model, 'theta')),
} as const;

export const runReadings = awaited(ofRun, ({ flow }) => flow.waiting === true);

function norm(model: Model, size: (w: readonly [number, number]) => number): number | undefined {
  const end = endOf(model);
  return end && size(end);
}

const stableAt = (model: Model, where: 'optimum' | 'theta'): number | undefined =>
  diagnosticMaths.value?.stabilityRows(model).find(({ key }) => key === where)?.found?.limit;
