import { type Graph, type NodeId, reachable } from '../tree/graph';
import type { OperationName } from '../tree/operations';

/** One operation on values that were computed before it; y equals x where there is one operand. */
export interface Instruction {
  readonly name: OperationName;
  readonly x: number;
  readonly y: number;
}

/**
 * A straight line of operations. Values are numbered: first the inputs, then the constants, then the result of each
 * instruction in order.
 */
export interface Program {
  readonly inputs: number;
  readonly constants: readonly number[];
  readonly instructions: readonly Instruction[];
  /** Numbers of the values that are asked for. */
  readonly outputs: readonly number[];
}

/** Powers up to this are products; by squaring, at most 6 of them. */
const largestChain = 16;

/** The program that computes the outputs from the graph's inputs, every shared part once. */
export function compile(graph: Graph, outputs: readonly NodeId[], inputs: number): Program {
  const compiler = new Compiler(graph, outputs, inputs);
  return compiler.program(outputs);
}

class Compiler {
  readonly #inputs: number;
  readonly #constants: number[] = [];
  readonly #places = new Map<number, number>();
  readonly #instructions: Instruction[] = [];
  readonly #known = new Map<string, number>();
  /** Value number of each node; constants are negative, −1 − place, until their count is known. */
  readonly #values: Int32Array;

  constructor(graph: Graph, outputs: readonly NodeId[], inputs: number) {
    this.#inputs = inputs;
    this.#values = new Int32Array(graph.nodes.length);
    const needed = reachable(graph, outputs);
    graph.nodes.forEach((node, id) => {
      if (!needed[id]) return;
      if (node.kind === 'input') this.#values[id] = node.input;
      else if (node.kind === 'constant') this.#values[id] = this.#constant(node.value);
      else this.#values[id] = this.#lower(node.name, this.#values[node.x], this.#values[node.y]);
    });
  }

  program(outputs: readonly NodeId[]): Program {
    const shift = this.#constants.length;
    const final = (value: number): number => {
      if (value < 0) return this.#inputs - 1 - value;
      return value < this.#inputs ? value : value + shift;
    };
    return {
      inputs: this.#inputs,
      constants: this.#constants,
      instructions: this.#instructions.map(({ name, x, y }) => ({ name, x: final(x), y: final(y) })),
      outputs: outputs.map((id) => final(this.#values[id])),
    };
  }

  #constant(value: number): number {
    const place = this.#places.get(value) ?? this.#constants.push(value) - 1;
    this.#places.set(value, place);
    return -1 - place;
  }

  #number(value: number): number | undefined {
    return value < 0 ? this.#constants[-1 - value] : undefined;
  }

  /** Cheaper forms of the same operation; whole powers become products. */
  #lower(name: OperationName, x: number, y: number): number {
    const b = this.#number(y);
    if (name === 'pow' && b !== undefined) return this.#power(x, y, b);
    // Division by a power of two is a product, to the last bit.
    if (name === 'div' && b !== undefined && Number.isInteger(Math.log2(Math.abs(b))))
      return this.#emit('mul', x, this.#constant(1 / b));
    return this.#emit(name, x, y);
  }

  #power(x: number, y: number, exponent: number): number {
    if (exponent === 0.5) return this.#emit('sqrt', x, x);
    if (!Number.isInteger(exponent) || Math.abs(exponent) > largestChain) return this.#emit('pow', x, y);
    const chain = this.#chain(x, Math.abs(exponent));
    return exponent > 0 ? chain : this.#emit('div', this.#constant(1), chain);
  }

  #chain(x: number, exponent: number): number {
    if (exponent === 1) return x;
    const half = this.#chain(x, exponent >> 1);
    const square = this.#emit('mul', half, half);
    return exponent % 2 === 0 ? square : this.#emit('mul', square, x);
  }

  #emit(name: OperationName, x: number, y: number): number {
    const key = `${name} ${x} ${y}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const value = this.#inputs + this.#instructions.push({ name, x, y }) - 1;
    this.#known.set(key, value);
    return value;
  }
}
