import type { Particles } from '../model/particles';
import type { ArrowSet, Model } from '../model/types';
import { reuseBack, reuseFrame, reuseMiddle } from './back';
import { cellOf, type PictureOptions } from './cell';
import type { Frame } from './frame';
import { layers } from './layers';
import type { AxesPart } from './layers/axes';
import type { NamesPart } from './layers/names';
import type { QuiverPart } from './layers/quiver';
import type { Picture, PictureNode, Size } from './picture';
import type { Theme } from './theme';

/** What of the model this picture shows. */
export interface FlowInput {
  readonly scene: Pick<Model['scene'], 'hidden'>;
  readonly flow: Model['flow'];
  /** Points carried along, where they are asked for. */
  readonly particles?: Particles | undefined;
}

const titles: AxesPart = { x: { words: '', symbol: 'w', sub: '1' }, y: { words: '', symbol: 'w', sub: '2' } };

/** "Descent over the loss": −JJᵀ∇L at every w, and two runs from one start. Pass the last picture to keep its back. */
export function buildFlowPicture(
  model: FlowInput,
  size: Size,
  theme: Theme,
  previous?: Picture,
  options: PictureOptions = {},
): Picture {
  const { window, title, description, outside, gainMap, finiteStep } = model.flow;
  const frame = reuseFrame(previous, size, window, theme);
  const cell = cellOf(model.flow, frame, options);
  const levels = shown(model, 'contours') ? model.flow.levels : [];
  const canonical = shown(model, 'slopes') ? model.flow.canonical : undefined;
  const back = reuseBack(previous, { frame, levels, outside, canonical, cell, gainMap }, () => [
    ...(gainMap ? layers.gainMap.draw(gainMap, frame) : []),
    ...layers.outside.draw(outside, frame),
    ...layers.axes.draw(titles, frame),
    ...layers.contours.draw(levels, frame),
    ...(canonical ? layers.quiver.draw(slopes(cell, canonical, theme), frame) : []),
  ]);
  const { minimiser } = model.flow;
  const field = shown(model, 'field') ? model.flow.parametric : undefined;
  const runs = shownRuns(model);
  const { streamlines, planeImage, mirror } = model.flow;
  const many = shown(model, 'trajectories') ? model.flow.many : undefined;
  const inputs = [
    ...[frame, cell, field, streamlines, finiteStep, planeImage, mirror],
    ...[runs.canonicalRun, runs.parametricRun, minimiser, many],
  ];
  const middle = reuseMiddle(previous, inputs, () => [
    ...(finiteStep ? layers.halfSpace.draw(finiteStep, frame) : []),
    ...(mirror ? layers.mirror.draw(mirror, frame) : []),
    ...(planeImage ? layers.planeImage.draw(planeImage, frame) : []),
    ...(field ? fieldNodes(model, field, cell, frame) : []),
    ...(many ? layers.starts.draw(many, frame) : []),
    ...layers.trajectories.draw(runs, frame),
    ...layers.minimiser.draw(minimiser, frame),
    ...(many ? layers.ends.draw(many, frame) : []),
    ...(mirror?.limit && !many ? layers.predicted.draw([mirror.limit], frame) : []),
    ...(finiteStep ? layers.finiteStep.draw(finiteStep, frame) : []),
  ]);
  const front = [
    ...(model.particles ? layers.particles.draw(model.particles, frame) : []),
    ...layers.points.draw(runs, frame),
    ...layers.names.draw({ ...runs, ...(finiteStep && { finiteStep }) }, frame),
  ];
  return { ...size, plot: frame.plot, cell, back, middle, front, title, description };
}

function shown({ scene }: FlowInput, key: Model['scene']['hidden'][number]): boolean {
  return !scene.hidden.includes(key);
}

const pivot = 'middle';

function slopes(cell: number, set: ArrowSet, theme: Theme): QuiverPart {
  return { key: 'canonical', set, cell, pivot, stroke: theme.canonicalField, width: 1 };
}

function arrows(cell: number, set: ArrowSet, theme: Theme): QuiverPart {
  return { key: 'parametric', set, cell, pivot, stroke: theme.parametricField, width: 1.2 };
}

/** −JJᵀ∇L as lines where there are some, else as arrows. */
function fieldNodes(model: FlowInput, set: ArrowSet, cell: number, frame: Frame): readonly PictureNode[] {
  const { streamlines } = model.flow;
  if (!streamlines) return layers.quiver.draw(arrows(cell, set, frame.theme), frame);
  const { colours } = set;
  return layers.streamlines.draw({ set: streamlines, ...(colours && { colours }) }, frame);
}

/** Points and runs to draw; without runs their start means nothing. */
function shownRuns(model: FlowInput): NamesPart {
  const { w, start, minimiser, canonicalRun, parametricRun } = model.flow;
  if (!shown(model, 'trajectories')) return { w, minimiser };
  return {
    w,
    start,
    minimiser,
    ...(canonicalRun ? { canonicalRun } : {}),
    ...(parametricRun ? { parametricRun } : {}),
    ...(model.flow.many?.least ? { least: model.flow.many.least } : {}),
  };
}
