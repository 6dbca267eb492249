import type { Graph, NodeId } from './graph';
import type { OperationName } from './operations';

/**
 * Slope rules of what mathjs is not asked about: functions with kinks or unknown to it, cbrt, whose rule there fails
 * below 0, and quotients, whose rule there squares the denominator, which overflows early.
 */
type Rule = (graph: Graph, value: NodeId, x: NodeId, y: NodeId, dx: NodeId, dy: NodeId) => NodeId;

/** ifPositive(c, x) keeps x exactly where c > 0, so an undefined slope on the other side does no harm. */
const rules: Partial<Record<OperationName, Rule>> = {
  abs: (graph, _z, x, _y, dx) => graph.operation('mul', graph.operation('sign', x), dx),
  sign: (graph) => graph.constant(0),
  relu: (graph, _z, x, _y, dx) => graph.operation('ifPositive', x, dx),
  softplus: (graph, _z, x, _y, dx) => graph.operation('mul', graph.operation('sigmoid', x), dx),
  sigmoid(graph, z, x, _y, dx) {
    // σ(−x) and not 1 − σ(x), which has no digits left for large x.
    const other = graph.operation('sigmoid', graph.operation('neg', x));
    return graph.operation('mul', graph.operation('mul', z, other), dx);
  },
  div: (graph, z, _x, y, dx, dy) =>
    graph.operation('div', graph.operation('sub', dx, graph.operation('mul', z, dy)), y),
  cbrt(graph, z, _x, _y, dx) {
    const square = graph.operation('pow', z, graph.constant(2));
    return graph.operation('div', dx, graph.operation('mul', graph.constant(3), square));
  },
  min: (graph, _z, x, y, dx, dy) => either(graph, graph.operation('sub', y, x), dx, dy),
  max: (graph, _z, x, y, dx, dy) => either(graph, graph.operation('sub', x, y), dx, dy),
};

/** a where c ≥ 0, else b. */
function either(graph: Graph, c: NodeId, a: NodeId, b: NodeId): NodeId {
  const other = graph.operation('ifPositive', graph.operation('neg', c), b);
  return graph.operation('add', graph.operation('ifNotNegative', c, a), other);
}

export function kinkSlope(name: OperationName): Rule {
  const rule = rules[name];
  if (!rule) throw new Error(`no slope rule for ${name}`);
  return rule;
}
