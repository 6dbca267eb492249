import type { TogetherModel } from '../../model/board/together';
import { buildLossChart } from '../charts/loss-chart';
import type { Theme } from '../display/theme';
import { buildFigure, type Figure } from './figure';
import { sizeFor } from './scene-figures';
import { buildTogetherPicture } from './together-picture';

const width = 560;

/** All runs of a board as a figure: their paths beside their losses. */
export function togetherFigure(
  model: TogetherModel,
  theme: Theme,
  words: { readonly title: string; readonly caption: string; readonly link: string },
): Figure {
  const size = sizeFor(model.window, width);
  const paths = buildTogetherPicture(model, size, theme);
  const losses = buildLossChart(model.chart, size, theme);
  const { title, ...rest } = words;
  const panels = [
    { picture: paths, heading: 'Paths from one start' },
    { picture: losses, heading: model.dynamics.kind === 'descent' ? 'Loss by step' : 'Loss by time' },
  ];
  return buildFigure({ panels, columns: 2, ...rest, ...(title && { title }) }, theme);
}
