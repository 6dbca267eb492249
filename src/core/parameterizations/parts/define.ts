import type { Binding, Family, Fibre, NumberSpec, Options } from '../../types/types';

/** Registers a family: the one place where the type of its options is forgotten. */
export function defineFamily<const Id extends string, O extends Options>(
  family: Family<O> & { readonly id: Id },
): Family & { readonly id: Id } {
  return family as unknown as Family & { readonly id: Id };
}

export const bound = <T>(value: T): Binding<T> => ({ ok: true, value });

const subscripts = '₀₁₂₃₄₅₆₇₈₉';

/** `subscript('θ', 1)` is `θ₁`. */
export const subscript = (symbol: string, ...indices: number[]): string =>
  symbol + indices.map((i) => [...String(i)].map((digit) => subscripts[Number(digit)]).join('')).join('');

/** Specs θ₁ … θ_q of a coordinatewise family; `each` says what differs from a plain real number. */
export function coordinates(q: number, defaults: readonly number[], each: Partial<NumberSpec> = {}): NumberSpec[] {
  return Array.from({ length: q }, (_, i) => ({
    key: `theta${i + 1}`,
    symbol: subscript('θ', i + 1),
    label: `theta ${i + 1}`,
    default: defaults[i % defaults.length],
    range: [-3, 3] as const,
    step: 0.01,
    ...each,
  }));
}

/** For dimensions in which no coordinates on the fibre are given; pictures are drawn at q = 2 only. */
export const unreachable: Fibre = { parameters: [], keeps: 'nothing', of: () => false, lift: () => false };
