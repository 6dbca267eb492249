import type { OperationName } from './operations';

/** A formula as a tree. Columns count characters (code units) from 1; a tree made by the program has column 0. */
export type Syntax = NumberSyntax | NameSyntax | CallSyntax;

interface NumberSyntax {
  readonly kind: 'number';
  readonly value: number;
  readonly column: number;
}

/** A parameter or constant, by its key, e.g. `theta1` however it was spelt. */
export interface NameSyntax {
  readonly kind: 'name';
  readonly key: string;
  readonly column: number;
}

export interface CallSyntax {
  readonly kind: 'call';
  readonly name: OperationName;
  readonly operands: readonly Syntax[];
  readonly column: number;
}

export const numberSyntax = (value: number, column = 0): NumberSyntax => ({ kind: 'number', value, column });

export const call = (name: OperationName, operands: readonly Syntax[], column = 0): CallSyntax => ({
  kind: 'call',
  name,
  operands,
  column,
});
