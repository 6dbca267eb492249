import type { Model, PlaneModel } from '../model/types';
import { reuseBack, reuseFrame, reuseMiddle } from './back';
import { cellOf, type PictureOptions } from './cell';
import type { Frame } from './frame';
import { type LabelRequest, placeLabels, spotsAround } from './labels';
import { layers } from './layers';
import { planeLayers } from './layers/plane-layers';
import { thinRuns } from './layers/starts';
import type { Picture, PictureNode, Size } from './picture';
import { runLine } from './run-line';
import { thinLine } from './shapes';
import type { Theme } from './theme';
import { toPixels } from './transform';

/** What of the model this picture shows. */
export interface PlaneInput {
  readonly scene: Pick<Model['scene'], 'hidden'>;
  readonly plane: PlaneModel;
}

/** "Parameter plane": L∘w over θ, −Jᵀ∇L, the run, and where gradients are swallowed. */
export function buildPlanePicture(
  model: PlaneInput,
  size: Size,
  theme: Theme,
  previous?: Picture,
  options: PictureOptions = {},
): Picture {
  const { plane } = model;
  const { window, title, description, axes, grid, singular } = plane;
  const frame = reuseFrame(previous, size, window, theme);
  const cell = cellOf(plane, frame, options);
  const shown = (key: Model['scene']['hidden'][number]) => !model.scene.hidden.includes(key);
  const levels = shown('contours') ? plane.levels : [];
  const titles = axes.map(({ symbol, sub }) => symbol + sub).join();
  const back = reuseBack(previous, { frame, levels, outside: [], canonical: undefined, cell, titles }, () => [
    ...layers.axes.draw({ x: axes[0], y: axes[1] }, frame),
    ...layers.contours.draw(levels, frame),
  ]);
  const lost = shown('singular') ? singular : undefined;
  const field = shown('field') ? plane.parametric : undefined;
  const run = shown('trajectories') ? plane.run : undefined;
  const points = shown('ghosts') ? plane.points : undefined;
  const more = shown('trajectories') ? plane.more : undefined;
  const middle = reuseMiddle(previous, [frame, cell, grid, lost, field, run, more, points, plane.curves], () => [
    ...(grid ? layers.planeImage.draw({ grid }, frame) : []),
    ...(lost ? planeLayers.singular.draw(lost, frame) : []),
    ...(field ? layers.quiver.draw(arrows(field, cell, theme), frame) : []),
    ...(more ? [moreRuns(more, frame)] : []),
    ...layers.trajectories.draw(run ? { parametricRun: run } : {}, frame),
    ...(points ? planeLayers.criticalPoints.draw({ points, curves: plane.curves }, frame) : []),
  ]);
  const start = run && plane.start;
  const front = [
    ...layers.points.draw({ w: plane.theta, ...(start && { start }) }, frame),
    ...names(plane, start, run, frame),
  ];
  return { ...size, plot: frame.plot, cell, back, middle, front, title, description };
}

function moreRuns(paths: NonNullable<PlaneModel['more']>, { to, plot, theme }: Frame): PictureNode {
  const lines = paths.map((path) => thinLine(toPixels(path, to)));
  return thinRuns('starts-parametric', lines, plot, { stroke: theme.parametric, width: 1.4 });
}

function arrows(set: PlaneModel['parametric'], cell: number, theme: Theme) {
  return { key: 'parametric', set, cell, pivot: 'middle', stroke: theme.parametricField, width: 1.2 } as const;
}

function names(
  { theta, points }: PlaneModel,
  start: PlaneModel['start'],
  run: PlaneModel['run'],
  frame: Frame,
): PictureNode[] {
  const { to, theme, fontSize, plot } = frame;
  const box = ([x, y]: readonly [number, number], r: number) => {
    return { x: to.x(x) - r, y: to.y(y) - r, width: 2 * r, height: 2 * r };
  };
  const apart = start && Math.hypot(to.x(start[0]) - to.x(theta[0]), to.y(start[1]) - to.y(theta[1])) > 4;
  const requests: LabelRequest[] = [
    {
      node: { key: 'name-theta', text: 'θ', size: fontSize + 4, fill: theme.w, face: 'maths' },
      spots: spotsAround(to.x(theta[0]), to.y(theta[1]), 8),
    },
  ];
  if (start && apart) {
    const node = { key: 'name-start', text: 'start', size: fontSize, fill: theme.ink, face: 'sans' } as const;
    requests.push({ node, spots: spotsAround(to.x(start[0]), to.y(start[1]), 8) });
  }
  const boxes = [
    box(theta, 6),
    ...(start ? [box(start, 8)] : []),
    ...points.filter((p) => p.isolated).map(({ at }) => box(at, 7)),
  ];
  return placeLabels(requests, { boxes, lines: run ? [runLine(run, to)] : [] }, plot, theme.halo);
}
