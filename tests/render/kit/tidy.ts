import { expect } from 'vitest';
import { nodesOf, type Picture } from '../../../src/render';
import type { Box, TextNode } from '../../../src/render/display/picture';
import { inside, overlaps, textBox } from '../../../src/render/display/text-size';

export function words(picture: Picture): TextNode[] {
  return nodesOf(picture).filter((node) => node.kind === 'text');
}

/** The estimated box of a text on the screen, turned where the text is. */
function place(node: TextNode): Box {
  const box = textBox(node);
  if (!node.rotate) return box;
  expect(node.rotate).toBe(-90);
  const [left, right] = [box.x - node.x, box.x + box.width - node.x];
  const [top, bottom] = [box.y - node.y, box.y + box.height - node.y];
  return { x: node.x + top, y: node.y - right, width: bottom - top, height: right - left };
}

/** No word is cut by the picture’s edge, and none covers another. */
export function expectTidy(picture: Picture): void {
  const bounds = { x: 0, y: 0, width: picture.width, height: picture.height };
  const texts = words(picture);
  for (const text of texts) expect(inside(place(text), bounds), `${text.key} "${text.text}" is cut`).toBe(true);
  for (const [i, a] of texts.entries()) {
    for (const b of texts.slice(i + 1)) {
      expect(overlaps(place(a), place(b)), `"${a.text}" and "${b.text}" overlap`).toBe(false);
    }
  }
}
