export { loadDrawings } from '../overlays/drawings';
export { type BoardFigureInput, boardFigure, panelFigure } from './board-figure';
export {
  type BuildPicture,
  buildFlowPicture,
  buildPlanePicture,
  buildResponsePicture,
} from './build-picture';
export { type PictureOptions, sharedCell } from './cell';
export { buildLineChart } from './charts/line-chart';
export { buildLossChart, lossChartPlot } from './charts/loss-chart';
export { buildScaleChart, type ScaleReading } from './charts/scale-chart';
export { buildFigure, type Figure, type FigureInput, type FigurePanel, type FigureSection } from './figure';
export { idealHeight } from './frame';
export type { LegendPart } from './legend';
export { type MarkPath, markNode } from './mark-path';
export { type PaintOptions, paintCanvas, paintFigure } from './paint-canvas';
export { type Box, nodesOf, type PathContext, type Picture, type PictureNode, type Size } from './picture';
export { rampColour, rampCss } from './ramp';
export {
  type FigureKind,
  figureKinds,
  flowPanel,
  kindsFor,
  lossPanel,
  responsePanel,
  sceneFigure,
} from './scene-figures';
export { markerPath, type SeriesLook, seriesLook } from './series-style';
export { arrowPath, keyArrowPath } from './shapes';
export { darkTheme, lightTheme, type Theme } from './theme';
export { thumbnailPath } from './thumbnail';
export { togetherFigure } from './together-figure';
export { buildTogetherPicture } from './together-picture';
export { type Transform, transformOf, type Window } from './transform';
export { type SvgOptions, writeFigureSvg, writeSvg } from './write-svg';
