import { keptWith } from '../../model/cells/kept';
import type { PictureNode } from '../display/picture';
import type { Look, PictureOptions } from '../frame/cell';

/** How opaque stays what is not pointed at. */
const paleness = 0.3;

/** How much thicker the lines are of what is pointed at: who does not see that all else is pale sees this. */
const thickness = 1.7;

/** Axes are no part of what is shown: they say where it is. */
const alwaysAsIs = 'axes';

const pale: Look = {
  node: (node) => ({ ...node, opacity: paleness * (node.opacity ?? 1) }),
  of: keptWith((_of: object): object => ({})),
};

const thick: Look = {
  node: (node): PictureNode =>
    node.kind === 'path' && node.stroke !== undefined ? { ...node, width: thickness * (node.width ?? 1) } : node,
  of: keptWith((_of: object): object => ({})),
};

/**
 * How a picture looks while something is spoken of: that in thicker lines, all else pale.
 * @param layers what is spoken of, by its folders in `overlays`
 */
export const emphasis =
  (layers: ReadonlySet<string>): PictureOptions['look'] =>
  (layer) => {
    if (layer === alwaysAsIs) return undefined;
    return layer !== undefined && layers.has(layer) ? thick : pale;
  };
