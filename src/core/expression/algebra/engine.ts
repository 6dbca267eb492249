import { limits } from '../text/limits';
import { normalText } from '../text/normal-text';
import type { Reading } from '../text/read';
import { Graph, type NodeId } from '../tree/graph';
import type { OperationName } from '../tree/operations';
import type { CallSyntax, Syntax } from '../tree/syntax';
import { kinkSlope } from './kinks';
import type { MathNode } from './mathjs';
import { admit, smooth } from './whitelist';

/** w and J of a reading as nodes of one graph; its inputs are the parameters, then the constants. */
export interface Derived {
  readonly graph: Graph;
  /** Keys of the inputs. */
  readonly keys: readonly string[];
  readonly p: number;
  /** Length q. */
  readonly w: readonly NodeId[];
  /** ∂wᵢ/∂θⱼ, q×p, row-major. */
  readonly J: readonly NodeId[];
}

type Library = typeof import('./mathjs');
let library: Library | undefined;

/** Loads mathjs; `derive` needs it. */
export async function load(): Promise<void> {
  library ??= await import('./mathjs');
}

export const isLoaded = (): boolean => library !== undefined;

/** A number, a name, or a function of pieces that mathjs does not see inside of. */
interface Piece {
  readonly value: NodeId;
  /** ∂/∂θⱼ, length p. */
  readonly slopes: readonly NodeId[];
}

/**
 * Differentiates a reading. mathjs parses and differentiates the smooth parts; functions with kinks are cut out, given
 * names, and joined again by the chain rule with slopes of our own. `undefined` where w and J have too many parts.
 */
export function derive(reading: Reading): Derived | undefined {
  if (!library) throw new Error('mathjs is not loaded: await load() first');
  const deriver = new Deriver(library, reading);
  try {
    const pieces = reading.formulas.map((formula) => deriver.formula(formula));
    const { graph, keys, p } = deriver;
    return { graph, keys, p, w: pieces.map(({ value }) => value), J: pieces.flatMap(({ slopes }) => slopes) };
  } catch (error) {
    if (error instanceof TooManyNodes) return undefined;
    throw error;
  }
}

class TooManyNodes extends Error {}

/** Operations of one piece for mathjs, about. */
const heaviest = 16;

const arithmetic: ReadonlySet<OperationName> = new Set<OperationName>(['add', 'sub', 'mul', 'pow', 'neg']);

function isLeftToMathjs({ name, operands }: CallSyntax): boolean {
  if (name === 'div') return operands.some((operand) => operand.kind === 'number');
  return arithmetic.has(name) || smooth.has(name);
}

class Deriver {
  readonly graph = new Graph();
  readonly keys: readonly string[];
  readonly p: number;
  readonly #library: Library;
  /** Everything mathjs knows by name: x0 … for inputs, s0 … for what was cut out. */
  readonly #symbols = new Map<string, NodeId>();
  readonly #slopes = new Map<string, readonly NodeId[]>();
  readonly #cuts = new Map<string, string>();
  readonly #weights = new Map<Syntax, number>();
  /** The formula that is being written out: it is not a part of itself. */
  #top: Syntax | undefined;

  constructor(library: Library, reading: Reading) {
    this.#library = library;
    this.p = reading.parameters.length;
    this.keys = [...reading.parameters.map(({ key }) => key), ...reading.constants];
    // Constants first, so that they come first in products: factors are in the order in which they were made.
    this.keys.slice(this.p).forEach((_key, i) => {
      this.graph.input(this.p + i);
    });
    const [zero, one] = [this.graph.constant(0), this.graph.constant(1)];
    this.keys.forEach((_key, i) => {
      const slopes = Array.from({ length: this.p }, (_, j) => (i === j ? one : zero));
      this.#symbols.set(`x${i}`, this.graph.input(i));
      this.#slopes.set(`x${i}`, slopes);
    });
  }

