import type { ParameterMap } from '../../core';
import { buildModel } from '../build/build-model';
import type { Model, Run } from '../types/types';
import { ofPanels } from './board-table';
import { type Column, none, number, tableOf, text, unitOf } from './table';
import type { BoardTable, SceneTable } from './table-export';

/** Point i of a run. */
interface Vertex {
  readonly which: 'canonical' | 'parametric';
  readonly trajectory: Run['trajectory'];
  readonly i: number;
  /** The clock of the loss chart: a step of descent, or a time. */
  readonly clock: number;
}

const clocks = {
  descent: { name: 'step', unit: 'step', about: 'number of the step, the clock of the loss chart' },
  flow: { name: 't', unit: 'time', about: 't on the clock of the loss chart' },
} as const;

const parameters = ({ p, parameters: specs }: ParameterMap): Column<Vertex>[] =>
  specs.map(({ key, symbol, unit }, k) => ({
    name: /^theta/.test(key) ? key : `theta_${key}`,
    unit: unitOf(unit),
    about: `${symbol}, an entry of θ; empty for the canonical run, which has no θ`,
    of: ({ which, trajectory, i }) => (which === 'parametric' ? trajectory.theta[i * p + k] : none),
  }));

const columnsFor = ({ map, scene }: Model): readonly Column<Vertex>[] => [
  text('run', 'canonical: in w; parametric: in θ', ({ which }) => which),
  { ...clocks[scene.dynamics.kind], of: ({ clock }) => clock },
  {
    name: 'own_t',
    unit: 'time',
    about: 't on the clock of the run itself: of descent, the sum of its own η',
    of: ({ trajectory, i }) => trajectory.t[i],
  },
  number('w1', 'w, coordinate 1', ({ trajectory, i }) => trajectory.w[2 * i]),
  number('w2', 'w, coordinate 2', ({ trajectory, i }) => trajectory.w[2 * i + 1]),
  number('loss', 'L(w)', ({ trajectory, i }) => trajectory.loss[i]),
  ...parameters(map),
];

function verticesOf({ flow, chart, scene }: Model): Vertex[] {
  return chart.series.flatMap(({ key, x }) => {
    const which = key === 'canonical' ? key : 'parametric';
    const trajectory = flow[`${which}Run`]?.trajectory;
    const clock = (i: number) => (scene.dynamics.kind === 'descent' ? i : x[i]);
    return trajectory
      ? Array.from({ length: trajectory.length }, (_, i): Vertex => ({ which, trajectory, i, clock: clock(i) }))
      : [];
  });
}

function endings({ flow: { canonicalRun, parametricRun, startWhy } }: Model): string {
  const ends = [canonicalRun, parametricRun].filter((run) => run !== undefined).map(({ legend }) => `${legend}.`);
  return [...ends, ...(startWhy ? [`No parametric run: ${startWhy}.`] : [])].join(' ');
}

/** Both runs, one point a line: the vertices of descent, the accepted steps of the integrator of a flow. */
export const trajectories: SceneTable = {
  id: 'trajectories',
  label: 'Trajectories',
  of(model) {
    const about = `Runs from one start, as gradient ${model.scene.dynamics.kind}. ${model.chart.xLabel}.`;
    return tableOf(`${about} ${endings(model)}`, columnsFor(model), verticesOf(model));
  },
};

export const trajectoriesOfPanels: BoardTable = {
  id: 'trajectories',
  label: 'Trajectories of all panels',
  // Panels make no runs that they do not show.
  of: ofPanels(({ scene }) => trajectories.of(buildModel(scene))),
};
