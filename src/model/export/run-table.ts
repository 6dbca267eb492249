import type { Model, Run } from '../types';
import type { Cell, Column, Table } from './table';

/** Both runs, one point a line: the vertices of descent, the accepted steps of the integrator of a flow. */
export function runTable(model: Model): Table {
  const { map, flow, chart, scene } = model;
  const descent = scene.dynamics.kind === 'descent';
  const parameters = map.parameters.map(
    ({ key, symbol, unit }): Column => ({
      name: /^theta/.test(key) ? key : `theta_${key}`,
      unit: unit ?? '1',
      about: `${symbol}, an entry of θ; empty for the canonical run, which has no θ`,
    }),
  );
  return {
    about: `Runs from one start, as ${descent ? 'gradient descent' : 'gradient flow'}. ${chart.xLabel}. ${endings(model)}`,
    columns: [
      { name: 'run', unit: '', about: 'canonical: in w; parametric: in θ' },
      descent
        ? { name: 'step', unit: 'step', about: 'number of the step, the clock of the loss chart' }
        : { name: 't', unit: 'time', about: 't on the clock of the loss chart' },
      { name: 'own_t', unit: 'time', about: 't on the clock of the run itself: of descent, the step times its own η' },
      { name: 'w1', unit: '1', about: 'w, coordinate 1' },
      { name: 'w2', unit: '1', about: 'w, coordinate 2' },
      { name: 'loss', unit: '1', about: 'L(w)' },
      ...parameters,
    ],
    rows: chart.series.flatMap(({ key, x }) => {
      const name = key === 'canonical' ? key : 'parametric';
      const run = flow[`${name}Run`];
      const clock = (i: number) => (descent ? i : x[i]);
      return run ? rowsOf(name, run, clock, map.p) : [];
    }),
  };
}

function endings({ flow: { canonicalRun, parametricRun, startWhy } }: Model): string {
  const ends = [canonicalRun, parametricRun].filter((run) => run !== undefined).map(({ legend }) => `${legend}.`);
  return [...ends, ...(startWhy ? [`No parametric run: ${startWhy}.`] : [])].join(' ');
}

function rowsOf(name: 'canonical' | 'parametric', { trajectory }: Run, clock: (i: number) => number, p: number) {
  const { length, t, w, loss, theta } = trajectory;
  return Array.from({ length }, (_, i): Cell[] => [
    ...[name, clock(i), t[i], w[2 * i], w[2 * i + 1], loss[i]],
    ...Array.from({ length: p }, (_, k) => (name === 'parametric' ? theta[i * p + k] : Number.NaN)),
  ]);
}
