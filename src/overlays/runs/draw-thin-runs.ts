import type { PathContext, PathNode } from '../../render/display/picture';
import { traceLine } from '../../render/display/shapes';
import { grow } from '../../render/display/text-size';
import type { Frame } from '../../render/frame/frame';

/** Many runs as one path of thin lines, given in px. */
export function thinRuns(
  key: string,
  lines: readonly Float64Array[],
  plot: Frame['plot'],
  style: Pick<PathNode, 'stroke' | 'width' | 'dash'>,
): PathNode {
  const limit = grow(plot, 50);
  const draw = (context: PathContext) => {
    for (const line of lines) traceLine(context, line, limit);
  };
  return { kind: 'path', key, draw, ...style, clip: true, dense: true };
}
