import type { TogetherModel } from '../../model/board/together';
import { buildLossChart } from '../charts/loss-chart';
import type { Theme } from '../display/theme';
import { buildFigure, type Figure, type FigurePanel } from './figure';
import { sizeFor } from './scene-figures';
import { buildTogetherPicture } from './together-picture';

const width = 560;

/** All runs of a board as a figure: their paths beside their losses. */
export function togetherFigure(
  model: TogetherModel,
  theme: Theme,
  words: { readonly title: string; readonly caption: string; readonly link: string },
): Figure {
  const losses = buildLossChart(model.chart, sizeFor(model.window, width), theme);
  const { title, ...rest } = words;
  const panels = [
    pathsPanel(model, theme, width),
    { picture: losses, heading: model.dynamics.kind === 'descent' ? 'Loss by step' : 'Loss by time' },
  ];
  return buildFigure({ panels, columns: 2, ...rest, ...(title && { title }) }, theme);
}

/** The paths of all runs alone, where their caption stands beside them. */
export const pathsFigure = (model: TogetherModel, theme: Theme, wide: number): Figure =>
  buildFigure({ panels: [pathsPanel(model, theme, wide)], columns: 1 }, theme);

const pathsPanel = (model: TogetherModel, theme: Theme, wide: number): FigurePanel => ({
  picture: buildTogetherPicture(model, sizeFor(model.window, wide), theme),
  heading: 'Paths from one start',
});
