/** Numbers of the form {1, 2, 5}·10ᵏ. */

/** Powers of ten that double precision holds with all its digits. */
const exponents = { least: -307, most: 308 } as const;

/** 10ⁿ for a whole n, or the nearest power of ten that is a number. */
export const powerNear = (n: number): number => 10 ** Math.min(exponents.most, Math.max(exponents.least, n));

/** The largest nice number not above x > 0; of x smaller than all of them, the smallest. */
export function niceBelow(x: number): number {
  const power = powerNear(Math.floor(Math.log10(x)));
  const lead = Math.min(x, Number.MAX_VALUE) / power;
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
}

/** x without the last digits that binary arithmetic leaves behind: 2.2/1.1 is 2. */
export const clean = (x: number): number => Number(x.toPrecision(12));
