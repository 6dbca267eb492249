import { Graph, type NodeId, reachable } from '../tree/graph';

/** Longer sums stay as they are, so that the work is linear. */
const mostTerms = 16;
const mostFactors = 48;

interface Term {
  coefficient: number;
  /** Whole exponents by node. */
  readonly powers: Map<NodeId, number>;
}

/**
 * The outputs again in a new graph in which what all terms of a sum have in common stands before it: s²a² + s²b² becomes
 * s²(a² + b²). Equal wherever the outputs are defined; for reading, since it is one more operation order.
 */
export function collectFactors(source: Graph, outputs: readonly NodeId[]): { graph: Graph; outputs: NodeId[] } {
  const graph = new Graph();
  const needed = reachable(source, outputs);
  const moved = new Int32Array(needed.length);
  const factors = new Factors(graph);
  for (let id = 0; id < needed.length; id++) {
    if (!needed[id]) continue;
    const node = source.nodes[id];
    if (node.kind === 'constant') moved[id] = graph.constant(node.value);
    else if (node.kind === 'input') moved[id] = graph.input(node.input);
    else {
      const terms = node.name === 'add' || node.name === 'sub' ? summands(source, id) : [];
      const collected = factors.collect(terms.map(({ id: each, sign }) => ({ id: moved[each], sign })));
      moved[id] = collected ?? graph.operation(node.name, moved[node.x], moved[node.y]);
    }
  }
  return { graph, outputs: outputs.map((id) => moved[id]) };
}

interface Summand {
  readonly id: NodeId;
  readonly sign: 1 | -1;
}

/** The terms of a sum of sums, or none where they are too many. */
function summands(graph: Graph, root: NodeId): Summand[] {
  const found: Summand[] = [];
  const open: Summand[] = [{ id: root, sign: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { id, sign } = next;
    const node = graph.nodes[id];
    if (node.kind === 'operation' && (node.name === 'add' || node.name === 'sub')) {
      const other = node.name === 'add' ? sign : sign === 1 ? -1 : 1;
      open.push({ id: node.y, sign: other }, { id: node.x, sign });
    } else found.push(next);
    if (found.length + open.length > mostTerms) return [];
  }
  return found;
}

class Factors {
  readonly #graph: Graph;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** The sum with its common factors in front; undefined where it has none. */
  collect(summands: readonly Summand[]): NodeId | undefined {
    if (summands.length < 2) return undefined;
    const terms = summands.map(({ id, sign }) => this.#term(id, sign));
    const common = new Map<NodeId, number>();
    for (const base of terms[0].powers.keys()) {
      const exponents = terms.map(({ powers }) => powers.get(base) ?? 0);
      const shared = exponents.every((each) => each > 0)
        ? Math.min(...exponents)
        : exponents.every((each) => each < 0)
          ? Math.max(...exponents)
          : 0;
      if (shared !== 0) common.set(base, shared);
    }
    if (common.size === 0) return undefined;
    for (const { powers } of terms)
      for (const [base, exponent] of common) powers.set(base, (powers.get(base) ?? 0) - exponent);
    return this.#product({ coefficient: 1, powers: common }, this.#sum(terms));
  }

  #term(id: NodeId, sign: number): Term {
    const term: Term = { coefficient: sign, powers: new Map() };
    // Products of shared products would be taken apart again and again; what is left whole is a factor as well.
    let left: number = mostFactors;
    const add = (at: NodeId, exponent: number): void => {
      const node = this.#graph.nodes[at];
      const whole = node.kind === 'operation' && node.name === 'pow' ? this.#graph.value(node.y) : undefined;
      if (left-- <= 0) term.powers.set(at, (term.powers.get(at) ?? 0) + exponent);
      else if (node.kind === 'constant' && exponent === 1) term.coefficient *= node.value;
      else if (node.kind === 'operation' && node.name === 'neg' && exponent % 2 !== 0) {
        term.coefficient = -term.coefficient;
        add(node.x, exponent);
      } else if (node.kind === 'operation' && node.name === 'mul') {
        add(node.x, exponent);
        add(node.y, exponent);
      } else if (node.kind === 'operation' && node.name === 'div') {
        add(node.x, exponent);
        add(node.y, -exponent);
      } else if (node.kind === 'operation' && whole !== undefined && Number.isInteger(whole))
        add(node.x, exponent * whole);
      else term.powers.set(at, (term.powers.get(at) ?? 0) + exponent);
    };
    add(id, 1);
    return term;
  }

  /** Positive terms first. */
  #sum(terms: readonly Term[]): NodeId {
    const [first, ...rest] = [...terms].sort((a, b) => Number(a.coefficient < 0) - Number(b.coefficient < 0));
    return rest.reduce((sum, { coefficient, powers }) => {
      const size = this.#product({ coefficient: Math.abs(coefficient), powers });
      return this.#graph.operation(coefficient < 0 ? 'sub' : 'add', sum, size);
    }, this.#product(first));
  }

  #product({ coefficient, powers }: Term, last?: NodeId): NodeId {
    const graph = this.#graph;
    let above = graph.constant(coefficient);
    let below = graph.constant(1);
    for (const [base, exponent] of powers) {
      const power = graph.operation('pow', base, graph.constant(Math.abs(exponent)));
      if (exponent > 0) above = graph.operation('mul', above, power);
      if (exponent < 0) below = graph.operation('mul', below, power);
    }
    if (last !== undefined) above = graph.operation('mul', above, last);
    return graph.operation('div', above, below);
  }
}
