import { limits } from '../text/limits';
import type { Graph, GraphNode, NodeId } from '../tree/graph';
import { reachable, treeOf } from '../tree/graph';
import { operationOf } from '../tree/operations';
import type { Syntax } from '../tree/syntax';

/** A matrix of formulas, with names for parts of them that are written below it. */
export interface Display {
  readonly rows: readonly (readonly Syntax[])[];
  /** In an order in which each needs only those before it. */
  readonly parts: readonly { readonly key: string; readonly formula: Syntax }[];
}

/** Widths are in digits, about: what fits into the panel without scrolling. */
const room = 30;
/** What is still wider than this with all its parts named is better copied than read. */
const unreadable = 3 * room;
const gap = 1.6;
const head = 5;
const nameWidth = 1.7;
const mostParts = 12;
/** Letters for parts, where the formulas do not use them. */
const letters = 'sqrpabcdhkmn';

/** Whether the entries (row by row) need no names. */
export const fits = (graph: Graph, ids: readonly NodeId[], columns: number): boolean =>
  new Layout(graph, ids, columns).widest() <= room;

/** The entries (row by row) as they are read best: as they are where they fit, else with parts of them named; undefined where that is too much. */
export function display(
  graph: Graph,
  ids: readonly NodeId[],
  columns: number,
  keys: readonly string[],
): Display | undefined {
  const layout = new Layout(graph, ids, columns);
  for (let k = 0; k < mostParts && layout.widest() > room; k++) {
    const part = layout.bestPart();
    if (part === undefined) break;
    layout.named.add(part);
  }
  layout.dropNeedless();
  if (layout.widest() > unreadable) return undefined;
  const letter = [...letters].find((each) => keys.every((key) => !key.startsWith(each))) ?? 'z';
  const order = [...layout.named].sort((a, b) => a - b);
  const names = new Map(order.map((id, i) => [id, order.length === 1 ? letter : `${letter}${i + 1}`]));
  let left: number = limits.printed;
  const write = (id: NodeId): Syntax | undefined => {
    const tree = treeOf(graph, id, keys, left, names);
    left -= tree ? operationsIn(tree) : left;
    return tree;
  };
  const entries = ids.map((id) => nameOf(names.get(id)) ?? write(id));
  const parts = order.map((id) => ({ key: names.get(id) ?? letter, formula: write(id) }));
  if (!entries.every(isWritten) || !parts.every(({ formula }) => formula)) return undefined;
  return {
    rows: Array.from({ length: ids.length / columns }, (_, i) => entries.slice(i * columns, (i + 1) * columns)),
    parts: parts.flatMap(({ key, formula }) => (formula ? [{ key, formula }] : [])),
  };
}

const isWritten = (tree: Syntax | undefined): tree is Syntax => tree !== undefined;
const nameOf = (key: string | undefined): Syntax | undefined =>
  key === undefined ? undefined : { kind: 'name', key, column: 0 };

export const operationsIn = (tree: Syntax): number =>
  tree.kind === 'call' ? tree.operands.reduce((sum, operand) => sum + operationsIn(operand), 1) : 0;

class Layout {
  readonly named = new Set<NodeId>();
  readonly #graph: Graph;
  readonly #rows: readonly (readonly NodeId[])[];
  readonly #needed: Uint8Array;
  readonly #width: Float64Array;

  constructor(graph: Graph, ids: readonly NodeId[], columns: number) {
    this.#graph = graph;
    this.#rows = Array.from({ length: ids.length / columns }, (_, i) => ids.slice(i * columns, (i + 1) * columns));
    this.#needed = reachable(graph, ids);
    this.#width = new Float64Array(this.#needed.length);
  }

