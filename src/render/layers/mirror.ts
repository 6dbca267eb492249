import type { MirrorLines } from '../../model/overlays';
import type { Frame } from '../frame';
import type { PathContext, PathNode } from '../picture';
import { thinLine, traceLine } from '../shapes';
import { grow } from '../text-size';
import { toPixels } from '../transform';
import type { Layer } from './layer';

/** Lines of equal divergence, dotted; that through the predicted end is drawn full, so that it is seen to touch. */
export const mirror: Layer<MirrorLines> = {
  key: 'mirror',
  draw: ({ lines, touching }, frame) => [
    linesNode('mirror', lines, frame, { width: 1.1, dash: [1.5, 3] }),
    ...(touching.length > 0 ? [linesNode('mirror-touching', touching, frame, { width: 1.5 })] : []),
  ],
};

function linesNode(
  key: string,
  lines: readonly Float64Array[],
  { to, plot, theme }: Frame,
  style: Pick<PathNode, 'width' | 'dash'>,
): PathNode {
  const limit = grow(plot, 50);
  const drawn = lines.map((line) => thinLine(toPixels(line, to)));
  const draw = (context: PathContext) => {
    for (const line of drawn) traceLine(context, line, limit);
  };
  return { kind: 'path', key, draw, stroke: theme.mirror, ...style, clip: true };
}
