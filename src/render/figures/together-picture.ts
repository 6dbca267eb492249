import type { TogetherModel } from '../../model/board/together';
import { type AxesPart, drawAxes } from '../../overlays/axes/draw';
import { drawContours } from '../../overlays/contours/draw';
import { drawMinimiser } from '../../overlays/minimiser/draw';
import { drawOutside } from '../../overlays/outside/draw';
import { drawPoints } from '../../overlays/points/draw';
import type { Picture, PictureNode, Size } from '../display/picture';
import type { Theme } from '../display/theme';
import type { PictureOptions } from '../frame/cell';
import type { Frame } from '../frame/frame';
import { keptFrame, keptPicture, looking, type Piece } from '../layers/keep';
import type { Band } from '../layers/overlay-drawing';
import { series as seriesLayer } from '../layers/series';
import { seriesNames } from '../layers/series-names';

const titles: AxesPart = { x: { words: '', symbol: 'w', sub: '1' }, y: { words: '', symbol: 'w', sub: '2' } };

/** What of the model this picture shows. */
type TogetherInput = Pick<
  TogetherModel,
  'window' | 'levels' | 'outside' | 'minimiser' | 'start' | 'title' | 'description' | 'series'
>;

/** The pieces, told apart from picture to picture: by the folder in `overlays` of what they draw. */
const pieces = { outside: {}, axes: {}, contours: {}, minimiser: {}, runs: {}, points: {}, names: {} };

function piece<Part>(
  key: keyof typeof pieces,
  band: Band,
  part: Part,
  draw: (part: Part, frame: Frame) => readonly PictureNode[],
): Piece {
  return { of: pieces[key], layer: key, band, part, draw: (frame) => draw(part, frame) };
}

interface TogetherOptions extends Pick<PictureOptions, 'look'> {
  /** Id of the series that is looked at. */
  readonly highlight?: number | undefined;
}

/**
 * The paths of many parameterizations from one start over one loss. Pass the last picture to keep what stays of it.
 */
export function buildTogetherPicture(
  model: TogetherInput,
  size: Size,
  theme: Theme,
  previous?: Picture,
  { highlight, look }: TogetherOptions = {},
): Picture {
  const { window, levels, outside, minimiser, start, series, title, description } = model;
  const frame = keptFrame(previous, { size, window, theme });
  // By id and run: the list of series is made anew with every model.
  const drawn = Object.fromEntries(series.map(({ id, run }, i) => [`${i} ${id}`, run]));
  const lit: typeof piece = (key, ...rest) => looking(piece(key, ...rest), look);
  return keptPicture(
    previous,
    frame,
    [
      lit('outside', 'back', outside, drawOutside),
      lit('axes', 'back', titles, drawAxes),
      lit('contours', 'back', levels, drawContours),
      lit('minimiser', 'middle', minimiser, drawMinimiser),
      lit('runs', 'middle', { ...drawn, highlight }, (_, here) => seriesLayer.draw({ series, highlight }, here)),
      lit('points', 'front', start, (at, here) => drawPoints({ start: at }, here)),
      lit('names', 'front', { ...model }, (_, here) => seriesNames.draw({ series, start, minimiser }, here)),
    ],
    { title, description },
  );
}