  /** Of all lines: the matrix, and parts below it. */
  widest(): number {
    this.#measure();
    return Math.max(...this.#lines().map(({ width }) => width));
  }

  /** The part of a line that is too wide whose name saves most: one that occurs again, else the largest that would fit. */
  bestPart(): NodeId | undefined {
    const line = this.#lines().reduce((a, b) => (b.width > a.width ? b : a));
    const [inLine, occurrences] = [this.#occurrences([line]), this.#occurrences(this.#lines())];
    let [best, score]: [NodeId | undefined, number] = [undefined, 0];
    for (let id = 0; id < inLine.length; id++) {
      const width = this.#width[id];
      if (!inLine[id] || this.named.has(id) || this.#graph.nodes[id].kind !== 'operation') continue;
      if (width < 2 * nameWidth || width + head > room || line.definition === id) continue;
      const saved = occurrences[id] > 1 ? room + (occurrences[id] - 1) * width : width;
      if (saved > score) [best, score] = [id, saved];
    }
    return best;
  }

  /** A name for what stands in one place only, and fits there, says less than what it stands for. */
  dropNeedless(): void {
    for (const id of [...this.named].sort((a, b) => b - a)) {
      if (this.#occurrences(this.#lines())[id] > 1) continue;
      const before = this.widest();
      this.named.delete(id);
      if (this.widest() > Math.max(room, before)) this.named.add(id);
    }
    this.#measure();
  }

  #lines(): { readonly roots: readonly NodeId[]; readonly width: number; readonly definition?: NodeId }[] {
    // The entries of a column are as wide as the widest of them.
    const widths = this.#rows[0].map((_, i) => Math.max(...this.#rows.map((row) => this.#shown(row[i]))));
    const matrix = { roots: this.#rows.flat(), width: widths.reduce((sum, width) => sum + width + gap, head) };
    return [matrix, ...[...this.named].map((id) => ({ roots: [id], width: this.#width[id] + head, definition: id }))];
  }

  #shown(id: NodeId): number {
    return this.named.has(id) ? nameWidth : this.#width[id];
  }

  #measure(): void {
    for (let id = 0; id < this.#needed.length; id++) {
      if (!this.#needed[id]) continue;
      const node = this.#graph.nodes[id];
      const [x, y] = node.kind === 'operation' ? [this.#shown(node.x), this.#shown(node.y)] : [0, 0];
      this.#width[id] = widthOf(node, x, y);
    }
  }

  /** How often each node is written in some lines; a named one is written where it is defined. */
  #occurrences(lines: readonly { readonly roots: readonly NodeId[]; readonly definition?: NodeId }[]): Float64Array {
    const count = new Float64Array(this.#needed.length);
    const defined = new Set(lines.flatMap(({ definition }) => definition ?? []));
    for (const { roots, definition } of lines) if (definition === undefined) for (const id of roots) count[id]++;
    for (let id = count.length - 1; id >= 0; id--) {
      const node = this.#graph.nodes[id];
      const times = this.named.has(id) ? (defined.has(id) ? 1 : 0) : count[id];
      if (node.kind !== 'operation' || times === 0) continue;
      count[node.x] += times;
      if (operationOf(node.name).arity === 2) count[node.y] += times;
    }
    return count;
  }
}

/** About how many digits wide a node is with operands of some widths. */
function widthOf(node: GraphNode, x: number, y: number): number {
  if (node.kind === 'constant') return Math.min(8, String(node.value).length);
  if (node.kind === 'input') return nameWidth;
  switch (node.name) {
    case 'add':
    case 'sub':
      return x + y + 2;
    case 'mul':
      return x + y + 0.5;
    case 'div':
      return Math.max(x, y) + 0.5;
    case 'pow':
      return x + 0.7 * y + (x > 2 ? 1 : 0);
    case 'neg':
    case 'sqrt':
    case 'cbrt':
      return x + 1;
    case 'exp':
      return 1 + 0.7 * x;
    case 'abs':
      return x + 1;
    default:
      return node.name.length + 1 + x + (operationOf(node.name).arity === 2 ? y + 1 : 0);
  }
}
