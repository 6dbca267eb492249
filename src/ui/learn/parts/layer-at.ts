import type { Point } from '../../../core';
import { keptWith } from '../../../model/cells/kept';
import { layersOf, type Picture, type PictureNode } from '../../../render';

/** How far, in px, a pointer may be beside a line that it means. */
const slack = 5;

const context = document.createElement('canvas').getContext('2d');

/** What is drawn at a place of a picture, in px of it: of some things the one that lies uppermost. */
export function layerAt(picture: Picture, [x, y]: Point, wanted: ReadonlySet<string>): string | undefined {
  return layersOf(picture).findLast(
    ({ layer, nodes }) => layer !== undefined && wanted.has(layer) && nodes.some((node) => isAt(node, x, y)),
  )?.layer;
}

function isAt(node: PictureNode, x: number, y: number): boolean {
  if (!context || node.kind !== 'path') return false;
  const path = pathOf(node);
  context.lineWidth = (node.width ?? 1) + 2 * slack;
  if (context.isPointInStroke(path, x, y)) return true;
  return node.fill !== undefined && context.isPointInPath(path, x, y, node.fillRule);
}

/** The outline of a node, traced once. */
const pathOf = keptWith((node: Extract<PictureNode, { kind: 'path' }>): Path2D => {
  const path = new Path2D();
  node.draw(path);
  return path;
});
