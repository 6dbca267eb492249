import { type Loss, quietly, ringsAbove, type Steps } from '../../core';
import type { Window } from '../../state/scene/scene';
import type { Effort } from '../cells/cell';
import { extent } from '../numbers/grid';
import { niceBelow } from '../numbers/nice';
import type { Level } from '../types/types';

/** Samples along each side of the window: the image's edge has corners, which a coarse grid would cut. */
const resolution = { levels: 72, image: 288 };
/** While a loss or a view is dragged its lines are looked at for a moment each. */
const dragResolution = { levels: 36, image: 96 };

/** Samples along each side of a window, to trace lines of values or the edge of an image. */
export const resolutionAt = (effort: Effort) => (effort === 'drag' ? dragResolution : resolution);
/** Rings of samples beyond the window that keep the lines' closing seams unseen. */
const beyond = 2;

/** Values on a grid that reaches a little beyond the window. */
export interface PlaneSamples {
  readonly size: number;
  readonly values: Float64Array;
  /** Moves points x0 y0 x1 y1 … from units of samples to axis units. */
  toAxis(ring: Float64Array): Float64Array;
}

/** Where a window is sampled, a little beyond its edge, to trace lines through values of any kind. */
export function samplePlaces(window: Window, resolution: number) {
  const size = resolution + 2 * beyond + 1;
  const [width, height] = extent(window);
  const [dx, dy] = [width / resolution, height / resolution];
  const at = (i: number, low: number, step: number) => low + (i - beyond) * step;
  const xs = Float64Array.from({ length: size }, (_, i) => at(i, window[0], dx));
  const ys = Float64Array.from({ length: size }, (_, j) => at(j, window[2], dy));
  const toAxis = (ring: Float64Array) => {
    for (let k = 0; k < ring.length; k += 2) {
      ring[k] = at(ring[k], window[0], dx);
      ring[k + 1] = at(ring[k + 1], window[2], dy);
    }
    return ring;
  };
  return { size, xs, ys, toAxis };
}

/** @param resolution samples along each side of the window */
export function* sampleWindow(
  window: Window,
  resolution: number,
  value: (w: Float64Array) => number,
): Steps<PlaneSamples> {
  const { size, xs, ys, toAxis } = samplePlaces(window, resolution);
  const values = new Float64Array(size * size);
  const w = new Float64Array(2);
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      w[0] = xs[i];
      w[1] = ys[j];
      values[j * size + i] = value(w);
    }
    yield undefined;
  }
  return { size, values, toAxis };
}

/** Closed rings around all that is at or above each threshold. */
export function linesAbove({ values, size, toAxis }: PlaneSamples, thresholds: readonly number[]): Level[] {
  return ringsAbove(values, size, thresholds).map((rings, k) => ({ value: thresholds[k], lines: rings.map(toAxis) }));
}

const aboutLevels = 10;

/**
 * Level lines of the loss. √L is spaced evenly by a round number: for a quadratic loss, equal steps of distance.
 */
export function* lossLevels(loss: Loss, window: Window, effort: Effort): Steps<Level[]> {
  const samples = yield* quietly(sampleWindow(window, resolutionAt(effort).levels, (w) => loss.value(w)));
  let highest = 0;
  for (const value of samples.values) if (Number.isFinite(value)) highest = Math.max(highest, value);
  return levelsUpTo(samples, highest, aboutLevels);
}

/** About as many lines as asked for, up to a value. */
export function levelsUpTo(samples: PlaneSamples, highest: number, about: number): Level[] {
  if (!(highest > 0)) return [];
  const step = niceBelow((1.6 * Math.sqrt(highest)) / about);
  const n = Math.min(40, Math.floor(Math.sqrt(highest) / step));
  return linesAbove(
    samples,
    Array.from({ length: n }, (_, k) => ((k + 1) * step) ** 2),
  );
}

/** All that counts here of a map: what it reaches, as far as that is not everything. */
interface OfImage {
  readonly image?: { inside(w: Float64Array): number };
}

/** Closed rings around the part of the window that no θ reaches; empty where every w is reached. */
export function* outsideRings({ image }: OfImage, window: Window, effort: Effort): Steps<Float64Array[]> {
  if (!image) return [];
  const samples = yield* quietly(sampleWindow(window, resolutionAt(effort).image, (w) => -image.inside(w)));
  if (!isAnywherePositive(samples)) return [];
  return linesAbove(samples, [0]).flatMap((level) => level.lines);
}

/** Inside the window, that is: the samples beyond it do not count. */
function isAnywherePositive({ size, values }: PlaneSamples): boolean {
  for (let j = beyond; j < size - beyond; j++) {
    for (let i = beyond; i < size - beyond; i++) if (values[j * size + i] > 0) return true;
  }
  return false;
}
