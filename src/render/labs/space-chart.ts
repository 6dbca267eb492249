import type { Place3, Space, SpacePath, SpacePoint } from '../../model/charts/space';
import { chartFontSize } from '../charts/chart-frame';
import { placeLabels, spotsAround } from '../display/labels';
import type { Box, PathNode, Picture, PictureNode, Size } from '../display/picture';
import { traceDot, traceLine } from '../display/shapes';
import type { Theme } from '../display/theme';
import { inkColour, inkText } from './ink';
import { keyRows } from './key-row';

/** Pixels of a place, without perspective. */
type Project = (place: Place3) => readonly [x: number, y: number];

const radians = Math.PI / 180;

function projection({ turn, tilt, reach }: Space, { x, y, width, height }: Box): Project {
  const scale = Math.min(width, height) / (2 * reach);
  const [ct, st] = [Math.cos(turn * radians), Math.sin(turn * radians)];
  const [ce, se] = [Math.cos(tilt * radians), Math.sin(tilt * radians)];
  return ([a, b, c]) => {
    const [right, away] = [a * ct - b * st, a * st + b * ct];
    return [x + width / 2 + scale * right, y + height / 2 - scale * (c * ce + away * se)];
  };
}

/** Lines in space as they are seen from where it has been turned to. */
export function buildSpace(space: Space, size: Size, theme: Theme): Picture {
  const key = keyRows(
    space.paths.map((path) => ({ ...path, style: path.dots ? 'dots' : path.dashed ? 'dashed' : 'line' })),
    size.width,
    10,
  );
  const top = 8 + key.height;
  const plot = { x: 8, y: top, width: Math.max(1, size.width - 16), height: Math.max(1, size.height - top - 8) };
  const project = projection(space, plot);
  const node = (path: SpacePath) => pathNode(path, project, plot, theme);
  const back = [...space.paths.filter(({ faint }) => faint).map(node), ...key.nodes(8, theme)];
  const front = [
    ...space.paths.filter(({ faint }) => !faint).map(node),
    ...pointNodes(space.points, project, plot, theme),
  ];
  return { ...size, plot, back, middle: [], front, title: space.title, description: space.description };
}

function pathNode(
  { key, ink, points, dashed, dots, faint }: SpacePath,
  project: Project,
  plot: Box,
  theme: Theme,
): PathNode {
  const flat = Float64Array.from(points.flatMap((place) => [...project(place)]));
  const colour = faint ? theme.rule : inkColour(ink, theme);
  if (dots) {
    const draw: PathNode['draw'] = (context) => {
      for (let i = 0; i < flat.length; i += 2) traceDot(context, flat[i], flat[i + 1], 1.8);
    };
    return { kind: 'path', key: `path-${key}`, draw, fill: colour, clip: true };
  }
  const draw: PathNode['draw'] = (context) => traceLine(context, flat, plot);
  return {
    kind: 'path',
    key: `path-${key}`,
    draw,
    stroke: colour,
    width: faint ? 1 : 2.2,
    ...(dashed && { dash: [5, 4] }),
    clip: true,
  };
}

function pointNodes(points: readonly SpacePoint[], project: Project, plot: Box, theme: Theme): PictureNode[] {
  const marks = points.map(({ key, ink, at }): PathNode => {
    const [x, y] = project(at);
    return {
      kind: 'path',
      key: `point-${key}`,
      draw: (context) => traceDot(context, x, y, 5),
      fill: inkColour(ink, theme),
      clip: false,
    };
  });
  const requests = points.map(({ key, label, ink, at }) => ({
    node: { key: `name-${key}`, text: label, size: chartFontSize, face: 'sans' as const, fill: inkText(ink, theme) },
    spots: spotsAround(...project(at), 7),
  }));
  return [...marks, ...placeLabels(requests, { boxes: [], lines: [] }, plot, theme.halo)];
}
