export { loadDrawings } from '../overlays/drawings';
export { buildLineChart } from './charts/line-chart';
export { buildLossChart, lossChartPlot } from './charts/loss-chart';
export { buildScaleChart, type ScaleReading } from './charts/scale-chart';
export { type Box, nodesOf, type PathContext, type Picture, type PictureNode, type Size } from './display/picture';
export { rampColour, rampCss, rampMiddle } from './display/ramp';
export { arrowPath, keyArrowPath } from './display/shapes';
export { textWidth } from './display/text-size';
export { darkTheme, lightTheme, type Theme } from './display/theme';
export { type Transform, transformOf, type Window } from './display/transform';
export { boardFigure, panelFigure } from './figures/board-figure';
export {
  type BuildPicture,
  builders,
  buildFlowPicture,
  buildInputsPicture,
  buildPlanePicture,
  buildResponsePicture,
} from './figures/build-picture';
export { buildFigure, type Figure, type FigurePanel, type FigureSection } from './figures/figure';
export { groupCell, sharedCell } from './figures/group-cell';
export type { LegendPart } from './figures/legend';
export { markNode } from './figures/mark-path';
export {
  type FigureKind,
  figureKinds,
  kindsFor,
  pictureFigure,
  responsePanel,
  sceneFigure,
} from './figures/scene-figures';
export { thumbnailPath } from './figures/thumbnail';
export { pathsFigure, togetherFigure } from './figures/together-figure';
export { buildTogetherPicture } from './figures/together-picture';
export type { PictureOptions } from './frame/cell';
export { idealHeight } from './frame/frame';
export { layersOf } from './layers/keep';
export { markerPath, type SeriesLook, seriesLook } from './layers/series-style';
export { paintCanvas } from './output/paint-canvas';
export { paintFigure } from './output/paint-figure';
export { writeFigureSvg, writeSvg } from './output/write-svg';
