import type { ArrowSet } from '../../model/types/types';
import type { PathNode } from '../display/picture';
import type { Frame } from '../frame/frame';
import { quiverGeometry, traceBin } from './quiver-geometry';

interface QuiverPart {
  readonly key: string;
  readonly set: ArrowSet;
  /** `tail`: both arrows of a response start at the tip of g. `middle`: centred, as in a flow. */
  readonly pivot: 'tail' | 'middle';
  /** Colour of arrows that carry no value. */
  readonly stroke: string;
  readonly width: number;
}

/** Longest head in px. */
const headCap = 6.5;

/** So many arrows stand so close that a bolder stroke would only fill the space between them. */
const crowd = 900;

/** All arrows of one style are one path; with colours, one path per bin of the colour bar. */
export function drawQuiver(
  { key, set, pivot, stroke, width }: QuiverPart,
  { to, theme, cell }: Frame,
): readonly PathNode[] {
  const bins = theme.ramp.length;
  const geometry = quiverGeometry(set, to, { cell, pivot, head: headCap }, bins);
  const node = (bin: number, name: string, colour: string): PathNode => ({
    kind: 'path',
    key: name,
    draw: (context) => traceBin(context, geometry, bin),
    stroke: colour,
    // Where cells are a few px wide, a stroke of one would cover all between two of them.
    width: set.field.n > crowd ? Math.min(width, 1, cell / 3) : width,
    dense: true,
    clip: true,
  });
  if (!set.colours) return [node(0, key, stroke)];
  const nodes = theme.ramp.map((colour, bin) => node(bin, `${key} bin-${bin}`, colour));
  nodes.push(node(bins, `${key} bin-none`, theme.muted));
  return nodes.filter((_, bin) => geometry.starts[bin + 1] > geometry.starts[bin]);
}
