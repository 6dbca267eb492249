import type { OperationName } from '../tree/operations';
import type { Syntax } from '../tree/syntax';

/** Infix signs of the operations that have one. */
const signs: Partial<Record<OperationName, string>> = { add: '+', sub: '-', mul: '*', div: '/', pow: '^' };

/**
 * A formula with every sign and bracket written out, so that it can be read in one way only. `leaf` spells names, and
 * may replace whole operations by names of its own.
 */
export function normalText(formula: Syntax, replace: (formula: Syntax) => string | undefined): string {
  const replaced = replace(formula);
  if (replaced !== undefined) return replaced;
  if (formula.kind !== 'call') return formula.kind === 'number' ? String(formula.value) : formula.key;
  const operands = formula.operands.map((operand) => normalText(operand, replace));
  const sign = signs[formula.name];
  if (sign) return `(${operands.join(sign)})`;
  return formula.name === 'neg' ? `(-${operands[0]})` : `${formula.name}(${operands.join(',')})`;
}
