import type { TogetherModel } from '../model/together';
import { reuseBack, reuseFrame, reuseMiddle } from './back';
import { layers } from './layers';
import type { AxesPart } from './layers/axes';
import type { Picture, Size } from './picture';
import type { Theme } from './theme';

const titles: AxesPart = { x: { words: '', symbol: 'w', sub: '1' }, y: { words: '', symbol: 'w', sub: '2' } };

/** What of the model this picture shows. */
export type TogetherInput = Pick<
  TogetherModel,
  'window' | 'levels' | 'outside' | 'minimiser' | 'start' | 'title' | 'description' | 'series'
>;

/**
 * The paths of many parameterizations from one start over one loss. Pass the last picture to keep what stays of it.
 * @param highlight id of the series that is looked at
 */
export function buildTogetherPicture(
  model: TogetherInput,
  size: Size,
  theme: Theme,
  previous?: Picture,
  highlight?: number,
): Picture {
  const { window, levels, outside, minimiser, start, series, title, description } = model;
  const frame = reuseFrame(previous, size, window, theme);
  const back = reuseBack(previous, { frame, levels, outside, canonical: undefined, cell: 0 }, () => [
    ...layers.outside.draw(outside, frame),
    ...layers.axes.draw(titles, frame),
    ...layers.contours.draw(levels, frame),
  ]);
  const drawn = series.flatMap(({ id, run }) => [id, run]);
  const middle = reuseMiddle(previous, [frame, highlight, minimiser, drawn.length, ...drawn], () => [
    ...layers.minimiser.draw(minimiser, frame),
    ...layers.series.draw({ series, highlight }, frame),
  ]);
  const front = [
    ...layers.points.draw({ start }, frame),
    ...layers.seriesNames.draw({ series, start, minimiser }, frame),
  ];
  return { ...size, plot: frame.plot, back, middle, front, title, description };
}
