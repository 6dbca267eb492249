import { type Graph, type NodeId, reachable } from '../tree/graph';
import { operationOf } from '../tree/operations';

/** Writes J (q×p, row-major), and beside each entry the sum of the sizes of the terms it was added up from. */
type ForwardMode = (input: Float64Array, J: Float64Array, sizes: Float64Array) => void;

/**
 * Forward-mode differentiation of graph nodes by dual numbers: independent of any symbolic derivative, exact to
 * rounding. `inputs` counts the graph's inputs, of which the first p are differentiated by.
 */
export function forwardMode(graph: Graph, outputs: readonly NodeId[], inputs: number, p = inputs): ForwardMode {
  const needed = reachable(graph, outputs);
  const values = new Float64Array(graph.nodes.length);
  const slopes = new Float64Array(graph.nodes.length);
  const sizes = new Float64Array(graph.nodes.length);

  const visit = (id: NodeId, input: Float64Array, j: number): void => {
    const node = graph.nodes[id];
    if (node.kind === 'operation') {
      const { apply, slopeX, slopeY } = operationOf(node.name);
      const { x, y } = node;
      const z = apply(values[x], values[y]);
      const a = along(slopeX(values[x], values[y], z), slopes[x]);
      const b = slopeY ? along(slopeY(values[x], values[y], z), slopes[y]) : 0;
      values[id] = z;
      slopes[id] = a + b;
      const left = along(slopeX(values[x], values[y], z), sizes[x]);
      const right = slopeY ? along(slopeY(values[x], values[y], z), sizes[y]) : 0;
      sizes[id] = Math.abs(left) + Math.abs(right);
    } else {
      values[id] = node.kind === 'input' ? input[node.input] : node.value;
      slopes[id] = node.kind === 'input' && node.input === j ? 1 : 0;
      sizes[id] = slopes[id];
    }
  };

  return (input, J, entrySizes) => {
    for (let j = 0; j < p; j++) {
      for (let id = 0; id < needed.length; id++) if (needed[id]) visit(id, input, j);
      for (let i = 0; i < outputs.length; i++) {
        J[i * p + j] = slopes[outputs[i]];
        entrySizes[i * p + j] = sizes[outputs[i]];
      }
    }
  };
}

/** What does not move adds nothing, however steep the function is there. */
const along = (slope: number, dx: number): number => (dx === 0 ? 0 : slope * dx);

/** d/dt of the outputs at input + t·direction, t = 0; allocates only here. */
export function directionalDerivative(
  graph: Graph,
  outputs: readonly NodeId[],
): (input: Float64Array, direction: Float64Array, out: Float64Array) => void {
  const needed = reachable(graph, outputs);
  const values = new Float64Array(graph.nodes.length);
  const slopes = new Float64Array(graph.nodes.length);
  return (input, direction, out) => {
    graph.nodes.forEach((node, id) => {
      if (!needed[id]) return;
      if (node.kind === 'operation') {
        const { apply, slopeX, slopeY } = operationOf(node.name);
        const [x, y] = [values[node.x], values[node.y]];
        values[id] = apply(x, y);
        slopes[id] =
          along(slopeX(x, y, values[id]), slopes[node.x]) +
          (slopeY ? along(slopeY(x, y, values[id]), slopes[node.y]) : 0);
      } else {
        values[id] = node.kind === 'input' ? input[node.input] : node.value;
        slopes[id] = node.kind === 'input' ? direction[node.input] : 0;
      }
    });
    for (let i = 0; i < outputs.length; i++) out[i] = slopes[outputs[i]];
  };
}
