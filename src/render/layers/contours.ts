import type { Level } from '../../model/types';
import { thinLine, traceLine } from '../shapes';
import { grow } from '../text-size';
import { toPixels } from '../transform';
import type { Layer } from './layer';

export const contours: Layer<readonly Level[]> = {
  key: 'contours',
  draw: (levels, { to, theme, plot }) => {
    const lines = levels.flatMap((level) => level.lines.map((line) => thinLine(toPixels(line, to))));
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
