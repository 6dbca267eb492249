import { seeded } from './seeded.ts';

/** Chances that fall the same whenever they are given the same name. */
export interface Dice {
  /** In [0, 1). */
  next(): number;
  below(n: number): number;
  pick<T>(items: readonly T[]): T;
}

export function dice(name: string): Dice {
  const next = seeded(name);
  const below = (n: number) => Math.floor(next() * n);
  return { next, below, pick: (items) => items[below(items.length)] };
}
