import type { TextNode } from './picture';

/** Of ticks, titles and names in charts, in px. */
export const chartFontSize = 11;

/** A word of a chart, placed by hand. */
export function word(
  key: string,
  text: string,
  x: number,
  y: number,
  anchor: TextNode['anchor'],
  baseline: TextNode['baseline'],
  fill: string,
): TextNode {
  return { kind: 'text', key, text, x, y, anchor, baseline, fill, size: chartFontSize, face: 'sans' };
}
