import { textWidth } from './text-size';

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
