import type { BoardModel, PanelModel } from '../../model/board/build-board';
import { figureWords } from '../../model/board/panel-figures';
import { commonLegend } from '../../model/overlay/common-legend';
import { legendOf } from '../../model/overlay/legend';
import type { Theme } from '../display/theme';
import { type BuildPicture, builders } from './build-picture';
import { buildFigure, type Figure, type FigurePanel } from './figure';
import { groupCell } from './group-cell';
import type { LegendPart } from './legend';
import { sizeFor } from './scene-figures';

/** Width of a panel in px, by the number of columns: a page holds them all. */
const widths: Readonly<Record<number, number>> = { 1: 560, 2: 430, 3: 360, 4: 320 };

interface BoardFigureInput {
  readonly board: BoardModel;
  readonly title: string;
  readonly columns: number;
  /** One line: what is compared. */
  readonly caption: string;
  readonly link: string;
}

/** All panels of a board as one figure, their common key once and below. */
export function boardFigure({ board, title, columns, caption, link }: BoardFigureInput, theme: Theme): Figure {
  const parts = board.panels.map((panel) => panelPart(panel, board, theme, widths[columns] ?? 320));
  const legends = board.keyed.flatMap(({ panel, model }) => {
    const part = parts.find(({ id }) => id === panel.id);
    return part ? [{ ...part.legend, legend: commonLegend(panel.view, model) }] : [];
  });
  const panels = parts.map(({ figure }) => figure);
  return buildFigure({ panels, columns, legends, caption, link, ...(title && { title }) }, theme);
}

/** One panel of a board as a figure of its own. */
export function panelFigure(
  panel: PanelModel,
  board: BoardModel,
  theme: Theme,
  words: { readonly caption?: string; readonly link?: string },
  width = widths[1],
): Figure {
  const { figure, legend } = panelPart(panel, board, theme, width);
  return buildFigure({ panels: [{ ...figure, legend }], columns: 1, ...words }, theme);
}

interface PanelPart {
  readonly id: number;
  readonly figure: FigurePanel;
  readonly legend: LegendPart;
}

function panelPart(of: PanelModel, board: BoardModel, theme: Theme, width: number): PanelPart {
  const { panel, model, name, figures, ownScale } = of;
  const { view } = panel;
  const size = sizeFor(model[view].window, width);
  const cell = groupCell(board, of, size);
  const options = cell === undefined ? {} : { cell };
  const build: BuildPicture<typeof view> = builders[view];
  const picture = build(model, size, theme, undefined, options);
  const words = legendOf(view, model);
  const shown = model[view];
  // A picture without arrows has no cells to count in.
  const pxPerUnit = 'spacing' in shown ? (picture.cell ?? 0) / shown.spacing : 0;
  const legend = { legend: words, pxPerUnit };
  const note = [figureWords(figures), ownScale && 'own scale', !ownScale && words.notes].filter(Boolean).join(' · ');
  return { id: panel.id, legend, figure: { picture, heading: name, note, ...(ownScale && { legend }) } };
}
