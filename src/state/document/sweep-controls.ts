import type { FibreChart, NumberSpec } from '../../core';
import type { AnyField } from '../declaration/field';
import type { NumberSetting, Setting } from '../declaration/setting';
import { pointSpecs } from '../declaration/vector-fields';
import { setTheta, setW } from '../edits/actions';
import { chartOf, orDefaults, positionOf, setChartEntry, setFibreEntry } from '../edits/fibre-edits';
import { lossSettings, mapSettings } from '../edits/option-settings';
import { sceneFields } from '../fields/fields';
import { wOf } from '../scene/fibre-view';
import type { PictureKey } from '../scene/pictures';
import { mapOf } from '../scene/registry';
import type { Scene } from '../scene/scene';

/** A number of a scene that a sweep can run through. */
export interface SweepControl extends Pick<NumberSetting, 'spec' | 'read' | 'set'> {
  /** Tells it from all other controls of the scene. */
  readonly key: string;
  /** The control in words, e.g. `exponent N`. */
  readonly label: string;
  readonly symbol: string;
  /** What it belongs to, e.g. `Loss`. */
  readonly group: string;
  /** The one picture that shows what it does; absent where both do. */
  readonly view?: PictureKey;
  /** A panel of a sweep is called by the value: the names panels have by themselves would not tell it. */
  readonly named?: true;
}

/** All numbers that the controls of this scene move, from the declarations of its fields and of its members. */
export function sweepControls(scene: Scene): readonly SweepControl[] {
  return [
    ...numbersOf(mapSettings(scene.map.id), 'Parameterization', 'map'),
    ...thetaControls(scene),
    ...wControls(scene),
    ...fibreControls(scene),
    ...numbersOf(lossSettings(scene.loss.id), 'Loss', 'loss', { view: 'flow' }),
    ...sceneFields.flatMap((field) => fieldControls(field, scene)),
  ];
}

type Parts = Pick<SweepControl, 'read' | 'set'> & Traits;
type Traits = Partial<Pick<SweepControl, 'view' | 'named'>>;

function control(group: string, prefix: string, spec: NumberSpec, parts: Parts): SweepControl {
  return { key: `${prefix}.${spec.key}`, label: spec.label, symbol: spec.symbol, group, spec, ...parts };
}

/** The numbers among some settings. */
function numbersOf(settings: readonly Setting[], group: string, prefix: string, traits: Traits = {}): SweepControl[] {
  return settings.flatMap((setting) =>
    setting.kind === 'number'
      ? [control(group, prefix, setting.spec, { read: setting.read, set: setting.set, ...traits })]
      : [],
  );
}

/** Those of a field that does something in this scene. */
function fieldControls({ settings, group, view, namesPanels, unswept, applies }: AnyField, scene: Scene) {
  if (unswept !== undefined || !applies(scene)) return [];
  return numbersOf(settings, group, 'scene', { ...(view && { view }), ...(!namesPanels && { named: true }) });
}

function thetaControls({ map }: Scene): SweepControl[] {
  return mapOf(map).parameters.map((spec, i) =>
    control('Parameters θ', 'theta', spec, {
      read: ({ theta }) => theta[i] ?? Number.NaN,
      set: (scene, value) => setTheta(scene, i, value),
    }),
  );
}

function wControls({ map }: Scene): SweepControl[] {
  const range = mapOf(map).image?.range;
  return pointSpecs('w', 'w', 'function w').map((spec, i) =>
    control('Function w', 'w', range ? { ...spec, range } : spec, {
      read: (scene) => wOf(mapOf(scene.map), scene.theta)[i] ?? Number.NaN,
      set: (scene, value) => setW(scene, i, value),
      named: true,
    }),
  );
}

function fibreControls(scene: Scene): SweepControl[] {
  const { fibre } = mapOf(scene.map);
  const group = `Gauge ${fibre.key ?? ''}: same function`;
  const entries = fibre.parameters.map((spec, i) =>
    control(group, 'fibre', spec, {
      read: (each) => positionOf(each)[i] ?? Number.NaN,
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
    read: (scene) => orDefaults(chartOf(chart, positionOf(scene)), chart.parameters)[i] ?? Number.NaN,
    set: (scene, value) => setChartEntry(scene, chart, i, value),
    named: true,
  });
}
