/** What a typed text may cost, checked before anything heavy is loaded or run. */
export const limits = {
  /** Characters of all expressions together; the first check of all. */
  length: 1000,
  tokens: 400,
  /** Brackets, calls, signs and exponents inside one another. */
  depth: 24,
  parameters: 8,
  /** Largest index of a name such as t12. */
  index: 99,
  /** Nodes of the shared graph of w and J; more are refused. */
  nodes: 6000,
  /** Operations of one printed formula; longer ones are not printed. */
  printed: 400,
} as const;
