import { keptByContent, keptWith } from '../../model/cells/kept';
import type { Box, Size } from '../display/picture';
import { textWidth } from '../display/text-size';
import type { Theme } from '../display/theme';
import { fitBox, type Margins, type Transform, transformOf, type Window } from '../display/transform';
import { type Ticks, widestLabel, windowTicks } from './ticks';

/** Where a picture is drawn: what every layer needs beside its own numbers. */
export interface Frame {
  readonly size: Size;
  readonly window: Window;
  /** The data area. */
  readonly plot: Box;
  readonly to: Transform;
  readonly ticks: Ticks;
  /** Size of tick labels and axis titles in px. */
  readonly fontSize: number;
  /** True on narrow pictures, where words are shortened. */
  readonly compact: boolean;
  readonly theme: Theme;
  /** What arrow lengths are counted in, in px; 0 where there are no arrows. */
  readonly cell: number;
}

/** Whether a marker at this px point belongs to the picture. Markers are drawn whole on the border, so not clipped. */
export function onPlot(x: number, y: number, plot: Box): boolean {
  const slack = 0.5;
  return (
    x >= plot.x - slack && x <= plot.x + plot.width + slack && y >= plot.y - slack && y <= plot.y + plot.height + slack
  );
}

const titleRow = 17;
const narrow = 400;

/** Pictures of one size, window, theme and cell have one frame, so that what is drawn by it can be shared. */
export const frameOf = (size: Size, window: Window, theme: Theme, cell = 0): Frame =>
  framesOn(keptLayout(size, window))(theme, cell);

const framesOn = keptWith((layout: Layout) =>
  keptByContent((theme: Theme, cell: number): Frame => ({ ...layout, theme, cell })),
);

/** How many px a unit of the axes takes. */
export const pxPerUnitOf = (size: Size, window: Window): number => keptLayout(size, window).to.pxPerUnit;

/** Pictures of a board have one size and one window: one layout serves them all, and what is drawn by it can be shared. */
type Layout = Omit<Frame, 'theme' | 'cell'>;

const layouts = new Map<string, Layout>();
const mostLayouts = 64;

function keptLayout(size: Size, window: Window): Layout {
  const key = [size.width, size.height, ...window].join();
  const known = layouts.get(key);
  if (known) return known;
  if (layouts.size >= mostLayouts) layouts.clear();
  const made = layoutOf({ width: size.width, height: size.height }, window);
  layouts.set(key, made);
  return made;
}

function layoutOf(size: Size, window: Window): Layout {
  const compact = size.width < narrow;
  const fontSize = compact ? 11 : 12;
  // Labels decide the left margin and the margin decides the scale, which decides the labels: a rough fit first.
  const usual = textWidth('−0.0', fontSize);
  const guess = transformOf(fitBox(size, marginsFor(usual, usual, fontSize), window), window);
  const ticks = windowTicks(window, guess.pxPerUnit, fontSize);
  const margins = marginsFor(widestLabel(ticks.x, fontSize), widestLabel(ticks.y, fontSize), fontSize);
  const plot = fitBox(size, margins, window);
  const to = transformOf(plot, window);
  return { size, window, plot, to, ticks: windowTicks(window, to.pxPerUnit, fontSize), fontSize, compact };
}

/** The height at which a picture of this width has no spare room above or below its data. */
export function idealHeight(width: number, window: Window): number {
  const tall = keptLayout({ width, height: 1e5 }, window);
  const margins = marginsFor(0, 0, tall.fontSize);
  return Math.round(tall.plot.height + margins.top + margins.bottom);
}

/** @param across width of the widest label of x @param up width of the widest label of y */
function marginsFor(across: number, up: number, fontSize: number): Margins {
  return {
    top: 12,
    right: Math.max(16, across / 2 + 2),
    bottom: 8 + fontSize + titleRow + 5,
    left: titleRow + Math.max(18, up) + 15,
  };
}
