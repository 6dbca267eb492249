import type { MatrixChart, MatrixPlace } from '../../model/charts/matrix';
import { plain } from '../../model/numbers/format';
import { chartFontSize, word } from '../charts/chart-frame';
import type { PathNode, Picture, PictureNode, Size } from '../display/picture';
import { textWidth } from '../display/text-size';
import type { Theme } from '../display/theme';

const margin = 10;
const captionRoom = 24;

/** Square cells as large as fit, in the middle. */
export function matrixPlace(
  { rows, columns }: Pick<MatrixChart, 'rows' | 'columns'>,
  { width, height }: Size,
): MatrixPlace {
  const cell = Math.floor(Math.min((width - 2 * margin) / columns, (height - margin - captionRoom) / rows));
  return { x: Math.round((width - cell * columns) / 2), y: margin, cell: Math.max(1, cell) };
}

/** Blue above 0 and vermilion below, the stronger the larger; each with its number, so that no colour has to be read. */
export function buildMatrix(chart: MatrixChart, size: Size, theme: Theme): Picture {
  const place = matrixPlace(chart, size);
  const { rows, columns, caption, title, description } = chart;
  const cells = Array.from({ length: rows * columns }, (_, i) => i);
  const plot = { x: place.x, y: place.y, width: place.cell * columns, height: place.cell * rows };
  const back = cells.map((i) => cellNode(chart, place, i, theme));
  const framed = cells.filter(chart.framed);
  const front: PictureNode[] = [
    ...(framed.length > 0 ? [frameNode(framed, chart, place, theme)] : []),
    ...cells.flatMap((i) => numberNode(chart, place, i, theme)),
    word({ key: 'caption', text: caption, x: size.width / 2, y: plot.y + plot.height + 14, fill: theme.muted }),
  ];
  return { ...size, plot, back, middle: [], front, title, description };
}

const corner = (columns: number, { x, y, cell }: MatrixPlace, i: number) => ({
  left: x + (i % columns) * cell,
  top: y + Math.floor(i / columns) * cell,
});

function cellNode({ columns, values, most }: MatrixChart, place: MatrixPlace, i: number, theme: Theme): PathNode {
  const { left, top } = corner(columns, place, i);
  const value = values[i];
  const opacity = Number.isFinite(value) ? Math.min(0.62, (0.62 * Math.abs(value)) / (most || 1)) : 0;
  const draw: PathNode['draw'] = (context) => context.rect(left + 1, top + 1, place.cell - 2, place.cell - 2);
  return { kind: 'path', key: `cell-${i}`, draw, fill: value < 0 ? theme.parametric : theme.w, opacity, clip: false };
}

function frameNode(framed: readonly number[], { columns }: MatrixChart, place: MatrixPlace, theme: Theme): PathNode {
  const draw: PathNode['draw'] = (context) => {
    for (const i of framed) {
      const { left, top } = corner(columns, place, i);
      context.rect(left + 2, top + 2, place.cell - 4, place.cell - 4);
    }
  };
  return { kind: 'path', key: 'framed', draw, stroke: theme.ink, width: 1.8, clip: false };
}

/** Below this part of the strongest colour a number that does not fit is as good as 0. */
const slight = 0.02;

function numberNode(
  { columns, values, most }: MatrixChart,
  place: MatrixPlace,
  i: number,
  theme: Theme,
): PictureNode[] {
  const { left, top } = corner(columns, place, i);
  const words = [
    ...[3, 2, 1].map((digits) => plain(values[i], digits)),
    ...(Math.abs(values[i]) < slight * most ? ['≈0'] : []),
  ];
  const text = words.find((each) => textWidth(each, chartFontSize) < place.cell - 6);
  if (text === undefined || !Number.isFinite(values[i])) return [];
  return [word({ key: `number-${i}`, text, x: left + place.cell / 2, y: top + place.cell / 2, fill: theme.ink })];
}
