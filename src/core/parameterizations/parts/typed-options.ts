/** The typed map as a link holds it. */
export interface TypedOptions extends Readonly<Record<string, string>> {
  /** w₁ and w₂ as typed. */
  readonly f1: string;
  readonly f2: string;
  /** The parameters with their starts and ranges, so that a link can be read before the formulas are. */
  readonly vars: string;
  /** The constants with their values and ranges. */
  readonly k: string;
}

/** A name with its number, and the ends of its slider where a person chose them. */
export interface NamedNumber {
  /** Letters and an index, e.g. `theta1`. */
  readonly key: string;
  readonly value: number;
  readonly range?: readonly [min: number, max: number];
}

/** The names of a list such as `t1:1.1:-3:3,t2:0.6`, as far as it can be read; `readNamed` says what is wrong with it. */
export function listNames(text: string): NamedNumber[] {
  const read = text.split(',').map((piece): NamedNumber => {
    const [key, value, low, high] = piece.split(':');
    return { key, value: Number(value), ...(high !== undefined && { range: [Number(low), Number(high)] }) };
  });
  return read.every(({ value }) => Number.isFinite(value)) ? read : [];
}
