import { lossWords, mapWords, runWords } from '../../model/export/state-words';
import { legendOf } from '../../model/overlay/legend';
import { type PictureKey, pictureKeys, type Source, shownPictures } from '../../model/overlay/overlay';
import type { Model } from '../../model/types/types';
import { buildLossChart } from '../charts/loss-chart';
import type { Picture, Size } from '../display/picture';
import type { Theme } from '../display/theme';
import type { Window } from '../display/transform';
import { idealHeight } from '../frame/frame';
import {
  type BuildPicture,
  buildFlowPicture,
  buildInputsPicture,
  buildPlanePicture,
  buildResponsePicture,
} from './build-picture';
import { buildFigure, type Figure, type FigurePanel } from './figure';

export const figureKinds = [...pictureKeys, 'loss', 'all'] as const;
export type FigureKind = (typeof figureKinds)[number];

/** What there is to draw of a scene. */
export const kindsFor = (scene: Model['scene']): readonly FigureKind[] => [...shownPictures(scene), 'loss', 'all'];

/** Width of a picture in px; figures do not depend on the window they were looked at in. */
const usualWidth = 560;
const heights = { least: 240, most: 900, loss: 230 } as const;
const between = 28;

/** As wide as asked for, and as high as suits the window. */
export function sizeFor(window: Window, width: number): Size {
  return { width, height: Math.min(heights.most, Math.max(heights.least, idealHeight(width, window))) };
}

const pxPerUnit = ({ plot }: Picture, [x0, x1]: Window): number => plot.width / (x1 - x0);

/** A picture with its own legend. */
function panelOf<K extends PictureKey>(
  kind: K,
  build: BuildPicture<K>,
): (model: Source<K>, theme: Theme, width?: number) => FigurePanel {
  return (model, theme, width = usualWidth) => {
    const { window, title } = model[kind];
    const picture = build(model, sizeFor(window, width), theme);
    const legend = { legend: legendOf(kind, model), pxPerUnit: pxPerUnit(picture, window) };
    return { picture, heading: title, legend };
  };
}

/** The gradient response as a panel. */
export const responsePanel = panelOf('response', buildResponsePicture);

/** The descent over the loss as a panel. */
const flowPanel = panelOf('flow', buildFlowPicture);

/** Each picture as a panel, and the chart; the maths of those that come late must be loaded. */
const panelsByKind: Readonly<Record<Exclude<FigureKind, 'all'>, typeof lossPanel>> = {
  response: responsePanel,
  flow: flowPanel,
  plane: panelOf('plane', buildPlanePicture),
  inputs: panelOf('inputs', buildInputsPicture),
  loss: lossPanel,
};

function lossPanel({ chart, scene }: Model, theme: Theme, width = usualWidth): FigurePanel {
  const picture = buildLossChart(chart, { width, height: heights.loss }, theme);
  return { picture, heading: scene.dynamics.kind === 'descent' ? 'Loss by step' : 'Loss by time' };
}

/** One picture of the scene with its legend, as wide as asked for, where its caption stands beside it. */
export const pictureFigure = (kind: Exclude<FigureKind, 'all'>, model: Model, theme: Theme, width?: number): Figure =>
  buildFigure({ panels: [panelsByKind[kind](model, theme, width)], columns: 1 }, theme);

/** One picture of the scene, or all of them, with what it is and where it can be seen alive. */
export function sceneFigure(kind: FigureKind, model: Model, theme: Theme, link: string): Figure {
  const caption = captionOf(kind, model);
  if (kind !== 'all') {
    const panel = panelsByKind[kind](model, theme);
    return buildFigure({ panels: [panel], columns: 1, caption, link }, theme);
  }
  const pictures = shownPictures(model.scene).map((key) => panelsByKind[key](model, theme));
  // Beside the last picture, or below a row that is full.
  const chart = pictures.length % 2 > 0 ? lossPanel(model, theme) : wideChart(model, theme);
  const panels = [...pictures, chart];
  const title = `${model.family.label} parameterization`;
  return buildFigure({ panels, columns: 2, title, caption, link }, theme);
}

const wideChart = (model: Model, theme: Theme): FigurePanel => ({
  ...lossPanel(model, theme, 2 * usualWidth + between),
  span: 2,
});

/** Of the gradient response only the map matters. */
function captionOf(kind: FigureKind, model: Model): string {
  const parts = kind === 'response' ? [mapWords(model)] : [mapWords(model), lossWords(model), runWords(model)];
  return `${parts.join('. ')}.`;
}
