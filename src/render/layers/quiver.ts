import type { ArrowSet } from '../../model/types/types';
import type { PathNode } from '../display/picture';
import type { Frame } from '../frame/frame';
import { byColour, type Quiver, traceAll, traceSome } from './quiver-arrows';

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
  const quiver: Quiver = { set, to, shape: { cell, pivot, head: headCap } };
  const node = (name: string, colour: string, draw: PathNode['draw']): PathNode => ({
    kind: 'path',
    key: name,
    draw,
    stroke: colour,
    // Where cells are a few px wide, a stroke of one would cover all between two of them.
    width: set.field.n > crowd ? Math.min(width, 1, cell / 3) : width,
    dense: true,
    clip: true,
  });
  if (!set.colours) return [node(key, stroke, (context) => traceAll(context, quiver))];
  const { ramp, muted } = theme;
  return byColour(set, set.colours, ramp.length).flatMap((samples, bin) => {
    const name = `${key} bin-${bin < ramp.length ? bin : 'none'}`;
    return samples.length > 0 ? [node(name, ramp[bin] ?? muted, (context) => traceSome(context, quiver, samples))] : [];
  });
}
