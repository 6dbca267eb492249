import type { ArrowSet, Model } from '../model/types';
import { reuseBack, reuseFrame } from './back';
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
}

const titles: AxesPart = { x: { words: '', symbol: 'w', sub: '1' }, y: { words: '', symbol: 'w', sub: '2' } };

/** "Descent over the loss": −JJᵀ∇L at every w, and two runs from one start. Pass the last picture to keep its back. */
export function buildFlowPicture(model: FlowInput, size: Size, theme: Theme, previous?: Picture): Picture {
  const { window, title, description, outside } = model.flow;
  const frame = reuseFrame(previous, size, window, theme);
  const levels = shown(model, 'contours') ? model.flow.levels : [];
  const canonical = shown(model, 'slopes') ? model.flow.canonical : undefined;
  const back = reuseBack(previous, { frame, levels, outside, canonical }, () => [
    ...layers.outside.draw(outside, frame),
    ...layers.axes.draw(titles, frame),
    ...layers.contours.draw(levels, frame),
    ...(canonical ? layers.quiver.draw(slopes(model, canonical, theme), frame) : []),
  ]);
  return { ...size, plot: frame.plot, back, front: front(model, frame), title, description };
}

function shown({ scene }: FlowInput, key: Model['scene']['hidden'][number]): boolean {
  return !scene.hidden.includes(key);
}

const pivot = 'middle';

function slopes({ flow }: FlowInput, set: ArrowSet, theme: Theme): QuiverPart {
  return { key: 'canonical', set, spacing: flow.spacing, pivot, stroke: theme.canonicalField, width: 1 };
}

function front(model: FlowInput, frame: Frame): PictureNode[] {
  const { theme } = frame;
  const { parametric, spacing, minimiser } = model.flow;
  const part = shownRuns(model);
  return [
    ...(shown(model, 'field')
      ? layers.quiver.draw(
          { key: 'parametric', set: parametric, spacing, pivot, stroke: theme.parametricField, width: 1.2 },
          frame,
        )
      : []),
    ...layers.trajectories.draw(part, frame),
    ...layers.minimiser.draw(minimiser, frame),
    ...layers.points.draw(part, frame),
    ...layers.names.draw(part, frame),
  ];
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
  };
}
