/** Numbers of the form {1, 2, 5}·10ᵏ. */

/** The largest nice number not above x > 0. */
export function niceBelow(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x));
  const lead = x / power;
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
}

/** x without the last digits that binary arithmetic leaves behind: 2.2/1.1 is 2. */
export const clean = (x: number): number => Number(x.toPrecision(12));
