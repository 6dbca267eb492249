import type { Graph, NodeId } from '../tree/graph';
import type { OperationName } from '../tree/operations';

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
  div(graph, z, x, y, dx, dy) {
    const [rest, restSlope] = [without(graph, y, x), without(graph, dy, dx)];
    const [kept, lost] =
      rest !== undefined && restSlope !== undefined
        ? [graph.operation('mul', dx, graph.operation('div', rest, y)), restSlope]
        : [dx, dy];
    return graph.operation('div', graph.operation('sub', kept, graph.operation('mul', z, lost)), y);
  },
  cbrt(graph, z, _x, _y, dx) {
    const square = graph.operation('pow', z, graph.constant(2));
    return graph.operation('div', dx, graph.operation('mul', graph.constant(3), square));
  },
  min: (graph, _z, x, y, dx, dy) => either(graph, graph.operation('sub', y, x), dx, dy),
  max: (graph, _z, x, y, dx, dy) => either(graph, graph.operation('sub', x, y), dx, dy),
};

/**
 * What is left of a sum without one of its terms; undefined where it is none of them. The slope of x/(x + r) is
 * (dx·r/(x + r) − z·dr)/(x + r): in dx − z(dx + dr) a share z near 1 would lose all digits of what is not its own.
 */
function without(graph: Graph, sum: NodeId, term: NodeId, absent = new Set<NodeId>()): NodeId | undefined {
  if (graph.value(term) === 0) return sum;
  if (sum === term) return graph.constant(0);
  const node = graph.nodes[sum];
  // A part that sums share is looked at once.
  if (node.kind !== 'operation' || node.name !== 'add' || absent.has(sum)) return undefined;
  const left = without(graph, node.x, term, absent);
  if (left !== undefined) return graph.operation('add', left, node.y);
  const right = without(graph, node.y, term, absent);
  if (right !== undefined) return graph.operation('add', node.x, right);
  absent.add(sum);
  return undefined;
}

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
