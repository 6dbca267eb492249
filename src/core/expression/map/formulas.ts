import type { FormulaTrees } from '../../types/types';
import type { Derived } from '../algebra/engine';
import { collectFactors } from '../display/collect';
import { type Display, display, fits, operationsIn } from '../display/display';
import { print } from '../display/print';
import { pythonName } from '../display/python-names';
import { tex } from '../display/tex';
import { numpy, plain } from '../display/text-dialects';
import { limits } from '../text/limits';
import { symbolOf } from '../text/names';
import type { Reading } from '../text/read';
import { Graph, type NodeId, treeOf } from '../tree/graph';
import type { Syntax } from '../tree/syntax';

const python = numpy(pythonName);

/** A typed map in writing. Where a formula would be too long to read, its symbol alone stands in its place. */
export interface Formulas {
  /** As it was read, with every product written out: `t₁^2·exp(-t₂)`. */
  readonly plain: readonly string[];
  readonly tex: { readonly map: string; readonly jacobian: string; readonly preconditioner: string };
  readonly trees: FormulaTrees;
  /** J and JJᵀ as they are read best: factors collected and parts named where they would not fit otherwise. */
  readonly shown: { readonly jacobian?: Display; readonly preconditioner?: Display };
  /** NumPy code that defines the array from floats of the names, by `pythonName`. */
  readonly numpy: { readonly map: string; readonly jacobian: string; readonly preconditioner: string };
}

export function formulasOf({ formulas }: Reading, derived: Derived): Formulas {
  const { p, w } = derived;
  const q = w.length;
  const jacobian = rowsOf(treesOf(derived, derived.J), p);
  const product = preconditionerOf(derived);
  const preconditioner = rowsOf(treesOf({ graph: product.graph, keys: derived.keys }, product.ids), q);
  const shownJ = shown(derived.graph, derived.J, p, derived.keys);
  const shownG = shown(product.graph, product.ids, q, derived.keys);
  return {
    shown: { ...(shownJ && { jacobian: shownJ }), ...(shownG && { preconditioner: shownG }) },
    plain: formulas.map((formula) => print(formula, plain(symbolOf))),
    tex: {
      map: `w = ${matrix(formulas.map((formula) => [formula]))}`,
      jacobian: jacobian ? `J = ${matrix(jacobian)}` : 'J = \\partial w/\\partial\\theta',
      preconditioner: preconditioner ? `JJ^\\top = ${matrix(preconditioner)}` : 'JJ^\\top',
    },
    trees: {
      map: formulas.map((formula) => [formula]),
      ...(jacobian && { jacobian }),
      ...(preconditioner && { preconditioner }),
    },
    numpy: {
      map: `w = np.array([${formulas.map((formula) => print(formula, python)).join(', ')}])`,
      jacobian: jacobian ? `J = ${array(jacobian)}` : '',
      preconditioner: 'G = J @ J.T',
    },
  };
}

function treesOf({ graph, keys }: Pick<Derived, 'graph' | 'keys'>, ids: readonly NodeId[]): Syntax[] | undefined {
  let left: number = limits.printed;
  const trees: Syntax[] = [];
  for (const id of ids) {
    const tree = treeOf(graph, id, keys, left);
    if (!tree) return undefined;
    left -= operationsIn(tree);
    trees.push(tree);
  }
  return trees;
}

/** As they are where they fit so, else with their factors collected and their parts named. */
function shown(graph: Graph, ids: readonly NodeId[], columns: number, keys: readonly string[]): Display | undefined {
  if (fits(graph, ids, columns)) return display(graph, ids, columns, keys);
  const collected = collectFactors(graph, ids);
  return display(collected.graph, collected.outputs, columns, keys);
}

/** JJᵀ in a graph of its own, so that printing leaves the map's graph alone. */
function preconditionerOf({ graph, J, p, w }: Derived): { readonly graph: Graph; readonly ids: NodeId[] } {
  const own = new Graph();
  const moved = graph.nodes
    .map((node) => node)
    .reduce<NodeId[]>((ids, node) => {
      if (node.kind === 'constant') ids.push(own.constant(node.value));
      else if (node.kind === 'input') ids.push(own.input(node.input));
      else ids.push(own.operation(node.name, ids[node.x], ids[node.y]));
      return ids;
    }, []);
  const entry = (i: number, k: number): NodeId => {
    const terms = Array.from({ length: p }, (_, j) => own.operation('mul', moved[J[i * p + j]], moved[J[k * p + j]]));
    return terms.reduce((sum, term) => own.operation('add', sum, term));
  };
  return { graph: own, ids: w.flatMap((_, i) => w.map((_w, k) => entry(i, k))) };
}

function rowsOf(trees: readonly Syntax[] | undefined, length: number): Syntax[][] | undefined {
  if (!trees) return undefined;
  return Array.from({ length: trees.length / length }, (_, i) => trees.slice(i * length, (i + 1) * length));
}

function matrix(rows: readonly (readonly Syntax[])[]): string {
  // A fraction in a matrix needs room above and below.
  const body = rows.map((row) => row.map(tex).join(' & '));
  const gap = body.some((row) => row.includes('\\frac')) ? '\\\\[0.6em] ' : '\\\\ ';
  return `\\begin{pmatrix} ${body.join(` ${gap}`)} \\end{pmatrix}`;
}

const array = (rows: readonly (readonly Syntax[])[]): string =>
  `np.array([${rows.map((row) => `[${row.map((entry) => print(entry, python)).join(', ')}]`).join(', ')}])`;
