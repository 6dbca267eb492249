import { type Loss, leastOnLine, type Minimiser, type W } from '../../core';
import { keptWith } from '../cells/kept';
import type { LeastOptima } from '../types/types';

/** The line aᵀw = b on which a loss is least, ‖a‖ = 1. */
interface OptimaLine {
  readonly a: W;
  readonly b: number;
}

/** Undefined where the optima are no line. */
export function optimaLine({ minimiser }: Pick<Loss, 'minimiser'>): OptimaLine | undefined {
  if (minimiser.kind !== 'line') return undefined;
  const a = normal(minimiser);
  return { a, b: a[0] * minimiser.through[0] + a[1] * minimiser.through[1] };
}

function normal({ along: [x, y] }: Extract<Minimiser, { kind: 'line' }>): W {
  const size = Math.hypot(x, y);
  return Float64Array.of(-y / size, x / size);
}

/** The optima of least norm; undefined where the optima are no line. */
export const leastOptima: (loss: Loss) => LeastOptima | undefined = keptWith((loss) => {
  const line = optimaLine(loss);
  return line && leastOnLine(line.a, line.b);
});

/** The three norms, in the order in which they are told. */
export const norms = [
  { key: 'l1', symbol: 'ℓ₁' },
  { key: 'l2', symbol: 'ℓ₂' },
  { key: 'lInf', symbol: 'ℓ∞' },
] as const;
