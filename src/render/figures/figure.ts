import type { Point } from '../../core';
import { type Box, nodesOf, type Picture, type PictureNode, type Size, type TextNode } from '../display/picture';
import type { Theme } from '../display/theme';
import { wrapText } from '../display/wrap-text';
import { type Laid, type LegendPart, layLegend } from './legend';

/** A picture in a figure, with the words that belong to it. */
export interface FigurePanel {
  readonly picture: Picture;
  readonly heading?: string;
  /** A line below the heading, e.g. that the panel has a scale of its own. */
  readonly note?: string;
  readonly legend?: LegendPart;
  /** Columns it takes; 1 where absent. */
  readonly span?: number;
}

interface FigureInput {
  /** Row by row. */
  readonly panels: readonly FigurePanel[];
  readonly columns: number;
  /** Printed at the top, and the title of the file; of a single panel, its own title where absent. */
  readonly title?: string;
  /** Legends for several panels, below them. */
  readonly legends?: readonly LegendPart[];
  /** What it is, in a line. */
  readonly caption?: string;
  /** Where the figure can be seen alive. */
  readonly link?: string;
}

/** A display list with a corner and a plot of its own. */
export interface FigureSection {
  readonly origin: Point;
  readonly plot: Box;
  readonly nodes: readonly PictureNode[];
}

/** Pictures laid out in a grid, with headings, legends and a caption. */
export interface Figure extends Size {
  /** The words of the whole first, then the pictures. */
  readonly sections: readonly FigureSection[];
  readonly title: string;
  readonly description: string;
}

const margin = 20;
const gap = 28;
const sizes = { title: 18, heading: 14, small: 12 } as const;
const lineHeights = { title: 26, heading: 20, small: 17 } as const;

/** A figure as large as its pictures and words ask for. */
export function buildFigure(input: FigureInput, theme: Theme): Figure {
  const cells = placeCells(input.panels, input.columns);
  const columns = columnsOf(cells, input.columns);
  const width = columns.right + margin;
  const words: PictureNode[] = [];
  const pictures: FigureSection[] = [];
  let y = margin;
  const put = ({ nodes, height }: Laid) => {
    words.push(...nodes);
    y += height;
  };
  const inner = width - 2 * margin;
  if (input.title) {
    put(lines('figure-title', 'title', input.title, margin, y, inner, theme.ink));
    y += 10;
  }
  for (const row of rowsOf(cells)) {
    if (pictures.length > 0) y += gap;
    const placed = layRow(row, columns, y, theme);
    put(placed.words);
    pictures.push(...placed.pictures);
  }
  for (const legend of input.legends ?? []) {
    y += 10;
    put(layLegend(legend, margin, y, inner, theme));
  }
  if (input.caption || input.link) y += 10;
  if (input.caption) put(lines('caption', 'small', input.caption, margin, y, inner, theme.muted));
  if (input.link) put(linkLines(input.link, y, inner, theme));
  const size = { width: Math.ceil(width), height: Math.ceil(y + margin) };
  const whole: FigureSection = { origin: [0, 0], plot: { x: 0, y: 0, ...size }, nodes: words };
  return { ...size, sections: [whole, ...pictures], ...named(input) };
}

function named({ title, panels }: FigureInput): Pick<Figure, 'title' | 'description'> {
  const descriptions = panels.map(({ heading, picture }) => {
    return panels.length > 1 && heading ? `${heading}: ${picture.description}` : picture.description;
  });
  const titles = panels.map(({ heading, picture }) => heading ?? picture.title);
  return { title: title ?? titles.join(', '), description: descriptions.join(' ') };
}

interface Cell {
  readonly panel: FigurePanel;
  readonly row: number;
  readonly column: number;
  readonly span: number;
}

