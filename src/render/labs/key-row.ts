import type { Curve } from '../../model/charts/curves';
import { chartFontSize, segment, word } from '../charts/chart-frame';
import type { PictureNode } from '../display/picture';
import { traceDot } from '../display/shapes';
import { textWidth } from '../display/text-size';
import type { Theme } from '../display/theme';
import { inkColour } from './ink';

const line = 17;
const sample = 20;
const gap = 14;

/** What the legend shows of a curve. */
type KeyEntry = Pick<Curve, 'key' | 'ink' | 'style' | 'label'>;

interface Placed {
  readonly entry: KeyEntry;
  readonly x: number;
  readonly row: number;
}

/** Names of curves in rows as wide as the picture, each after a sample of its line. */
export function keyRows(entries: readonly KeyEntry[], width: number, left: number) {
  const placed: Placed[] = [];
  let [x, row] = [left, 0];
  for (const entry of entries) {
    if (!entry.label) continue;
    const room = sample + 6 + textWidth(entry.label, chartFontSize);
    if (x > left && x + room > width - 6) [x, row] = [left, row + 1];
    placed.push({ entry, x, row });
    x += room + gap;
  }
  const height = placed.length > 0 ? (row + 1) * line + 4 : 0;
  const nodes = (top: number, theme: Theme): PictureNode[] =>
    placed.flatMap(({ entry, x: at, row: of }) => entryNodes(entry, at, top + (of + 0.5) * line, theme));
  return { height, nodes };
}

function entryNodes({ key, ink, style, label = '' }: KeyEntry, x: number, y: number, theme: Theme): PictureNode[] {
  const colour = inkColour(ink, theme);
  const mark = segment({ key: `key-${key}`, from: [x, y], to: [x + sample, y], stroke: colour });
  const dots: PictureNode = {
    kind: 'path',
    key: `key-${key}`,
    draw: (context) => traceDot(context, x + sample / 2, y, 3.2),
    clip: false,
    ...(style === 'open dots' ? { stroke: colour, width: 1.6 } : { fill: colour }),
  };
  return [
    style?.includes('dots') ? dots : { ...mark, width: 2, ...(style === 'dashed' && { dash: [5, 4] }) },
    word({ key: `name-${key}`, text: label, x: x + sample + 6, y, anchor: 'start', fill: theme.ink }),
  ];
}
