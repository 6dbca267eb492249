import type { NamedNumber } from '../../parameterizations/parts/typed-options';

type NamedNumbers =
  | { readonly ok: true; readonly list: readonly NamedNumber[] }
  | { readonly ok: false; readonly column: number; readonly message: string };

const name = /^[A-Za-z]{1,12}\d{0,2}$/;
const number = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;
const most = 16;

/** Reads `t1:1.1:-3:3,t2:0.6`: names with their numbers, and the ends of their sliders. */
export function readNamed(text: string): NamedNumbers {
  const list: NamedNumber[] = [];
  let column = 1;
  for (const piece of text === '' ? [] : text.split(',', most + 1)) {
    const read = readOne(piece);
    const twice = typeof read !== 'string' && list.some(({ key }) => key === read.key) && `${read.key} is given twice`;
    const message = typeof read === 'string' ? read : list.length === most ? `at most ${most} names` : twice;
    if (message) return { ok: false, column, message };
    if (typeof read !== 'string') list.push(read);
    column += piece.length + 1;
  }
  return { ok: true, list };
}

function readOne(piece: string): NamedNumber | string {
  const [key, ...texts] = piece.split(':');
  const values = texts.map((text) => (number.test(text) ? Number(text) : Number.NaN));
  if (!name.test(key)) return 'a name of letters and an index is needed, such as t1';
  if (values.length !== 1 && values.length !== 3) return `${key} needs one number, or a number and two ends`;
  if (!values.every(Number.isFinite)) return `${key} needs finite numbers, decimals with a point`;
  const [value, low, high] = values;
  if (values.length === 1) return { key, value };
  return low < high
    ? { key, value, range: [low, high] }
    : `the range of ${key} must run from a smaller number to a larger one`;
}

/** Reading gives the same list back. */
export const writeNamed = (list: readonly NamedNumber[]): string =>
  list.map(({ key, value, range }) => [key, ...[value, ...(range ?? [])].map(write)].join(':')).join(',');

const write = (x: number): string => (Object.is(x, -0) ? '-0' : String(x));
