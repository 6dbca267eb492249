import type { Model } from '../model/types';
import { reuseBack } from './back';
import { type Frame, frameOf } from './frame';
import { layers } from './layers';
import type { AxesPart } from './layers/axes';
import type { NamesPart } from './layers/names';
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
  const frame = frameOf(size, window, theme);
  const levels = shown(model, 'contours') ? model.flow.levels : [];
  const back = reuseBack(previous, { frame, levels, outside }, () => [
    ...layers.outside.draw(outside, frame),
    ...layers.axes.draw(titles, frame),
    ...layers.contours.draw(levels, frame),
  ]);
  return { ...size, plot: frame.plot, back, front: front(model, frame), title, description };
}

function shown({ scene }: FlowInput, key: Model['scene']['hidden'][number]): boolean {
  return !scene.hidden.includes(key);
}

function front(model: FlowInput, frame: Frame): PictureNode[] {
  const { theme } = frame;
  const { canonical, parametric, spacing, minimiser } = model.flow;
  const quiver = { spacing, pivot: 'middle' } as const;
  const part = shownRuns(model);
  return [
    ...(shown(model, 'slopes')
      ? layers.quiver.draw(
          { ...quiver, key: 'canonical', set: canonical, stroke: theme.canonicalField, width: 1 },
          frame,
        )
      : []),
    ...(shown(model, 'field')
      ? layers.quiver.draw(
          { ...quiver, key: 'parametric', set: parametric, stroke: theme.parametricField, width: 1.2 },
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
