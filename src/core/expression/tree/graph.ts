import { type OperationName, operationOf } from './operations';
import { call, numberSyntax, type Syntax } from './syntax';

/** A node of a graph: its place in the order in which nodes were made, operands always before results. */
export type NodeId = number;

export type GraphNode =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'input'; readonly input: number }
  | { readonly kind: 'operation'; readonly name: OperationName; readonly x: NodeId; readonly y: NodeId };

/** Formulas that share what they have in common: equal nodes are one node, and constants are folded. */
export class Graph {
  readonly nodes: GraphNode[] = [];
  /**
   * Whether 0·x and x − x stay as they are, so that they are undefined where x is. Values want that; derivatives, whose
   * points count only where the value is defined, want those terms gone.
   */
  keepsDomain = false;
  readonly #known = new Map<string, NodeId>();

  constant(value: number): NodeId {
    // Zero has one sign here, so that x + 0 and x − 0 are one thing.
    const plain = value === 0 ? 0 : value;
    return this.#intern(`c${plain}`, { kind: 'constant', value: plain });
  }

  input(input: number): NodeId {
    return this.#intern(`i${input}`, { kind: 'input', input });
  }

  /** The node of an operation after simplification by rules that keep its value wherever the operands are defined. */
  operation(name: OperationName, x: NodeId, y: NodeId = x): NodeId {
    const [a, b] = [this.value(x), this.value(y)];
    if (a !== undefined && b !== undefined) return this.constant(operationOf(name).apply(a, b));
    switch (name) {
      case 'add':
        return this.#sum(x, y);
      case 'sub':
        return this.#difference(x, y);
      case 'mul':
        return this.#product(x, y);
      case 'div':
        return this.#quotient(x, y);
      case 'pow':
        return this.#power(x, y);
      case 'neg':
        return this.#negative(x);
      case 'ifPositive':
      case 'ifNotNegative':
        return b === 0 ? y : this.#make(name, x, y);
      default:
        return this.#make(name, x, y);
    }
  }

  /** The number a node is, if it is one. */
  value(id: NodeId): number | undefined {
    const node = this.nodes[id];
    return node.kind === 'constant' ? node.value : undefined;
  }

  #sum(x: NodeId, y: NodeId): NodeId {
    if (this.value(x) === 0) return y;
    if (this.value(y) === 0) return x;
    if (x === y) return this.#product(this.constant(2), x);
    const [minusX, minusY] = [this.#negated(x), this.#negated(y)];
    if (minusY !== undefined) return this.#difference(x, minusY);
    if (minusX !== undefined) return this.#difference(y, minusX);
    return x < y ? this.#make('add', x, y) : this.#make('add', y, x);
  }

