import type { Point } from '../../core';
import { type CarryingEdge, edgeWords, type NetworkModel } from '../../model/network/network';
import { type LabelRequest, placeLabels } from '../display/labels';
import type { PathNode, Picture, PictureNode, Size, TextNode } from '../display/picture';
import { traceDot } from '../display/shapes';
import { boxAround } from '../display/text-size';
import type { Theme } from '../display/theme';

const radius = 12;
const margin = 18;
const fontSize = 11;
/** More numbers than these would cover the edges they stand at. */
const mostNumbers = 16;

/** A network from its inputs at the left to f at the right: what an edge carries is its width, colour and number. */
export function buildNetwork(network: NetworkModel, size: Size, theme: Theme): Picture {
  const plot = { x: 0, y: 0, ...size };
  const place = placesOf(network, size);
  return {
    ...size,
    plot,
    back: edgeNodes(network, place, theme),
    middle: [],
    front: [...nodes(network, place, theme), ...numbers(network, place, theme, size)],
    title: 'The function as a network',
    description: network.description,
  };
}

type Place = (layer: number, node: number) => Point;

function placesOf({ layers }: NetworkModel, { width, height }: Size): Place {
  const across = (width - 2 * (margin + radius)) / (layers.length - 1);
  return (layer, node) => {
    const room = height / layers[layer];
    return [margin + radius + layer * across, (node + 0.5) * room];
  };
}

function edgeNodes({ edges }: NetworkModel, place: Place, theme: Theme): PathNode[] {
  const most = edges.reduce((greatest, { value }) => Math.max(greatest, Math.abs(value)), 0);
  return edges.flatMap((edge, k): PathNode[] => {
    const share = Math.abs(edge.value) / most;
    const [[x0, y0], [x1, y1]] = endsOf(edge, place);
    const draw: PathNode['draw'] = (context) => {
      context.moveTo(x0, y0);
      context.lineTo(x1, y1);
    };
    const dead = !(share > 0);
    const stroke = dead ? theme.rule : edge.value < 0 ? theme.parametric : theme.w;
    const look = edge.value < 0 ? { dash: [5, 3] } : {};
    return [{ kind: 'path', key: `edge-${k}`, draw, stroke, width: dead ? 1 : 1 + 4 * share, ...look, clip: false }];
  });
}

const endsOf = ({ layer, from, to }: CarryingEdge, place: Place): readonly [Point, Point] => [
  place(layer, from),
  place(layer + 1, to),
];

function nodes({ layers }: NetworkModel, place: Place, theme: Theme): PictureNode[] {
  const last = layers.length - 1;
  return layers.flatMap((count, layer) =>
    Array.from({ length: count }, (_, node) => node).flatMap((node): PictureNode[] => {
      const [x, y] = place(layer, node);
      const hidden = layer > 0 && layer < last;
      const key = `node-${layer}-${node}`;
      const circle: PathNode = {
        ...{ kind: 'path', key, clip: false, fill: theme.panel, stroke: theme.muted, width: 1.4 },
        draw: (context) => traceDot(context, x, y, hidden ? radius / 2 : radius),
      };
      if (hidden) return [circle];
      const words: TextNode = {
        ...{ kind: 'text', key: `${key}-name`, x, y, size: 14, fill: theme.ink, face: 'maths' },
        ...{ anchor: 'middle', baseline: 'middle', text: layer === last ? 'f' : 'x' },
        ...(layer === 0 && { sub: `${node + 1}` }),
      };
      return [circle, words];
    }),
  );
}

function numbers({ edges, layers }: NetworkModel, place: Place, theme: Theme, size: Size): TextNode[] {
  if (edges.length > mostNumbers) return [];
  const requests = edges.map((edge, k): LabelRequest => {
    const [[x0, y0], [x1, y1]] = endsOf(edge, place);
    const node = {
      key: `edge-${k}-number`,
      text: edgeWords(edge),
      size: fontSize,
      fill: theme.ink,
      face: 'sans',
    } as const;
    // Clear of the middle, where edges cross, and above the edge.
    const spots = [0.34, 0.66, 0.26, 0.74, 0.5].map((part) => ({
      ...{ x: x0 + part * (x1 - x0), y: y0 + part * (y1 - y0) - 9 },
      anchor: 'middle' as const,
    }));
    return { node, spots };
  });
  const boxes = layers.flatMap((count, layer) =>
    Array.from({ length: count }, (_, node) => boxAround(...place(layer, node), radius)),
  );
  return placeLabels(requests, { boxes, lines: [] }, { x: 0, y: 0, ...size }, theme.panel);
}
