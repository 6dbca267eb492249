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

/** A text in lines no wider than this, by the estimate; words that are wider themselves, such as links, are cut. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((each) => cutWord(each, width, size))) {
    const longer = lines.length > 0 ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Pieces of a word, cut where a link may be cut if there is such a place. */
function cutWord(word: string, width: number, size: number): string[] {
  if (textWidth(word, size) <= width) return [word];
  const pieces: string[] = [];
  let rest = word;
  while (textWidth(rest, size) > width) {
    let fits = 1;
    while (fits < rest.length && textWidth(rest.slice(0, fits + 1), size) <= width) fits += 1;
    const seam = Math.max(...['&', ',', '/', '?'].map((mark) => rest.lastIndexOf(mark, fits - 1)));
    // A seam near the start would leave a line almost empty; halves of a surrogate pair stay together.
    let cut = seam > fits / 2 ? seam + 1 : fits;
    if (/[\ud800-\udbff]/.test(rest[cut - 1]) && cut < rest.length) cut += 1;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return rest === '' ? pieces : [...pieces, rest];
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
