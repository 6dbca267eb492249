import type { NetworkEdge, ParameterMap, Theta } from '../../core';
import { reading } from '../cells/reading';
import { plain, significant } from '../numbers/format';
import type { Model } from '../types/types';

/** An edge with what it carries. */
export interface CarryingEdge extends NetworkEdge {
  readonly value: number;
  /** The entry of θ, e.g. `−v₁`. */
  readonly symbol: string;
}

/** The network whose edges carry θ, ready to draw. */
export interface NetworkModel {
  readonly layers: readonly number[];
  readonly edges: readonly CarryingEdge[];
  readonly description: string;
}

/** Undefined where the map is no linear network. */
export const networkOf: (model: Model) => NetworkModel | undefined = reading(
  ({ map, theta }) => ({ map, theta }),
  ({ map, theta }) => carrying(map, theta),
);

function carrying({ network, parameters }: ParameterMap, theta: Theta): NetworkModel | undefined {
  if (!network) return undefined;
  const edges = network.edges.map((edge): CarryingEdge => {
    const sign = edge.sign ?? 1;
    return {
      ...edge,
      value: sign * theta[edge.entry],
      symbol: `${sign < 0 ? '−' : ''}${parameters[edge.entry].symbol}`,
    };
  });
  return { layers: network.layers, edges, description: describe(network.layers, edges) };
}

function describe(layers: readonly number[], edges: readonly CarryingEdge[]): string {
  const ways = edges.map(({ layer, from, to, symbol, value }) => {
    const ends = [nodeName(layers, layer, from), nodeName(layers, layer + 1, to)];
    return `${ends.join(' to ')}: ${symbol} = ${significant(value)}`;
  });
  return `The function as a network. ${ways.join('; ')}.`;
}

/** What a node is called: x₁, f(x), or hidden 2 of layer 1. */
function nodeName(layers: readonly number[], layer: number, node: number): string {
  if (layer === 0) return `x${'₁₂₃₄'[node] ?? ''}`;
  if (layer === layers.length - 1) return 'f(x)';
  return `hidden ${node + 1}${layers.length > 3 ? ` of layer ${layer}` : ''}`;
}

/** What stands at an edge. */
export const edgeWords = ({ value }: CarryingEdge): string => plain(value);
