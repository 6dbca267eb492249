import type { Minimiser, Point } from '../../core';
import { minimiserLine } from '../../overlays/minimiser/draw';
import { type LabelRequest, placeLabels, type Spot, spotsAlong, spotsAround } from '../display/labels';
import type { Box } from '../display/picture';
import type { Frame } from '../frame/frame';
import type { Layer } from './layer';
import { markedLines, markerRadius, type SeriesPart } from './series';
import { seriesLook } from './series-style';

interface SeriesNamesPart extends Pick<SeriesPart, 'series'> {
  readonly start: Point;
  readonly minimiser: Minimiser;
}

/** Names on the paths, with those of the start and the optimum: none covers another or a marker. */
export const seriesNames: Layer<SeriesNamesPart> = {
  key: 'series-names',
  draw: (part, frame) => {
    const { plot, theme } = frame;
    const marked = markedLines(part.series, frame);
    const named = part.series.flatMap((one, i) => {
      const drawn = marked[i];
      return drawn ? [{ ...one, ...drawn }] : [];
    });
    const optimum = part.minimiser.kind === 'line' ? [minimiserLine(part.minimiser, frame)] : [];
    const requests = [
      ...pointNames(part, optimum, frame),
      ...named.map(({ id, style, label, line }): LabelRequest => {
        const key = id === 0 ? 'name-canonical' : `name-series-${id}`;
        const node = {
          key,
          text: label,
          size: frame.fontSize,
          fill: seriesLook(style, theme).text,
          face: 'sans',
        } as const;
        return { node, spots: spotsOf(line, plot), spare: true };
      }),
    ];
    const lines = [...named.map(({ line }) => coarse(line)), ...optimum];
    const ends = named.flatMap(({ marker }) => (marker ? [square(marker[0], marker[1], markerRadius + 1)] : []));
    const boxes = [...ends, ...markers(part, frame)];
    return placeLabels(requests, { boxes, lines }, plot, theme.halo);
  },
};

/** Beside the middle of the path, a little farther off, or at its end. */
function spotsOf(line: Float64Array, plot: Box): readonly Spot[] {
  const [x, y] = line.subarray(-2);
  return [...spotsAlong(line, plot, 12), ...spotsAround(x, y, markerRadius), ...spotsAlong(line, plot, 24)];
}

function pointNames(
  { start, minimiser }: SeriesNamesPart,
  optimum: readonly Float64Array[],
  { to, theme, fontSize, plot }: Frame,
): LabelRequest[] {
  const around = (at: Point, radius: number) => spotsAround(to.x(at[0]), to.y(at[1]), radius);
  const spots =
    minimiser.kind === 'point'
      ? around(minimiser.at, 7)
      : optimum.flatMap((line) => spotsAlong(line, plot, 14).toReversed());
  return [
    {
      node: { key: 'name-start', text: 'start', size: fontSize, fill: theme.ink, face: 'sans' },
      spots: around(start, 8),
    },
    { node: { key: 'name-optimum', text: 'w*', size: fontSize + 4, fill: theme.optimum, face: 'maths' }, spots },
  ];
}

const square = (x: number, y: number, r: number): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });

function markers({ start, minimiser }: SeriesNamesPart, { to }: Frame): Box[] {
  const optimum = minimiser.kind === 'point' ? [square(to.x(minimiser.at[0]), to.y(minimiser.at[1]), 7)] : [];
  return [square(to.x(start[0]), to.y(start[1]), 8), ...optimum];
}

/** Points this far apart in px tell a name well enough where a line runs. */
const stride = 5;

function coarse(line: Float64Array): Float64Array {
  const out: number[] = [];
  for (let i = 0; i + 1 < line.length; i += 2) {
    const n = out.length;
    const near = n > 0 && Math.abs(line[i] - out[n - 2]) + Math.abs(line[i + 1] - out[n - 1]) < stride;
    if (!near || i + 3 >= line.length) out.push(line[i], line[i + 1]);
  }
  return Float64Array.from(out);
}
