import { type Point, type Spectrum, widestDirections } from '../../core';
import { cell } from '../../model/cells/cell';
import { keptWith } from '../../model/cells/kept';
import { degrees } from '../../model/numbers/format';
import { mark } from '../../model/overlay/legend-types';
import { overlay } from '../../model/overlay/overlay';
import { computedOf } from '../../model/scene/computed';
import type { PartOf } from '../../model/scene/types';
import { widest } from './fields';

/** A direction, and that of its image; both of length 1. */
interface Turned {
  readonly from: Point;
  readonly to: Point;
}

export interface WidestTurn {
  readonly directions: readonly Turned[];
  /** In radians. */
  readonly turn: number;
}

function widestTurnOf(spectrum: Spectrum, G: Float64Array): WidestTurn | undefined {
  const directions = widestDirections(spectrum)?.map((from) => ({ from, to: imageOf(G, from) }));
  return directions && { directions, turn: spectrum.widestTurn };
}

function imageOf(G: Float64Array, [x, y]: Point): Point {
  const [u, v] = [G[0] * x + G[1] * y, G[2] * x + G[3] * y];
  const norm = Math.hypot(u, v);
  return [u / norm, v / norm];
}

const turned: PartOf<WidestTurn> = keptWith(({ scene, local }) =>
  cell(() => (widest.get(scene.value) ? widestTurnOf(local.value.spectrum, local.value.G) : undefined)),
);

/** The gradients that are turned most, where one is: none where all are scaled alike, and none where J lacks rank. */
export const widestTurn = overlay({
  key: 'widest-turn',
  picture: 'response',
  numbers: (source) => computedOf(turned, source),
  legend: ({ turn }) => [
    mark('widest-turn', `turned most, by ${degrees(turn)}`, 'gradients that are turned most', 'widest-turn'),
  ],
  sentence: ({ directions, turn }) =>
    `Gradients along ${directions.map(({ from }) => angleOf(from)).join(' and ')} are turned most, by ${degrees(turn)}.`,
});

/** From w₁, of a line rather than an arrow. */
const angleOf = ([x, y]: Point): string => degrees((Math.atan2(y, x) + Math.PI) % Math.PI);

export const overlays = [widestTurn];
