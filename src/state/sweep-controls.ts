import type { FibreChart, NumberSpec, OptionSpec } from '../core';
import { setMapOption, setTheta, setW } from './actions';
import type { Change } from './change';
import type { PictureKind } from './document';
import { setField, setGrid, setLossOption, setProbe, setStart } from './edits';
import { chartOf, positionOf, setChartEntry, setFibreEntry } from './fibre-edits';
import { wOf } from './fibre-view';
import { gridSpecs, horizonSpec, lengthSpec, pointSpecs, rateSpec, stepsSpec, withEntry } from './number-specs';
import { losses, mapOf, maps } from './registry';
import type { Scene } from './scene';

/** A number of a scene that a sweep can run through. */
export interface SweepControl {
  /** Tells it from all other controls of the scene. */
  readonly key: string;
  /** The control in words, e.g. `exponent N`. */
  readonly label: string;
  readonly symbol: string;
  /** What it belongs to, e.g. `Loss`. */
  readonly group: string;
  readonly spec: NumberSpec;
  /** The one picture that shows what it does; absent where both do. */
  readonly view?: PictureKind;
  /** A panel of a sweep is called by the value: the names panels have by themselves would not tell it. */
  readonly named?: true;
  read(scene: Scene): number;
  set(scene: Scene, value: number): Change;
}

/** All numbers that the controls of this scene move, in the order of the controls, from the specs of its members. */
export function sweepControls(scene: Scene): readonly SweepControl[] {
  return [
    ...mapControls(scene),
    ...thetaControls(scene),
    ...wControls,
    ...fibreControls(scene),
    ...lossControls(scene),
    ...runControls(scene),
    ...probeControls,
    ...arrowControls,
  ];
}

type Parts = Pick<SweepControl, 'read' | 'set'> & Partial<Pick<SweepControl, 'view' | 'named'>>;

function control(group: string, prefix: string, spec: NumberSpec, parts: Parts): SweepControl {
  return { key: `${prefix}.${spec.key}`, label: spec.label, symbol: spec.symbol, group, spec, ...parts };
}

const numbers = (specs: Readonly<Record<string, OptionSpec>> = {}): NumberSpec[] =>
  Object.values(specs).flatMap((spec) => (spec.kind === 'real' || spec.kind === 'integer' ? [spec] : []));

function mapControls({ map: { id } }: Scene): SweepControl[] {
  return numbers(maps.find(id)?.options).map((spec) =>
    control('Parameterization', 'map', spec, {
      read: ({ map }) => Number(map.options[spec.key]),
      set: (scene, value) => setMapOption(scene, spec.key, value),
    }),
  );
}

function thetaControls({ map }: Scene): SweepControl[] {
  return mapOf(map).parameters.map((spec, i) =>
    control('Parameters θ', 'theta', spec, {
      read: ({ theta }) => theta[i],
      set: (scene, value) => setTheta(scene, i, value),
    }),
  );
}

const wControls = pointSpecs('w', 'w', 'function w').map((spec, i) =>
  control('Function w', 'w', spec, {
    read: ({ map, theta }) => wOf(mapOf(map), theta)[i],
    set: (scene, value) => setW(scene, i, value),
    named: true,
  }),
);

function fibreControls(scene: Scene): SweepControl[] {
  const { fibre } = mapOf(scene.map);
  const group = `Gauge ${fibre.key ?? ''}: same function`;
  const entries = fibre.parameters.map((spec, i) =>
    control(group, 'fibre', spec, {
      read: (each) => positionOf(each)[i],
      set: (each, value) => setFibreEntry(each, i, value),
      named: true,
    }),
  );
  // What a chart has in common with the entries themselves is listed once.
  const known = new Set(fibre.parameters.map(({ key }) => key));
  const charted = (chart: FibreChart) =>
    chart.parameters.flatMap((spec, i) => (known.has(spec.key) ? [] : [chartControl(group, chart, spec, i)]));
  return [...(fibre.charts ?? []).flatMap(charted), ...entries];
}

function chartControl(group: string, chart: FibreChart, spec: NumberSpec, i: number): SweepControl {
  return control(group, chart.id, spec, {
    read: (scene) => chartOf(chart, positionOf(scene))[i],
    set: (scene, value) => setChartEntry(scene, chart, i, value),
    named: true,
  });
}

function lossControls({ loss: { id } }: Scene): SweepControl[] {
  return numbers(losses.find(id)?.options).map((spec) =>
    control('Loss', 'loss', spec, {
      read: ({ loss }) => Number(loss.options[spec.key]),
      set: (scene, value) => setLossOption(scene, spec.key, value),
      view: 'flow',
    }),
  );
}

/** Those of the dynamics that run; a start that is θ itself is none of its own. */
function runControls({ dynamics: { kind }, start }: Scene): SweepControl[] {
  const run = (spec: NumberSpec, parts: Omit<Parts, 'view'>) =>
    control('Dynamics', 'run', spec, { ...parts, view: 'flow' });
  const rate = run(rateSpec, {
    read: ({ dynamics }) => dynamics.rate,
    set: (scene, value) => setField(scene, 'eta', value),
  });
  const steps = run(stepsSpec, {
    read: ({ dynamics }) => dynamics.steps,
    set: (scene, value) => setField(scene, 'steps', value),
  });
  const time = run(horizonSpec, {
    read: ({ dynamics }) => dynamics.horizon,
    set: (scene, value) => setField(scene, 'time', value),
  });
  const starts = pointSpecs('start', 'start', 'start of the runs').map((spec, i) =>
    run(spec, {
      read: (scene) => scene.start?.[i] ?? 0,
      set: (scene, value) => setStart(scene, withEntry(scene.start ?? [0, 0], i, value)),
    }),
  );
  return [...(kind === 'descent' ? [rate, steps] : [time]), ...(start === null ? [] : starts)];
}

const probeControls = pointSpecs('g', 'g', 'probe gradient').map((spec, i) =>
  control('Probe g', 'probe', spec, {
    read: ({ probe }) => probe[i],
    set: (scene, value) => setProbe(scene, withEntry(scene.probe, i, value)),
    view: 'response',
    named: true,
  }),
);

const arrowControls: readonly SweepControl[] = [
  control('Arrows', 'arrows', lengthSpec, {
    read: ({ arrows }) => arrows.scale,
    set: (scene, value) => setField(scene, 'scale', value),
    named: true,
  }),
  ...(['response', 'flow'] as const).map((view) =>
    control('Arrows', 'arrows', gridSpecs[view], {
      read: (scene) => scene[view].n,
      set: (scene, value) => setGrid(scene, view, value),
      view,
      named: true,
    }),
  ),
];
