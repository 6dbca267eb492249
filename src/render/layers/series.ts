import type { Series } from '../../model/together';
import type { Run } from '../../model/types';
import { type Frame, onPlot } from '../frame';
import type { PathNode } from '../picture';
import { runLine } from '../run-line';
import { seriesLook, traceMarker } from '../series-style';
import { traceLine } from '../shapes';
import { grow } from '../text-size';
import type { Layer } from './layer';

export interface SeriesPart {
  readonly series: readonly Pick<Series, 'id' | 'style' | 'label' | 'run'>[];
  /** Id of a series that is looked at: it lies above the others, and they step back. */
  readonly highlight?: number | undefined;
}

/** Half the size of an end marker in px. */
export const endRadius = 5;

/** Paths of many parameterizations, told apart by colour, dash and the shape of their ends. */
export const series: Layer<SeriesPart> = {
  key: 'series',
  draw: ({ series: all, highlight }, frame) => {
    const known = all.some(({ id, run }) => run && id === highlight);
    const upward = [...all].sort((a, b) => Number(a.id === highlight) - Number(b.id === highlight));
    const made = upward.flatMap((one) => {
      if (!one.run) return [];
      return [path(one, one.run, frame, known ? one.id === highlight : undefined)];
    });
    // Markers lie over all lines, so that none is struck through by the next path.
    return [...made.map(({ line }) => line), ...made.flatMap(({ end }) => end)];
  },
};

/** @param looked true for the series that is looked at, false where it is another, undefined where none is */
function path({ id, style }: SeriesPart['series'][number], run: Run, frame: Frame, looked: boolean | undefined) {
  const { to, plot, theme } = frame;
  const { stroke, width, dash, marker } = seriesLook(style, theme);
  const points = runLine(run, to);
  const limit = grow(plot, 50);
  const name = id === 0 ? 'canonical' : String(id);
  const faint = looked === false ? { opacity: 0.25 } : {};
  const line: PathNode = {
    ...{ kind: 'path', key: `series-${name}`, clip: true, stroke, ...faint },
    draw: (context) => traceLine(context, points, limit),
    width: looked ? width + 1.6 : width,
    ...(dash && { dash }),
  };
  const [x, y] = points.subarray(-2);
  if (!onPlot(x, y, plot)) return { line, end: [] };
  const end: PathNode = {
    ...{ kind: 'path', key: `series-end-${name}`, clip: false, fill: stroke, stroke: theme.halo, width: 1.2, ...faint },
    draw: (context) => traceMarker(context, marker, x, y, looked ? endRadius + 1 : endRadius),
  };
  return { line, end: [end] };
}
