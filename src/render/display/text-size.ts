import type { Box, TextNode } from './picture';

/** Mean advance of a digit or lower-case letter, as a share of the font size; a little generous. */
const advance = 0.6;
const subscriptSize = 0.72;

/** Width in px without a font at hand: pictures are laid out before anyone knows what they are painted on. */
export function textWidth(text: string, size: number): number {
  let narrow = 0;
  for (const letter of text) if ('.,:;|il ()'.includes(letter)) narrow += 1;
  return (text.length - narrow * 0.35) * advance * size;
}

/** The box an upright text covers, estimated. */
export function textBox(node: Pick<TextNode, 'x' | 'y' | 'text' | 'size' | 'anchor' | 'baseline' | 'sub'>): Box {
  const width = textWidth(node.text, node.size) + textWidth(node.sub ?? '', node.size * subscriptSize);
  const shift = { start: 0, middle: width / 2, end: width }[node.anchor];
  const rise = { alphabetic: 0.8, middle: 0.55, hanging: 0.05 }[node.baseline] * node.size;
  return { x: node.x - shift, y: node.y - rise, width, height: node.size * 1.1 };
}

export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  );
}

export function inside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

export function grow(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

/** The square around a marker of this radius. */
export const boxAround = (x: number, y: number, r: number): Box => ({
  x: x - r,
  y: y - r,
  width: 2 * r,
  height: 2 * r,
});