/** Row by row; a panel too wide for what is left of its row begins the next one. */
function placeCells(panels: readonly FigurePanel[], columns: number): Cell[] {
  let [row, column] = [0, 0];
  return panels.map((panel) => {
    const span = Math.min(columns, panel.span ?? 1);
    if (column > 0 && column + span > columns) {
      row += 1;
      column = 0;
    }
    const cell = { panel, row, column, span };
    column += span;
    return cell;
  });
}

function rowsOf(cells: readonly Cell[]): Cell[][] {
  const last = Math.max(-1, ...cells.map(({ row }) => row));
  return Array.from({ length: last + 1 }, (_, row) => cells.filter((cell) => cell.row === row));
}

interface Columns {
  readonly left: (column: number) => number;
  readonly width: (column: number, span: number) => number;
  /** Right end of the last one in use. */
  readonly right: number;
}

/** Each column is as wide as its widest picture, or its share of one that spans several. */
function columnsOf(cells: readonly Cell[], count: number): Columns {
  const widths = new Array<number>(count).fill(0);
  for (const { panel, column, span } of cells) {
    const share = (panel.picture.width - gap * (span - 1)) / span;
    for (let i = column; i < column + span; i++) widths[i] = Math.max(widths[i], share);
  }
  const used = widths.filter((width) => width > 0).length;
  const left = (column: number) => margin + widths.slice(0, column).reduce((sum, width) => sum + width + gap, 0);
  const width = (column: number, span: number) => left(column + span) - left(column) - gap;
  return { left, width, right: left(used) - gap };
}

/** Headings, pictures and legends of a row; each begins at one height, so that pictures stand level. */
function layRow(row: readonly Cell[], columns: Columns, top: number, theme: Theme) {
  const heads = row.map((cell) => layHead(cell, columns, top, theme));
  const below = top + tallest(heads) + (tallest(heads) > 0 ? 4 : 0);
  const pictures = row.map(({ panel: { picture }, column }): FigureSection => {
    return { origin: [columns.left(column), below], plot: picture.plot, nodes: nodesOf(picture) };
  });
  const foot = below + Math.max(0, ...row.map(({ panel }) => panel.picture.height)) + 6;
  const legends = row.map(({ panel: { legend }, column, span }): Laid => {
    if (!legend) return { nodes: [], height: 0 };
    return layLegend(legend, columns.left(column), foot, columns.width(column, span), theme);
  });
  const nodes = [...heads, ...legends].flatMap((laid) => laid.nodes);
  return { words: { nodes, height: foot + tallest(legends) - top }, pictures };
}

const tallest = (laid: readonly Laid[]): number => Math.max(0, ...laid.map(({ height }) => height));

function layHead({ panel, column, span }: Cell, columns: Columns, top: number, theme: Theme): Laid {
  const [x, width] = [columns.left(column), columns.width(column, span)];
  const heading = lines('panel-heading', 'heading', panel.heading ?? '', x, top, width, theme.ink);
  const note = lines('panel-note', 'small', panel.note ?? '', x, top + heading.height, width, theme.muted);
  return { nodes: [...heading.nodes, ...note.nodes], height: heading.height + note.height };
}

function lines(
  key: string,
  kind: keyof typeof sizes,
  text: string,
  x: number,
  y: number,
  width: number,
  fill: string,
): Laid {
  const size = sizes[kind];
  const weight = kind === 'small' ? undefined : 600;
  // Bold words are wider than the estimate is made for.
  const wrapped = wrapText(text, weight ? width / 1.06 : width, size);
  const nodes = wrapped.map((line, i): TextNode => {
    const place = { x, y: y + (i + 0.5) * lineHeights[kind], anchor: 'start', baseline: 'middle' } as const;
    return { kind: 'text', key, text: line, ...place, size, fill, face: 'sans', ...(weight && { weight }) };
  });
  return { nodes, height: wrapped.length * lineHeights[kind] };
}

function linkLines(link: string, y: number, width: number, theme: Theme): Laid {
  const { nodes, height } = lines('link', 'small', link, margin, y, width, theme.w);
  return { nodes: nodes.map((node) => ({ ...node, href: link })), height };
}
