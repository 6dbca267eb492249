import type { PathContext, PathNode } from '../../render/display/picture';
import { thinLine, traceLine } from '../../render/display/shapes';
import { grow } from '../../render/display/text-size';
import type { Frame } from '../../render/frame/frame';
import { lineMark } from '../../render/layers/marks';
import { drawing } from '../../render/layers/overlay-drawing';
import { mirror } from './numbers';

/** Lines of equal divergence, dotted; that through the predicted end is drawn full, so that it is seen to touch. */
export const drawings = [
  drawing({
    of: mirror,
    band: 'middle',
    height: 10,
    draw: ({ lines, touching }, frame) => [
      linesNode('mirror', lines, frame, { width: 1.1, dash: [1.5, 3] }),
      ...(touching.length > 0 ? [linesNode('mirror-touching', touching, frame, { width: 1.5 })] : []),
    ],
  }),
];

export const marks = { mirror: lineMark((theme) => ({ stroke: theme.mirror, dash: [1.5, 3] })) };

function linesNode(
  key: string,
  lines: readonly Float64Array[],
  { to, plot, theme }: Frame,
  style: Pick<PathNode, 'width' | 'dash'>,
): PathNode {
  const limit = grow(plot, 50);
  const drawn = lines.map((line) => thinLine(line, to));
  const draw = (context: PathContext) => {
    for (const line of drawn) traceLine(context, line, limit);
  };
  return { kind: 'path', key, draw, stroke: theme.mirror, ...style, clip: true };
}
