import type { Syntax } from '../tree/syntax';
import { limits } from './limits';
import { Refusal } from './problem';

/** A parameter or constant as found in the text. */
export interface FoundName {
  /** `theta1`, for messages, links and codes. */
  readonly key: string;
  /** `theta` and `1`. */
  readonly letters: string;
  readonly index: string;
  /** Where it stands first. */
  readonly source: number;
  readonly column: number;
}

/** One expression of a text. */
export interface Definition {
  readonly formula: Syntax;
  /** Which w it defines, from 0; undefined where the text does not say. */
  readonly target: number | undefined;
  readonly column: number;
}

/** What one of the texts says. */
interface Source {
  readonly source: number;
  readonly definitions: readonly Definition[];
  readonly names: readonly FoundName[];
}

/** The formulas of w₁ … w_q in this order. */
export function placeFormulas(sources: readonly Source[], q: number): Syntax[] {
  const all = sources.flatMap(({ source, definitions }) => definitions.map((each) => ({ ...each, source })));
  if (all.length > q) throw oneTooMany(sources, all.length, q);
  const formulas = new Map<number, Syntax>();
  for (const [i, { target = i, formula, source, column }] of all.entries()) {
    if (formulas.has(target)) throw new Refusal(column, `w${target + 1} is defined twice: once is enough`, source);
    formulas.set(target, formula);
  }
  return Array.from({ length: q }, (_, i) => {
    const formula = formulas.get(i);
    if (formula) return formula;
    const message = `w${i + 1} is missing: write ${q} expressions, such as t1^2, t2^2`;
    throw new Refusal(1, message, sources.length === q ? i : 0);
  });
}

/** Of texts for one expression each, the text that holds two; else the first expression beyond q. */
function oneTooMany(sources: readonly Source[], count: number, q: number): Refusal {
  const full = sources.length === q ? sources.find(({ definitions }) => definitions.length > 1) : undefined;
  const all = sources.flatMap(({ source, definitions }) => definitions.map(({ column }) => ({ column, source })));
  const { column, source } = full ? { column: full.definitions[1].column, source: full.source } : all[q];
  return new Refusal(column, `${count} expressions, where ${q} make a map: write decimals with a point`, source);
}

/** Refuses a map without parameters, and one with too many. */
export function checkCount(names: readonly FoundName[]): void {
  const found = byAppearance(names);
  if (found.length === 0) throw new Refusal(1, 'no parameter occurs: write one, such as t1, in an expression');
  if (found.length <= limits.parameters) return;
  const { key, column, source } = found[limits.parameters];
  throw new Refusal(column, `${key} is one parameter too many: at most ${limits.parameters}`, source);
}

/** Each name once, where it stands first. */
function byAppearance(names: readonly FoundName[]): FoundName[] {
  const first = new Map<string, FoundName>();
  for (const name of names) if (!first.has(name.key)) first.set(name.key, name);
  return [...first.values()];
}

/**
 * Letters in the order in which they appear, indices of one letter in ascending order: r, φ for polar coordinates,
 * and u₁ u₂ v₁ v₂ for u₁v₁, u₂v₂.
 */
export function ordered(names: readonly FoundName[]): FoundName[] {
  const unique = byAppearance(names);
  const letters = [...new Set(unique.map((name) => name.letters))];
  return letters.flatMap((each) =>
    unique.filter((name) => name.letters === each).sort((a, b) => Number(a.index || -1) - Number(b.index || -1)),
  );
}

/** The names of a formula, each once, in the order in which they stand. */
export function namesIn(formula: Syntax, found: Set<string> = new Set()): Set<string> {
  if (formula.kind === 'name') found.add(formula.key);
  if (formula.kind === 'call') for (const operand of formula.operands) namesIn(operand, found);
  return found;
}
