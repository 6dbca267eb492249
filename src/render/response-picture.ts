import type { Model } from '../model/types';
import { reuseBack } from './back';
import { type Frame, frameOf } from './frame';
import { layers } from './layers';
import type { AxesPart } from './layers/axes';
import type { Picture, PictureNode, Size } from './picture';
import type { Theme } from './theme';

/** What of the model this picture shows. */
export interface ResponseInput {
  readonly scene: Pick<Model['scene'], 'hidden'>;
  readonly response: Model['response'];
}

const titles: AxesPart = {
  x: { words: 'gradient component', symbol: 'g', sub: '1' },
  y: { words: 'gradient component', symbol: 'g', sub: '2' },
};

/** "Gradient response at θ": every g and the JJᵀg it becomes. Pass the last picture to keep what did not change. */
export function buildResponsePicture(model: ResponseInput, size: Size, theme: Theme, previous?: Picture): Picture {
  const { window, title, description } = model.response;
  const frame = frameOf(size, window, theme);
  const back = reuseBack(previous, { frame, levels: [], outside: [] }, () => layers.axes.draw(titles, frame));
  return { ...size, plot: frame.plot, back, front: front(model, frame), title, description };
}

function front({ scene, response }: ResponseInput, frame: Frame): PictureNode[] {
  const { theme } = frame;
  const shown = (key: Model['scene']['hidden'][number]) => !scene.hidden.includes(key);
  const { canonical, parametric, spacing, vector } = response;
  const fixedLength = parametric.scale.mode === 'article';
  const quiver = { spacing, pivot: 'tail' } as const;
  return [
    ...(shown('ellipse') && response.ellipse ? layers.ellipse.draw(response.ellipse, frame) : []),
    ...(shown('canonical')
      ? layers.quiver.draw(
          { ...quiver, key: 'canonical', set: canonical, stroke: theme.canonicalField, width: 1.2 },
          frame,
        )
      : []),
    ...layers.quiver.draw(
      { ...quiver, key: 'parametric', set: parametric, stroke: theme.parametric, width: 1.5 },
      frame,
    ),
    ...(shown('vector') ? layers.vector.draw({ ...vector, fixedLength }, frame) : []),
    ...(shown('probe') ? layers.probe.draw(response, frame) : []),
  ];
}
