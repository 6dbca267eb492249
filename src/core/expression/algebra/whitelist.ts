import type { Graph, NodeId } from '../tree/graph';
import type { OperationName } from '../tree/operations';
import type { MathNode } from './mathjs';

/** Functions whose derivatives are left to mathjs; all others are cut out before it sees a formula. */
export const smooth: ReadonlySet<string> = new Set<OperationName>([
  'exp',
  'log',
  'sqrt',
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'sinh',
  'cosh',
  'tanh',
  'asinh',
  'acosh',
  'atanh',
]);

const operators: ReadonlyMap<string, OperationName> = new Map<string, OperationName>([
  ['add', 'add'],
  ['subtract', 'sub'],
  ['multiply', 'mul'],
  ['divide', 'div'],
  ['pow', 'pow'],
]);

/** Functions that only appear in derivatives, as reciprocals of ours. */
const reciprocals: ReadonlyMap<string, OperationName> = new Map<string, OperationName>([
  ['sec', 'cos'],
  ['sech', 'cosh'],
]);

interface Call {
  readonly args: readonly MathNode[];
}
const isOperator = (node: MathNode): node is MathNode & Call & { fn: string } => node.type === 'OperatorNode';
const isFunction = (node: MathNode): node is MathNode & Call & { fn: { name: string } } => node.type === 'FunctionNode';
const isSymbol = (node: MathNode): node is MathNode & { name: string } => node.type === 'SymbolNode';
const isNumber = (node: MathNode): node is MathNode & { value: unknown } => node.type === 'ConstantNode';
const isBracket = (node: MathNode): node is MathNode & { content: MathNode } => node.type === 'ParenthesisNode';

/**
 * Writes a mathjs tree into the graph. Kinds of nodes, operators, functions and symbols outside the list are errors,
 * which would mean that a text got past our reader.
 */
export function admit(graph: Graph, node: MathNode, symbols: ReadonlyMap<string, NodeId>): NodeId {
  if (isBracket(node)) return admit(graph, node.content, symbols);
  if (isNumber(node) && typeof node.value === 'number') return graph.constant(node.value);
  if (isSymbol(node)) {
    const known = symbols.get(node.name);
    if (known !== undefined) return known;
  }
  if (isOperator(node)) return admitOperator(graph, node, symbols);
  if (isFunction(node) && node.args.length === 1) {
    const { name } = node.fn;
    const operand = admit(graph, node.args[0], symbols);
    const below = reciprocals.get(name);
    if (below) return graph.operation('div', graph.constant(1), graph.operation(below, operand));
    if (smooth.has(name)) return graph.operation(name as OperationName, operand);
  }
  throw new Error(`not allowed in a formula: ${node.type}`);
}

function admitOperator(
  graph: Graph,
  { fn, args }: Call & { fn: string },
  symbols: ReadonlyMap<string, NodeId>,
): NodeId {
  const [first, ...rest] = args.map((operand) => admit(graph, operand, symbols));
  if (fn === 'unaryMinus' && rest.length === 0) return graph.operation('neg', first);
  const name = operators.get(fn);
  if (!name || rest.length === 0) throw new Error(`not allowed in a formula: operator ${fn}`);
  return rest.reduce((sum, operand) => graph.operation(name, sum, operand), first);
}
