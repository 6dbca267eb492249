import type { ArrowSet, Model } from '../model/types';
import { reuseBack, reuseFrame, reuseMiddle } from './back';
import { cellOf, type PictureOptions } from './cell';
import { layers } from './layers';
import type { AxesPart } from './layers/axes';
import type { QuiverPart } from './layers/quiver';
import type { Picture, Size } from './picture';
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
export function buildResponsePicture(
  model: ResponseInput,
  size: Size,
  theme: Theme,
  previous?: Picture,
  options: PictureOptions = {},
): Picture {
  const { window, title, description } = model.response;
  const frame = reuseFrame(previous, size, window, theme);
  const cell = cellOf(model.response, frame, options);
  const canonical = shown(model, 'canonical') ? model.response.canonical : undefined;
  const back = reuseBack(previous, { frame, levels: [], outside: [], canonical, cell }, () => [
    ...layers.axes.draw(titles, frame),
    ...(canonical ? layers.quiver.draw(gradients(cell, canonical, theme), frame) : []),
  ]);
  const { parametric, vector } = model.response;
  const probes = shown(model, 'probe');
  const gauge = probes ? model.response.gauge : undefined;
  const ellipse = shown(model, 'ellipse') ? model.response.ellipse : undefined;
  const middle = reuseMiddle(previous, [frame, cell, ellipse, parametric, gauge?.fan], () => [
    ...(gauge?.fan ? layers.fan.draw({ ...model.response, ...gauge.fan }, frame) : []),
    ...(ellipse ? layers.ellipse.draw(ellipse, frame) : []),
    ...layers.quiver.draw(responses(cell, parametric, theme), frame),
  ]);
  const fixedLength = parametric.scale.mode === 'article';
  const front = [
    ...(shown(model, 'vector') ? layers.vector.draw({ ...vector, fixedLength }, frame) : []),
    ...(gauge && (gauge.showsLimits || options.aiming)
      ? layers.aimLimits.draw({ ...model.response, reach: gauge.reach }, frame)
      : []),
    ...(gauge?.second ? layers.secondGauge.draw({ ...model.response, ...gauge.second }, frame) : []),
    ...(probes ? layers.probe.draw({ ...model.response, cell }, frame) : []),
  ];
  return { ...size, plot: frame.plot, cell, back, middle, front, title, description };
}

function shown({ scene }: ResponseInput, key: Model['scene']['hidden'][number]): boolean {
  return !scene.hidden.includes(key);
}

const pivot = 'tail';

function gradients(cell: number, set: ArrowSet, theme: Theme): QuiverPart {
  return { key: 'canonical', set, cell, pivot, stroke: theme.canonicalField, width: 1.2 };
}

function responses(cell: number, set: ArrowSet, theme: Theme): QuiverPart {
  return { key: 'parametric', set, cell, pivot, stroke: theme.parametric, width: 1.5 };
}
