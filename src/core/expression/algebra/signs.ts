import type { Graph, GraphNode, NodeId } from '../tree/graph';

const Sign = { unknown: 0, notNegative: 1, positive: 2 } as const;
type Sign = (typeof Sign)[keyof typeof Sign];

/**
 * Which nodes are plainly positive everywhere, such as 1 + t² or eᵗ; no claim is made of the others. Operands come before
 * results, so one pass over the nodes tells all of them, and a node that is made later continues the pass.
 */
export class Signs {
  readonly #graph: Graph;
  /** Of the nodes that were looked at. */
  readonly #signs: Sign[] = [];

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  isPositive(id: NodeId): boolean {
    for (let next = this.#signs.length; next <= id; next++) this.#signs.push(this.#signOf(this.#graph.nodes[next]));
    return this.#signs[id] === Sign.positive;
  }

  #signOf(node: GraphNode): Sign {
    if (node.kind === 'input') return Sign.unknown;
    if (node.kind === 'constant') return signOfNumber(node.value);
    const [x, y] = [this.#signs[node.x], this.#signs[node.y]];
    const [both, better] = x < y ? [x, y] : [y, x];
    switch (node.name) {
      case 'exp':
      case 'cosh':
      case 'sigmoid':
      case 'softplus':
        return Sign.positive;
      case 'sqrt':
        return x === Sign.positive ? x : Sign.notNegative;
      case 'abs':
      case 'relu':
        return Sign.notNegative;
      case 'add':
        // One positive summand is enough where the other takes nothing away.
        return both === Sign.unknown ? both : better;
      case 'mul':
        return both;
      case 'div':
        return both === Sign.positive ? both : Sign.unknown;
      case 'pow':
        return x === Sign.positive ? x : this.#isEven(node.y) ? Sign.notNegative : Sign.unknown;
      default:
        return Sign.unknown;
    }
  }

  #isEven(exponent: NodeId): boolean {
    return (this.#graph.value(exponent) ?? 1) % 2 === 0;
  }
}

function signOfNumber(value: number): Sign {
  if (value > 0) return Sign.positive;
  return value === 0 ? Sign.notNegative : Sign.unknown;
}