  formula(formula: Syntax): Piece {
    if (this.graph.nodes.length > limits.nodes) throw new TooManyNodes();
    const used = new Set<string>();
    const outer = this.#top;
    this.#top = formula;
    const symbol = this.#symbolOf(formula, used);
    const text = symbol ?? normalText(formula, (part) => this.#symbolOf(part, used));
    this.#top = outer;
    return symbol === undefined ? this.#written(text, used) : this.#named(symbol);
  }

  /** What has a symbol is known already. */
  #named(symbol: string): Piece {
    const [value, slopes] = [this.#symbols.get(symbol), this.#slopes.get(symbol)];
    if (value === undefined || slopes === undefined) throw new Error(`unknown symbol ${symbol}`);
    return { value, slopes };
  }

  #written(text: string, used: ReadonlySet<string>): Piece {
    const tree = this.#library.parse(text);
    const value = this.#value(() => admit(this.graph, tree, this.#symbols));
    const slopes = this.#slopesOf(tree, used);
    return { value, slopes };
  }

  /** Makes nodes of w, which are undefined where their parts are. */
  #value(make: () => NodeId): NodeId {
    this.graph.keepsDomain = true;
    const id = make();
    this.graph.keepsDomain = false;
    return id;
  }

  /** How mathjs is told about a part: names get safe symbols, kinks are cut out, all else is written out. */
  #symbolOf(part: Syntax, used: Set<string>): string | undefined {
    if (part.kind === 'number') return undefined;
    const cut = part.kind === 'name' ? `x${this.keys.indexOf(part.key)}` : this.#cutOut(part);
    if (cut !== undefined) used.add(cut);
    return cut;
  }

  #cutOut(part: CallSyntax): string | undefined {
    if (!isLeftToMathjs(part)) return this.#cutKink(part);
    return this.#weight(part) >= heaviest && part !== this.#top ? this.#cutPiece(part) : undefined;
  }

  /**
   * How many operations mathjs would see in a part. Its rules copy the other factors of every product, so the work grows
   * with the square of a formula; cut into pieces of bounded weight it grows with the length.
   */
  #weight(part: Syntax): number {
    if (part.kind !== 'call') return 0;
    const known = this.#weights.get(part);
    if (known !== undefined) return known;
    const inner = (operand: Syntax): number => {
      const weight = this.#weight(operand);
      return weight >= heaviest || (operand.kind === 'call' && !isLeftToMathjs(operand)) ? 0 : weight;
    };
    const weight = part.operands.reduce((sum, operand) => sum + inner(operand), 1);
    this.#weights.set(part, weight);
    return weight;
  }

  #cutPiece(part: CallSyntax): string {
    const { value, slopes } = this.formula(part);
    return this.#cut(`piece ${value}`, value, slopes);
  }

  #cutKink(part: CallSyntax): string {
    const operands = part.operands.map((operand) => this.formula(operand));
    const [x, y = x] = operands;
    const value = this.#value(() => this.graph.operation(part.name, x.value, y.value));
    const rule = kinkSlope(part.name);
    const slope = (j: number) => rule(this.graph, value, x.value, y.value, x.slopes[j], y.slopes[j]);
    const slopes = Array.from({ length: this.p }, (_, j) => slope(j));
    return this.#cut(`${part.name} ${x.value} ${y.value}`, value, slopes);
  }

  /** A symbol for a value with known slopes; the same one for the same value. */
  #cut(key: string, value: NodeId, slopes: readonly NodeId[]): string {
    const known = this.#cuts.get(key);
    if (known) return known;
    const symbol = `s${this.#cuts.size}`;
    this.#cuts.set(key, symbol);
    this.#symbols.set(symbol, value);
    this.#slopes.set(symbol, slopes);
    return symbol;
  }

  /** The chain rule: d/dθⱼ = Σ over symbols s of ∂/∂s · ds/dθⱼ. */
  #slopesOf(tree: MathNode, used: ReadonlySet<string>): NodeId[] {
    const total = Array.from({ length: this.p }, () => this.graph.constant(0));
    for (const symbol of used) {
      const inner = this.#slopes.get(symbol) ?? [];
      if (inner.every((slope) => this.graph.value(slope) === 0)) continue;
      const outer = admit(this.graph, this.#library.differentiate(tree, symbol), this.#symbols);
      for (let j = 0; j < this.p; j++)
        total[j] = this.graph.operation('add', total[j], this.graph.operation('mul', outer, inner[j]));
    }
    return total;
  }
}
