import type { PlaneImage } from '../../model/types/types';
import type { PathNode } from '../../render/display/picture';
import { traceDot, traceLine } from '../../render/display/shapes';
import { grow } from '../../render/display/text-size';
import { toPixels } from '../../render/display/transform';
import type { Frame } from '../../render/frame/frame';
import { drawing } from '../../render/layers/overlay-drawing';
import { planeGrid, planeImage } from './numbers';

/** Smaller images than this, in px, are points: a curve that the map contracts. */
const point = 1.5;

/** The grid of the parameter plane as w maps it, its two families of lines told apart by dashes; and where J loses rank. */
export const drawings = [
  drawing({
    of: planeImage,
    band: 'middle',
    height: 20,
    draw: ({ grid, singular }, frame) => [
      ...(grid ? gridNodes(grid, frame) : []),
      ...(singular && singular.length > 0 ? [singularNode(singular, frame)] : []),
    ],
  }),
  drawing({ of: planeGrid, band: 'middle', height: 20, draw: gridNodes }),
];

function gridNodes(grid: NonNullable<PlaneImage['grid']>, frame: Frame): PathNode[] {
  return [lines('plane-grid-1', grid[0], frame), lines('plane-grid-2', grid[1], frame, [4, 3])];
}

function lines(
  key: string,
  parts: readonly Float64Array[],
  { to, plot, theme }: Frame,
  dash?: readonly number[],
): PathNode {
  const drawn = parts.map((part) => toPixels(part, to));
  const limit = grow(plot, 50);
  return {
    kind: 'path',
    key,
    draw: (context) => {
      for (const line of drawn) traceLine(context, line, limit);
    },
    stroke: theme.planeGrid,
    width: 1,
    ...(dash && { dash }),
    clip: true,
  };
}

function singularNode(parts: readonly Float64Array[], { to, plot, theme }: Frame): PathNode {
  const drawn = parts.map((part) => toPixels(part, to));
  const limit = grow(plot, 50);
  const spot = drawn.every((line) => isPoint(line, drawn[0])) ? drawn[0] : undefined;
  return {
    kind: 'path',
    key: 'singular-image',
    draw: (context) => {
      if (spot) traceDot(context, spot[0], spot[1], 4);
      else for (const line of drawn) traceLine(context, line, limit);
    },
    stroke: theme.ghost,
    width: 1.8,
    clip: true,
  };
}

function isPoint(line: Float64Array, first: Float64Array): boolean {
  for (let i = 0; i + 1 < line.length; i += 2) {
    if (!(Math.abs(line[i] - first[0]) < point && Math.abs(line[i + 1] - first[1]) < point)) return false;
  }
  return true;
}
