import type { Level } from '../../model/types';
import { thinLine, traceLine } from '../shapes';
import { grow } from '../text-size';
import { type Transform, toPixels } from '../transform';
import type { Layer } from './layer';

/** Panels that share a loss share its levels, and mostly their places on the screen. */
const kept = new WeakMap<readonly Level[], { readonly to: Transform; readonly lines: readonly Float64Array[] }>();

function inPixels(levels: readonly Level[], to: Transform): readonly Float64Array[] {
  const known = kept.get(levels);
  if (known?.to === to) return known.lines;
  const lines = levels.flatMap((level) => level.lines.map((line) => thinLine(toPixels(line, to))));
  kept.set(levels, { to, lines });
  return lines;
}

export const contours: Layer<readonly Level[]> = {
  key: 'contours',
  draw: (levels, { to, theme, plot }) => {
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
  },
};
