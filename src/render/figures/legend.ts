import type { ColourBar, Legend } from '../../model/overlay/legend-types';
import { markOf } from '../../overlays/drawings';
import type { Box, PathNode, PictureNode, TextNode } from '../display/picture';
import { rampMiddle, rampTint } from '../display/ramp';
import { arrowBetween, traceArrow } from '../display/shapes';
import { textWidth } from '../display/text-size';
import type { Theme } from '../display/theme';
import { wrapText } from '../display/wrap-text';
import type { MarkShape } from '../layers/marks';

/** A legend and the scale of the picture it belongs to, which the arrow key is drawn at. */
export interface LegendPart {
  readonly legend: Legend;
  readonly pxPerUnit: number;
}

/** Nodes with the height they take. */
export interface Laid {
  readonly nodes: readonly PictureNode[];
  readonly height: number;
}

const fontSize = 12;
const lineHeight = 18;
/** Between two entries of a line. */
const gap = 18;
const markGap = 7;
const longestKey = 90;
const ramp = { width: 96, height: 9 };

/** What stands on a line beside others: a mark and its words, set in several lines where they are long. */
interface Entry {
  readonly width: number;
  readonly lines: number;
  /** @param y middle of the first line */
  draw(x: number, y: number): readonly PictureNode[];
}

/** Entries side by side, as many as a line of this width takes, and the sentence of the legend below. */
export function layLegend(part: LegendPart, x: number, y: number, width: number, theme: Theme): Laid {
  const entries = entriesOf(part, width, theme);
  const nodes: PictureNode[] = [];
  let [pen, top, lines] = [0, 0, 0];
  for (const entry of entries) {
    if (pen > 0 && pen + entry.width > width) {
      top += lines * lineHeight;
      pen = lines = 0;
    }
    nodes.push(...entry.draw(x + pen, y + top + lineHeight / 2));
    pen += entry.width + gap;
    lines = Math.max(lines, entry.lines);
  }
  return { nodes, height: top + lines * lineHeight };
}

function entriesOf({ legend, pxPerUnit }: LegendPart, width: number, theme: Theme): Entry[] {
  const { items, bars, key, notes, caption } = legend;
  return [
    ...items.flatMap(({ mark, words }) => {
      const shape = markShape(mark, theme);
      return shape ? [marked(shape, words, width, theme)] : [];
    }),
    ...bars.map((bar) => colourBar(bar, theme)),
    ...(key
      ? [
          marked(
            arrowMark(key.length * pxPerUnit, key.coloured ? rampMiddle(theme) : theme.parametric),
            key.words,
            width,
            theme,
          ),
        ]
      : []),
    ...(notes ? [sentence('legend-notes', notes, width, theme)] : []),
    ...(caption ? [{ ...sentence('legend-caption', caption, width, theme), width }] : []),
  ];
}

function marked(mark: MarkShape, words: string, width: number, theme: Theme): Entry {
  const indent = mark.width + markGap;
  const lines = wrapText(words, width - indent, fontSize);
  return {
    width: indent + widest(lines),
    lines: lines.length,
    draw: (x, y) => [mark.draw(x, y), ...lines.map((line, i) => word(line, x + indent, y + i * lineHeight, theme))],
  };
}

/** Beside others only where it is short. */
function sentence(key: string, text: string, width: number, theme: Theme): Entry {
  const lines = wrapText(text, width, fontSize);
  return {
    width: lines.length > 1 ? width : widest(lines),
    lines: lines.length,
    draw: (x, y) => lines.map((line, i) => ({ ...word(line, x, y + i * lineHeight, theme), key })),
  };
}

const widest = (lines: readonly string[]): number => Math.max(0, ...lines.map((line) => textWidth(line, fontSize)));

function word(text: string, x: number, y: number, theme: Theme): TextNode {
  return {
    kind: 'text',
    key: 'legend-words',
    text,
    x,
    y,
    size: fontSize,
    fill: theme.muted,
    anchor: 'start',
    baseline: 'middle',
    face: 'sans',
  };
}

/** The mark of a legend's entry, by its name. */
const markShape = (mark: string, theme: Theme): MarkShape | undefined => markOf(mark)?.(theme, `mark-${mark}`);

const path = (parts: Omit<PathNode, 'kind' | 'clip'>): PathNode => ({ kind: 'path', clip: false, ...parts });

function arrowMark(length: number, stroke: string): MarkShape {
  const width = Math.min(longestKey, length);
  return {
    width,
    draw(x, y) {
      const arrow = arrowBetween(x, y, x + width, y, 6.5);
      const draw: PathNode['draw'] = (context) => arrow && traceArrow(context, arrow);
      return path({ key: 'arrow-key', stroke, width: 1.6, draw });
    },
  };
}

/** The bar in the bins that arrows are coloured by, its title before it and its ends beside it. */
function colourBar({ title, low, high, pale }: ColourBar, theme: Theme): Entry {
  const colourOf = (bin: number) => (pale ? rampTint(bin, theme) : theme.ramp[bin]);
  const before = textWidth(title, fontSize) + 8;
  const left = before + textWidth(low, fontSize) + 6;
  const right = left + ramp.width + 6;
  const bins = theme.ramp.length;
  const bin = (x: number, y: number, i: number): Box => {
    const step = ramp.width / bins;
    return { x: x + left + i * step, y: y - ramp.height / 2, width: step, height: ramp.height };
  };
  return {
    width: right + textWidth(high, fontSize),
    lines: 1,
    draw: (x, y) => [
      word(title, x, y, theme),
      word(low, x + before, y, theme),
      word(high, x + right, y, theme),
      ...theme.ramp.map((_, i) => {
        const box = bin(x, y, i);
        const draw: PathNode['draw'] = (context) => context.rect(box.x, box.y, box.width, box.height);
        return path({ key: 'colour-bin', fill: colourOf(i), draw });
      }),
    ],
  };
}
