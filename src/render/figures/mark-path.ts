import { pathRound } from 'd3';
import { markOf } from '../../overlays/drawings';
import type { Theme } from '../display/theme';

/** A mark as the attributes of one SVG path. */
interface MarkPath {
  readonly width: number;
  readonly d: string;
  readonly fill?: string | undefined;
  readonly stroke?: string | undefined;
  readonly strokeWidth?: number | undefined;
  readonly dash?: string | undefined;
}

/** The mark of a legend's entry in a box of this height; undefined where there is none of this name. */
export function markNode(name: string, theme: Theme, height: number): MarkPath | undefined {
  const shape = markOf(name)?.(theme, `mark-${name}`);
  if (!shape) return undefined;
  const { fill, stroke, width: strokeWidth, dash, draw } = shape.draw(0, height / 2);
  const path = pathRound(2);
  draw(path);
  return { width: shape.width, d: path.toString(), fill, stroke, strokeWidth, dash: dash?.join(' ') };
}
