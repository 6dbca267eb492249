/** Whether two plain values, as scenes and documents are, are the same data. JSON writes 0 and −0 alike; links do not. */
export const sameJson = (a: unknown, b: unknown): boolean => a === b || textOf(a) === textOf(b);

const textOf = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, part) => (Object.is(part, -0) ? 'minus zero' : part));
