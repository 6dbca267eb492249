import type { FibreChart } from '../core';
import { fibrePosition, setFibre } from './actions';
import type { Change } from './change';
import { mapOf } from './registry';
import type { Scene } from './scene';

/**
 * Coordinates of the scene's θ on its fibre, without the rounding that reading them off θ carries: with several of them
 * it would pile up. The default ones at a singular θ, which has none.
 */
export function positionOf(scene: Scene): Float64Array {
  const { fibre } = mapOf(scene.map);
  return Float64Array.from(fibrePosition(scene) ?? fibre.parameters.map((spec) => spec.default));
}

/** Chart coordinates of the fibre position f; the chart's defaults where there is none. */
export function chartOf(chart: FibreChart, f: Float64Array | undefined): Float64Array {
  const c = Float64Array.from(chart.parameters, (spec) => spec.default);
  if (f) chart.from(f, c);
  return c;
}

/** The fibre position of chart coordinates, into `f`. */
export function writeChart(chart: FibreChart, c: Float64Array, f: Float64Array): void {
  chart.to(c, f);
  for (let k = 0; k < f.length; k++) f[k] = tenDigits(f[k]);
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
  writeChart(chart, chartOf(chart, f).with(index, value), f);
  return setFibre(scene, Array.from(f));
}
