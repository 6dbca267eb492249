import { createElement, type ReactNode } from 'preact/compat';
import type { FormulaTrees, Syntax } from '../../../core';
import { type MathNode, matrixNode, partNode } from './mathml';

interface Props {
  readonly name: keyof FormulaTrees;
  readonly rows: readonly (readonly Syntax[])[];
  /** What names in the rows stand for: one line each, below. */
  readonly parts?: readonly { readonly key: string; readonly formula: Syntax }[] | undefined;
}

/** The matrix of a typed map's formulas, typeset. */
export function TypesetRows({ name, rows, parts = [] }: Props) {
  return (
    <>
      <span className="formula formula-typed">
        <Maths node={matrixNode(name, rows)} />
      </span>
      {parts.map(({ key, formula }) => (
        <span key={key} className="formula formula-part">
          <Maths node={partNode(key, formula)} />
        </span>
      ))}
    </>
  );
}

/** MathML elements from data. */
const Maths = ({ node }: { node: MathNode }) => createElement('math', null, element(node));

function element({ tag, attributes, children }: MathNode): ReactNode {
  const inner = typeof children === 'string' ? [children] : children.map(element);
  return createElement(tag, { ...attributes }, ...inner);
}