  #difference(x: NodeId, y: NodeId): NodeId {
    if (this.value(y) === 0) return x;
    if (this.value(x) === 0) return this.#negative(y);
    if (x === y && !this.keepsDomain) return this.constant(0);
    const minusY = this.#negated(y);
    if (minusY !== undefined) return this.#sum(x, minusY);
    return this.#make('sub', x, y);
  }

  /** What x is the negative of, where it says so itself. */
  #negated(x: NodeId): NodeId | undefined {
    const node = this.nodes[x];
    if (node.kind === 'constant') return node.value < 0 ? this.constant(-node.value) : undefined;
    if (node.kind === 'input') return undefined;
    if (node.name === 'neg') return node.x;
    const factor = node.name === 'mul' ? this.value(node.x) : undefined;
    return factor !== undefined && factor < 0 ? this.#product(this.constant(-factor), node.y) : undefined;
  }

  #negative(x: NodeId): NodeId {
    const opposite = this.#negated(x);
    if (opposite !== undefined) return opposite;
    const node = this.nodes[x];
    if (node.kind === 'operation' && node.name === 'mul') {
      const factor = this.value(node.x);
      if (factor !== undefined) return this.#product(this.constant(-factor), node.y);
    }
    if (node.kind === 'operation' && node.name === 'sub') return this.#difference(node.y, node.x);
    return this.#make('neg', x, x);
  }

  /** Constants come first, signs outside, and powers of one base together. */
  #product(x: NodeId, y: NodeId): NodeId {
    const [a, b] = [this.value(x), this.value(y)];
    if (a !== undefined && b !== undefined) return this.constant(a * b);
    if (b !== undefined) return this.#product(y, x);
    if (a === 0) return this.keepsDomain ? this.#make('mul', x, y) : x;
    if (a === 1) return y;
    if (a === -1) return this.#negative(y);
    const [left, right] = [this.nodes[x], this.nodes[y]];
    if (right.kind === 'operation') {
      if (right.name === 'neg') return this.#negative(this.#product(x, right.x));
      const factor = right.name === 'mul' ? this.value(right.x) : undefined;
      if (factor !== undefined)
        return a !== undefined
          ? this.#product(this.constant(a * factor), right.y)
          : this.#product(right.x, this.#product(x, right.y));
      if (right.name === 'div' && this.value(right.x) !== undefined)
        return this.#quotient(this.#product(x, right.x), right.y);
    }
    if (a !== undefined) return this.#make('mul', x, y);
    if (left.kind === 'operation' && this.#leadsWithConstant(left)) return this.#product(y, x);
    return this.#likePowers(x, y) ?? (x < y ? this.#make('mul', x, y) : this.#make('mul', y, x));
  }

  #leadsWithConstant(node: GraphNode & { kind: 'operation' }): boolean {
    return node.name === 'neg' || ((node.name === 'mul' || node.name === 'div') && this.value(node.x) !== undefined);
  }

  /** xᵐxⁿ for whole m, n ≥ 1, where nothing is lost at x = 0. */
  #likePowers(x: NodeId, y: NodeId): NodeId | undefined {
    const [p, q] = [this.#asPower(x), this.#asPower(y)];
    return p.base === q.base ? this.#power(p.base, this.constant(p.exponent + q.exponent)) : undefined;
  }

  #asPower(x: NodeId): { readonly base: NodeId; readonly exponent: number } {
    const node = this.nodes[x];
    if (node.kind === 'operation' && node.name === 'pow') {
      const exponent = this.value(node.y);
      if (exponent !== undefined && Number.isInteger(exponent) && exponent > 0) return { base: node.x, exponent };
    }
    return { base: x, exponent: 1 };
  }

  #quotient(x: NodeId, y: NodeId): NodeId {
    if (this.value(x) === 0) return this.keepsDomain ? this.#make('div', x, y) : x;
    if (this.value(y) === 1) return x;
    if (this.value(y) === -1) return this.#negative(x);
    const [above, below] = [this.nodes[x], this.nodes[y]];
    if (above.kind === 'operation' && above.name === 'neg') return this.#negative(this.#quotient(above.x, y));
    if (below.kind === 'operation' && below.name === 'neg') return this.#negative(this.#quotient(x, below.x));
    const [a, b] = [this.#scaled(x), this.#scaled(y)];
    if (b.factor !== 1 && a.rest !== undefined && Number.isInteger(a.factor / b.factor)) {
      const rest = b.rest === undefined ? a.rest : this.#quotient(a.rest, b.rest);
      return this.#product(this.constant(a.factor / b.factor), rest);
    }
    if (above.kind === 'operation' && above.name === 'div') return this.#quotient(above.x, this.#product(above.y, y));
    return this.#make('div', x, y);
  }

  /** x as a number times the rest; the rest of a number is undefined. */
  #scaled(x: NodeId): { readonly factor: number; readonly rest: NodeId | undefined } {
    const node = this.nodes[x];
    if (node.kind === 'constant') return { factor: node.value, rest: undefined };
    const factor = node.kind === 'operation' && node.name === 'mul' ? this.value(node.x) : undefined;
    return factor === undefined || node.kind !== 'operation' ? { factor: 1, rest: x } : { factor, rest: node.y };
  }

  #power(x: NodeId, y: NodeId): NodeId {
    const exponent = this.value(y);
    if (exponent === 1) return x;
    if (exponent === 0) return this.constant(1);
    if (exponent === -1) return this.#quotient(this.constant(1), x);
    if (this.value(x) === Math.E) return this.operation('exp', y);
    const inner = this.#asPower(x);
    if (inner.exponent > 1 && exponent !== undefined && Number.isInteger(exponent))
      return this.#power(inner.base, this.constant(inner.exponent * exponent));
    return this.#make('pow', x, y);
  }

  #make(name: OperationName, x: NodeId, y: NodeId): NodeId {
    return this.#intern(`${name} ${x} ${y}`, { kind: 'operation', name, x, y });
  }

  #intern(key: string, node: GraphNode): NodeId {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.nodes.push(node);
    this.#known.set(key, this.nodes.length - 1);
    return this.nodes.length - 1;
  }
}

/** Which nodes the outputs need, by id. */
export function reachable(graph: Graph, outputs: readonly NodeId[]): Uint8Array {
  const needed = new Uint8Array(graph.nodes.length);
  for (const id of outputs) needed[id] = 1;
  for (let id = needed.length - 1; id >= 0; id--) {
    const node = graph.nodes[id];
    if (!needed[id] || node.kind !== 'operation') continue;
    needed[node.x] = 1;
    needed[node.y] = 1;
  }
  return needed;
}

/**
 * The outputs again in a new graph in which the inputs from `first` on are numbers; what was shared stays shared.
 */
export function substitute(
  graph: Graph,
  outputs: readonly NodeId[],
  first: number,
  values: readonly number[],
): { readonly graph: Graph; readonly outputs: NodeId[] } {
  const result = new Graph();
  result.keepsDomain = true;
  const needed = reachable(graph, outputs);
  const moved = new Int32Array(graph.nodes.length);
  graph.nodes.forEach((node, id) => {
    if (!needed[id]) return;
    if (node.kind === 'constant') moved[id] = result.constant(node.value);
    else if (node.kind === 'operation') moved[id] = result.operation(node.name, moved[node.x], moved[node.y]);
    else moved[id] = node.input < first ? result.input(node.input) : result.constant(values[node.input - first]);
  });
  return { graph: result, outputs: outputs.map((id) => moved[id]) };
}

/**
 * The tree of a node, or undefined where it would have more than `limit` operations. Nodes below it that have names
 * stand as these.
 */
export function treeOf(
  graph: Graph,
  id: NodeId,
  keys: readonly string[],
  limit: number,
  names?: ReadonlyMap<NodeId, string>,
): Syntax | undefined {
  let left = limit;
  const grow = (at: NodeId): Syntax | undefined => {
    const node = graph.nodes[at];
    const name = at === id ? undefined : names?.get(at);
    if (name !== undefined) return { kind: 'name', key: name, column: 0 };
    if (node.kind === 'constant') return numberSyntax(node.value);
    if (node.kind === 'input') return { kind: 'name', key: keys[node.input], column: 0 };
    if (--left < 0) return undefined;
    const x = grow(node.x);
    const y = operationOf(node.name).arity === 2 ? grow(node.y) : x;
    if (!x || !y) return undefined;
    return call(node.name, operationOf(node.name).arity === 2 ? [x, y] : [x]);
  };
  return grow(id);
}
