import type { CriticalMark, Legend, Mark } from '../model/legend-words';
import { criticalMarks } from './layers/critical-points';
import type { Box, PathContext, PathNode, PictureNode, TextNode } from './picture';
import { rampTint } from './ramp';
import { arrowBetween, traceArrow, traceCross, traceDiamond, traceDot } from './shapes';
import { textWidth, wrapText } from './text-size';
import type { Theme } from './theme';

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
  const { items, key, colours, gains, notes, caption } = legend;
  return [
    ...items.map(({ mark, words }) => marked(markOf(mark, theme), words, width, theme)),
    ...(gains ? [colourBar(gains, theme, (bin) => rampTint(bin, theme))] : []),
    ...(colours ? [colourBar(colours, theme, (bin) => theme.ramp[bin])] : []),
    ...(key ? [marked(arrowMark(key.length * pxPerUnit, theme), key.words, width, theme)] : []),
    ...(notes ? [sentence('legend-notes', notes, width, theme)] : []),
    ...(caption ? [{ ...sentence('legend-caption', caption, width, theme), width }] : []),
  ];
}

interface MarkShape {
  readonly width: number;
  draw(x: number, y: number): PathNode;
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
    ...{ kind: 'text', key: 'legend-words', text, x, y, size: fontSize, fill: theme.muted },
    ...{ anchor: 'start', baseline: 'middle', face: 'sans' },
  };
}

function markOf(mark: Mark, theme: Theme): MarkShape {
  if (isCritical(mark)) return criticalMark(mark, theme);
  const key = `mark-${mark}`;
  switch (mark) {
    case 'canonical':
      return lineMark({ key, stroke: theme.canonical });
    case 'parametric':
      return lineMark({ key, stroke: theme.parametric });
    case 'canonical-run':
      return lineMark({ key, stroke: theme.canonical, dash: [5, 4] });
    case 'streamline':
      return lineMark({ key, stroke: theme.parametricField });
    case 'finite-step':
      return lineMark({ key, stroke: theme.parametric });
    case 'first-order':
      return lineMark({ key, stroke: theme.parametric, dash: [5, 4] });
    case 'half-space':
      return patchMark({ key, fill: theme.outsideHatch, stroke: theme.canonical, dash: [2, 3] });
    case 'fan':
      return lineMark({ key, stroke: theme.parametricField, width: 1 });
    case 'second-gauge':
      return lineMark({ key, stroke: theme.parametric, dash: [5, 4] });
    case 'reach':
      return lineMark({ key, stroke: theme.optimum });
    case 'edge':
      return lineMark({ key, stroke: theme.muted, dash: [2, 4] });
    case 'starts':
      return dotMark({ key, fill: theme.paper, stroke: theme.start, width: 1.3 }, traceDot);
    case 'least':
      return dotMark({ key, stroke: theme.optimum, width: 1.8 }, traceDiamond);
    case 'predicted':
      return dotMark({ key, stroke: theme.ink, width: 1.4 }, traceCross);
    case 'mirror':
      return lineMark({ key, stroke: theme.mirror, dash: [1.5, 3] });
    case 'vector':
      return lineMark({ key, stroke: theme.w });
    case 'singular':
      return lineMark({ key, stroke: theme.ghost });
    case 'optimum':
      return {
        width: 10,
        draw: (x, y) => path({ key, fill: theme.optimum, draw: (context) => traceDot(context, x + 5, y, 5) }),
      };
    case 'outside':
      return patchMark({ key, fill: theme.outsideHatch, stroke: theme.outsideEdge, dash: [3, 2] });
  }
}

const isCritical = (mark: Mark): mark is CriticalMark => mark.startsWith('critical ');

/** As in the picture, where the key of a mark is the same word. */
function criticalMark(mark: CriticalMark, theme: Theme): MarkShape {
  const nature = mark.slice('critical '.length) as keyof typeof criticalMarks;
  const { trace, style } = criticalMarks[nature];
  const key = `mark-${mark.replaceAll(' ', '-')}`;
  return { width: 14, draw: (x, y) => path({ key, ...style(theme), draw: (context) => trace(context, x + 7, y) }) };
}

const path = (parts: Omit<PathNode, 'kind' | 'clip'>): PathNode => ({ kind: 'path', clip: false, ...parts });

function dotMark(
  style: Omit<PathNode, 'kind' | 'clip' | 'draw'>,
  trace: (context: PathContext, x: number, y: number, radius: number) => void,
): MarkShape {
  return { width: 10, draw: (x, y) => path({ ...style, draw: (context) => trace(context, x + 5, y, 4.5) }) };
}

function patchMark(style: Pick<PathNode, 'key' | 'fill' | 'stroke' | 'dash'>): MarkShape {
  return {
    width: 16,
    draw: (x, y) => path({ ...style, draw: (context) => context.rect(x, y - 5.5, 16, 11) }),
  };
}

function lineMark(style: Pick<PathNode, 'key' | 'stroke' | 'dash' | 'width'>): MarkShape {
  return {
    width: 20,
    draw: (x, y) =>
      path({
        width: 2,
        ...style,
        draw(context) {
          context.moveTo(x, y);
          context.lineTo(x + 20, y);
        },
      }),
  };
}

function arrowMark(length: number, theme: Theme): MarkShape {
  const width = Math.min(longestKey, length);
  return {
    width,
    draw(x, y) {
      const arrow = arrowBetween(x, y, x + width, y, 6.5);
      const draw: PathNode['draw'] = (context) => arrow && traceArrow(context, arrow);
      return path({ key: 'arrow-key', stroke: theme.parametric, width: 1.6, draw });
    },
  };
}

/** The bar in the bins that arrows are coloured by, its title before it and its ends beside it. */
function colourBar(
  { title, low, high }: NonNullable<Legend['colours']>,
  theme: Theme,
  colourOf: (bin: number) => string,
): Entry {
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
      ...[word(title, x, y, theme), word(low, x + before, y, theme), word(high, x + right, y, theme)],
      ...theme.ramp.map((_, i) => {
        const box = bin(x, y, i);
        const draw: PathNode['draw'] = (context) => context.rect(box.x, box.y, box.width, box.height);
        return path({ key: 'colour-bin', fill: colourOf(i), draw });
      }),
    ],
  };
}
