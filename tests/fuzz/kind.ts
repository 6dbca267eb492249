import type { Dice } from '../dice.ts';

/** One kind of trial: what is tried, as plain data, and what may be wrong with it. */
export interface Kind<Case> {
  /** Part of the name of a trial's seed: under another name other cases are made. */
  readonly name: string;
  make(dice: Dice): Case;
  /** What is wrong: the name of the invariant, a colon, and words. Nothing where all is well. */
  faults(trial: Case): Promise<readonly string[]>;
  /** Cases with less in them, the smallest first, among which one that is as wrong is looked for. */
  smaller(trial: Case): Iterable<Case>;
}

/** The invariant that a fault is of. */
export const invariantOf = (fault: string): string => fault.slice(0, fault.indexOf(':'));

/** Makes a thing and says what is wrong with it; an error that it throws is a fault. */
export async function caught(work: () => Promise<readonly string[]> | readonly string[]): Promise<readonly string[]> {
  try {
    return await work();
  } catch (error) {
    return [`error: ${error instanceof Error ? (error.stack ?? error.message) : error}`];
  }
}

/** Lists with parts left out: halves first, then one after the other. */
export function* fewer<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let size = list.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at < list.length; at += size) yield [...list.slice(0, at), ...list.slice(at + size)];
  }
}

/** Texts with parts left out. */
export const shorterTexts = (text: string): string[] => Array.from(fewer(Array.from(text)), (parts) => parts.join(''));

/** Links with keys left out, and keys of panels. */
export function* shorterLinks(link: string): Generator<string> {
  for (const kept of fewer(link.split('&'))) yield kept.join('&');
  for (const kept of fewer(link.split(';'))) yield kept.join(';');
}
