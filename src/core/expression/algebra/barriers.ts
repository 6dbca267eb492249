import type { Crossing, Theta } from '../../types/types';
import { print } from '../display/print';
import { plain } from '../display/text-dialects';
import { pointEvaluator } from '../program/point-evaluator';
import { compile } from '../program/program';
import { type Graph, type GraphNode, type NodeId, reachable, treeOf } from '../tree/graph';
import { Signs } from './signs';

/** A quantity that must keep its sign for w and J to stay defined on the way. */
interface Barrier {
  readonly node: NodeId;
  readonly kind: Crossing['kind'];
}

type Finder = (graph: Graph, x: NodeId, y: NodeId) => Barrier[];

const edge = (node: NodeId): Barrier => ({ node, kind: 'edge' });
const pole = (node: NodeId): Barrier => ({ node, kind: 'pole' });
const ends: Finder = (graph, x) => {
  const one = graph.constant(1);
  return [edge(graph.operation('sub', one, x)), edge(graph.operation('add', one, x))];
};

/** Where each operation ends, becomes infinite, or has an infinite slope. */
const finders: ReadonlyMap<string, Finder> = new Map<string, Finder>([
  ['div', (_graph, _x, y) => [pole(y)]],
  ['log', (_graph, x) => [pole(x)]],
  ['sqrt', (_graph, x) => [edge(x)]],
  ['cbrt', (_graph, x) => [{ node: x, kind: 'cusp' }]],
  ['tan', (graph, x) => [pole(graph.operation('cos', x))]],
  ['asin', ends],
  ['acos', ends],
  ['atanh', ends],
  ['acosh', (graph, x) => [edge(graph.operation('sub', x, graph.constant(1)))]],
  ['pow', powerBarriers],
]);

function powerBarriers(graph: Graph, x: NodeId, y: NodeId): Barrier[] {
  const exponent = graph.value(y);
  if ((graph.value(x) ?? 0) > 0) return [];
  if (exponent === undefined || !Number.isInteger(exponent))
    return [exponent !== undefined && exponent < 0 ? pole(x) : edge(x)];
  return exponent < 0 ? [pole(x)] : [];
}

type FindCrossing = (from: Theta, to: Theta) => Crossing | undefined;

/** Inner points of a segment that are looked at beside its ends. */
const samples = 3;

/**
 * Tells whether the straight step between two θ leaves the domain of the outputs: some denominator, or argument of a
 * root or logarithm, is zero or changes its sign between points of the segment. Undefined where nothing can be left.
 */
export function crossingFinder(
  graph: Graph,
  outputs: readonly NodeId[],
  keys: readonly string[],
  name: (key: string) => string,
): FindCrossing | undefined {
  const barriers = barriersOf(graph, outputs);
  if (barriers.length === 0) return undefined;
  const places = barriers.map(({ node }) => describe(graph, node, keys, name));
  const evaluate = pointEvaluator(
    compile(
      graph,
      barriers.map(({ node }) => node),
      keys.length,
    ),
  );
  const [start, here] = [new Float64Array(barriers.length), new Float64Array(barriers.length)];
  const theta = new Float64Array(keys.length);
  return (from, to) => {
    evaluate(from, start);
    for (let k = 1; k <= samples + 1; k++) {
      const t = k / (samples + 1);
      for (let j = 0; j < theta.length; j++) theta[j] = k > samples ? to[j] : from[j] + t * (to[j] - from[j]);
      evaluate(theta, here);
      for (let i = 0; i < barriers.length; i++) {
        // The negation lets NaN count as crossed.
        if (!(start[i] !== 0 && Math.sign(start[i]) === Math.sign(here[i])))
          return { kind: barriers[i].kind, where: places[i] };
      }
    }
    return undefined;
  };
}

function barriersOf(graph: Graph, outputs: readonly NodeId[]): Barrier[] {
  const needed = reachable(graph, outputs);
  const signs = new Signs(graph);
  const found = new Map<NodeId, Barrier>();
  // Looking for barriers adds nodes, so the nodes to look at are counted first; inner ones come first.
  for (let id = 0; id < needed.length; id++) {
    const node: GraphNode = graph.nodes[id];
    if (!needed[id] || node.kind !== 'operation') continue;
    for (const barrier of finders.get(node.name)?.(graph, node.x, node.y) ?? []) {
      if (graph.value(barrier.node) === undefined && !signs.isPositive(barrier.node) && !found.has(barrier.node))
        found.set(barrier.node, barrier);
    }
  }
  return [...found.values()];
}

function describe(graph: Graph, node: NodeId, keys: readonly string[], name: (key: string) => string): string {
  const tree = treeOf(graph, node, keys, 30);
  return tree ? `${print(tree, plain(name))} = 0` : 'a denominator, root or logarithm = 0';
}
