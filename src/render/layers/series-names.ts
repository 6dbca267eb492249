import type { Minimiser, Point } from '../../core';
import { minimiserLine } from '../../overlays/minimiser/draw';
import { type LabelRequest, placeLabels, type Spot, spotsAlong, spotsAround } from '../display/labels';
import { isNearest } from '../display/nearest';
import type { Box, PathNode, PictureNode, TextNode } from '../display/picture';
import { boxAround, textBox } from '../display/text-size';
import type { Frame } from '../frame/frame';
import type { Layer } from './layer';
import { type MarkedLine, markedLines, markerRadius, type SeriesPart } from './series';
import { seriesLook } from './series-style';

interface SeriesNamesPart extends Pick<SeriesPart, 'series'> {
  readonly start: Point;
  readonly minimiser: Minimiser;
}

type Named = SeriesPart['series'][number] & MarkedLine;

/**
 * Names on the paths, with those of the start and the optimum: none covers another or a marker, and each is nearer to its
 * own path than to any other, or a thin line leads from it to the marker of its path.
 */
export const seriesNames: Layer<SeriesNamesPart> = {
  key: 'series-names',
  draw: (part, frame): readonly PictureNode[] => {
    const { plot, theme } = frame;
    const named = namedLines(part, frame);
    const optimum = part.minimiser.kind === 'line' ? [minimiserLine(part.minimiser, frame)] : [];
    const lines = named.map(({ line }) => coarse(line));
    const ends = named.flatMap(({ marker }) => (marker ? [boxAround(...marker, markerRadius + 1)] : []));
    const obstacles = { boxes: [...ends, ...markers(part, frame)], lines: [...lines, ...optimum] };
    const beside = placeLabels(
      [
        ...pointNames(part, optimum, frame),
        ...named.map((one, i): LabelRequest => {
          const others = lines.toSpliced(i, 1);
          const belongs = (box: Box) => isNearest(box, lines[i], others);
          return { node: nodeOf(one, frame), spots: spotsOf(one.line, plot), spare: true, belongs };
        }),
      ],
      obstacles,
      plot,
      theme.halo,
    );
    const left = named.filter((one) => !beside.some(({ key }) => key === keyOf(one)));
    const taken = { ...obstacles, boxes: [...obstacles.boxes, ...beside.map(textBox)] };
    const requests = left.map((one) => ({ node: nodeOf(one, frame), spots: spotsApart(one), spare: true }));
    const led = placeLabels(requests, taken, plot, theme.halo);
    const leaders = left.flatMap((one) => led.filter(({ key }) => key === keyOf(one)).map((name) => leader(one, name)));
    return [...leaders, ...beside, ...led];
  },
};

function namedLines({ series }: SeriesNamesPart, frame: Frame): readonly Named[] {
  const marked = markedLines(series, frame);
  return series.flatMap((one, i) => {
    const drawn = marked[i];
    return drawn ? [{ ...one, ...drawn }] : [];
  });
}

const keyOf = ({ id }: Named): string => (id === 0 ? 'name-canonical' : `name-series-${id}`);

function nodeOf(one: Named, { fontSize, theme }: Frame): LabelRequest['node'] {
  return { key: keyOf(one), text: one.label, size: fontSize, fill: seriesLook(one.style, theme).text, face: 'sans' };
}

/** Beside the middle of the path, a little farther off, or at its end. */
function spotsOf(line: Float64Array, plot: Box): readonly Spot[] {
  const [x, y] = line.subarray(-2);
  const near = [...spotsAlong(line, plot, 12), ...spotsAlong(line, plot, 8)];
  return [...near, ...spotsAround(x, y, markerRadius), ...spotsAlong(line, plot, 24)];
}

/** How far from its marker a name stands that has no place beside its path, in px. */
const rings = [30, 52, 78, 108];
const directions = 12;

/** All around the marker, the nearest places first. */
function spotsApart({ marker }: Named): readonly Spot[] {
  if (!marker) return [];
  return rings.flatMap((radius) =>
    Array.from({ length: directions }, (_, k): Spot => {
      const [cos, sin] = [Math.cos((2 * Math.PI * k) / directions), Math.sin((2 * Math.PI * k) / directions)];
      const anchor = cos > 0.3 ? 'start' : cos < -0.3 ? 'end' : 'middle';
      return { x: marker[0] + radius * cos, y: marker[1] + radius * sin, anchor };
    }),
  );
}

/** From a name to the marker of its path. */
function leader({ marker = [0, 0] }: Named, name: TextNode): PathNode {
  const { x, y, width, height } = textBox(name);
  const [fromX, fromY] = marker;
  const [toX, toY] = [Math.min(Math.max(fromX, x), x + width), Math.min(Math.max(fromY, y), y + height)];
  const length = Math.hypot(toX - fromX, toY - fromY) || 1;
  const [startX, startY] = [toX - fromX, toY - fromY].map((d) => (d * (markerRadius + 2)) / length);
  const draw: PathNode['draw'] = (context) => {
    context.moveTo(fromX + startX, fromY + startY);
    context.lineTo(toX, toY);
  };
  return { kind: 'path', key: `leader-${name.key}`, draw, stroke: name.fill, width: 1, dash: [1, 3], clip: true };
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

function markers({ start, minimiser }: SeriesNamesPart, { to }: Frame): Box[] {
  const optimum = minimiser.kind === 'point' ? [boxAround(to.x(minimiser.at[0]), to.y(minimiser.at[1]), 7)] : [];
  return [boxAround(to.x(start[0]), to.y(start[1]), 8), ...optimum];
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
