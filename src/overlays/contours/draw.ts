import type { Level } from '../../model/types/types';
import type { PathNode } from '../../render/display/picture';
import { thinLine, traceLine } from '../../render/display/shapes';
import { grow } from '../../render/display/text-size';
import type { Transform } from '../../render/display/transform';
import type { Frame } from '../../render/frame/frame';
import { drawing } from '../../render/layers/overlay-drawing';
import { contours, planeContours } from './numbers';

/** Panels that share a loss share its levels, and mostly their places on the screen. */
const kept = new WeakMap<readonly Level[], { readonly to: Transform; readonly lines: readonly Float64Array[] }>();

function inPixels(levels: readonly Level[], to: Transform): readonly Float64Array[] {
  const known = kept.get(levels);
  if (known?.to === to) return known.lines;
  const lines = levels.flatMap((level) => level.lines.map((line) => thinLine(line, to)));
  kept.set(levels, { to, lines });
  return lines;
}

export function drawContours(levels: readonly Level[], { to, theme, plot }: Frame): readonly PathNode[] {
  const lines = inPixels(levels, to);
  const limit = grow(plot, 50);
  return [
    {
      kind: 'path',
      key: 'contours',
      draw: (context) => {
        for (const line of lines) traceLine(context, line, limit);
      },
      stroke: theme.contour,
      width: 1,
      clip: true,
    },
  ];
}

export const drawings = [
  drawing({ of: contours, band: 'back', height: 30, draw: drawContours }),
  drawing({ of: planeContours, band: 'back', height: 30, draw: drawContours }),
];
