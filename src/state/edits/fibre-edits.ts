import type { FibreChart, NumberSpec } from '../../core';
import type { Change } from '../scene/change';
import { coordinatesOf } from '../scene/fibre-view';
import { mapOf } from '../scene/registry';
import type { Scene } from '../scene/scene';
import { fibrePosition, setFibre } from './actions';

/**
 * Coordinates of the scene's θ on its fibre, without the rounding that reading them off θ carries: with several of them
 * it would pile up. At a θ without a position, as at a singular gauge, those it has all the same, and the default ones of
 * the others: from there an entry that is changed leads to the nearest position.
 */
export function positionOf(scene: Scene): Float64Array {
  const map = mapOf(scene.map);
  return Float64Array.from(fibrePosition(scene) ?? orDefaults(coordinatesOf(map, scene.theta), map.fibre.parameters));
}

/** Coordinates, and the default of each that is not known. */
export const orDefaults = (x: Float64Array, specs: readonly NumberSpec[]): Float64Array =>
  x.map((value, i) => (Number.isFinite(value) ? value : (specs[i]?.default ?? 0)));

/** Chart coordinates of the fibre position f, also where that is none; NaN where they cannot be told. */
export function chartOf(chart: FibreChart, f: Float64Array): Float64Array {
  const c = new Float64Array(chart.parameters.length);
  chart.from(f, c);
  return c.map((x) => (Number.isFinite(x) ? x : Number.NaN));
}

/** The fibre position of chart coordinates, into `f`. */
export function writeChart(chart: FibreChart, c: Float64Array, f: Float64Array): void {
  chart.to(c, f);
  for (const [k, x] of f.entries()) f[k] = tenDigits(x);
}

/** Ten digits: what the round trip through angles leaves exact. */
export const tenDigits = (x: number): number => Number(x.toPrecision(10)) + 0;

/** Moves one coordinate on the fibre; the function stays. */
export function setFibreEntry(scene: Scene, index: number, value: number): Change {
  return setFibre(scene, Array.from(positionOf(scene).with(index, value)));
}

/** Moves one coordinate of a chart of the fibre; the function stays. */
export function setChartEntry(scene: Scene, chart: FibreChart, index: number, value: number): Change {
  const f = positionOf(scene);
  writeChart(chart, orDefaults(chartOf(chart, f), chart.parameters).with(index, value), f);
  return setFibre(scene, Array.from(f));
}
