import { portion } from '../../core';
import { plain } from '../../model/numbers/format';
import { spotsAround } from '../../render/display/labels';
import type { PathNode } from '../../render/display/picture';
import { rampColour } from '../../render/display/ramp';
import { lineAt } from '../../render/layers/line-at';
import { drawing, type NameRequest, naming } from '../../render/layers/overlay-drawing';
import { functionLevels } from './numbers-later';

/** Each in the colour of its value. */
export const drawings = [
  drawing({
    of: functionLevels,
    band: 'back',
    height: 30,
    draw: ({ w, levels, domain }, frame) =>
      levels.flatMap((value): PathNode[] => {
        const line = lineAt(w, value, frame);
        if (!line) return [];
        const stroke = rampColour(portion(value, domain, false), frame.theme);
        const draw: PathNode['draw'] = (context) => {
          context.moveTo(line[0], line[1]);
          context.lineTo(line[2], line[3]);
        };
        return [
          { kind: 'path', key: 'level', draw, stroke, width: value === 0 ? 1.8 : 1.1, opacity: 0.75, clip: true },
        ];
      }),
  }),
];

export const namings = [
  naming({
    of: functionLevels,
    names: ({ w, levels }, frame) => ({
      requests: levels.flatMap((value): NameRequest[] => {
        const line = lineAt(w, value, frame);
        if (!line) return [];
        const [x, y] = [0.88 * line[2] + 0.12 * line[0], 0.88 * line[3] + 0.12 * line[1]];
        const node = {
          key: 'name-level',
          text: plain(value),
          size: frame.fontSize - 1,
          fill: frame.theme.muted,
        } as const;
        return [{ node: { ...node, face: 'sans' }, spots: spotsAround(x, y, 2), rank: 80, wordy: true, spare: true }];
      }),
    }),
  }),
];
