import type { Figure } from '../figures/figure';
import { paintCanvas } from './paint-canvas';

/** Paints a figure onto paper; the canvas is to be `pixelRatio` times as large as the figure. */
export function paintFigure(
  figure: Figure,
  context: CanvasRenderingContext2D,
  pixelRatio: number,
  paper: string,
): void {
  paintCanvas([], figure.sections[0].plot, context, { pixelRatio, size: figure, clear: paper });
  for (const { nodes, plot, origin } of figure.sections) {
    paintCanvas(nodes, plot, context, { pixelRatio, exact: true, size: figure, origin });
  }
}
