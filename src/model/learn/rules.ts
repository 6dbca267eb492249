import type { Bet, EntryOf, ReadingOf, Rule } from '../../state/learn/types';
import { isReading, type Read, read } from '../readings';
import type { Model } from '../types/types';

/** What a rule is held to: the panels of a figure, and those of the step's figure as it comes. */
interface Evidence {
  readonly now: readonly Model[];
  readonly start: readonly Model[];
}

/** How near a number must come to one that it is to be. */
const exact = 1e-6;

/** A reading of some panels of a figure. Throws where there is no such reading or no such panel: the texts are our own. */
export function readOf({ reading, of = [1] }: ReadingOf, panels: readonly Model[]): Read {
  const named = of.flatMap((number) => panels[number - 1] ?? []);
  if (!isReading(reading) || named.length < of.length) throw new Error(`unknown reading: ${reading} ${of.join(' ')}`);
  return read(reading, named);
}

function numberOf(which: EntryOf, panels: readonly Model[]): number {
  const { value } = readOf(which, panels);
  const one = typeof value === 'object' ? value[(which.entry ?? 1) - 1] : value;
  return typeof one === 'number' ? one : Number.NaN;
}

/** Whether a rule holds. What has no value meets no bound. */
export function holds(rule: Rule, evidence: Evidence): boolean {
  const { now, start } = evidence;
  if ('all' in rule) return rule.all.every((each) => holds(each, evidence));
  if ('not' in rule) return !holds(rule.not, evidence);
  if ('same' in rule) return sameFunction(now[0], start[0]);
  if ('ratio' in rule) {
    const [a, b] = rule.ratio.map((each) => numberOf(each, now));
    return within(a / b, rule);
  }
  if ('since' in rule) {
    const [a, b] = [now, start].map((panels) => numberOf(rule.since, panels));
    return within(a / b, rule);
  }
  if ('changed' in rule)
    return rule.changed.some((reading) => differs(readOf({ reading }, now), readOf({ reading }, start)));
  if (typeof rule.is === 'string') return readOf(rule, now).value === rule.is;
  return within(numberOf(rule, now), rule);
}

/** Beyond what rounding does when the same scene is written in other numbers. */
function differs({ value: a = [] }: Read, { value: b = [] }: Read): boolean {
  const [now, then] = [a, b].map((value) => (typeof value === 'object' ? value : [value]));
  const apart = (x: string | number, y: string | number | undefined) =>
    typeof x === 'number' && typeof y === 'number' ? Math.abs(x - y) > exact * Math.max(1, Math.abs(y)) : x !== y;
  return now.length !== then.length || now.some((x, i) => apart(x, then[i]));
}

/** Which option of a bet holds, by its place. @param now the panels it is about @param start those of its step's figure */
export const rightOption = ({ options }: Bet, now: readonly Model[], start: readonly Model[]): number =>
  options.findIndex((option) => holds(option.if, { now, start }));

interface Bounds {
  readonly over?: number;
  readonly under?: number;
  readonly is?: string | number;
}

function within(
  x: number,
  { over = Number.NEGATIVE_INFINITY, under = Number.POSITIVE_INFINITY, is = x }: Bounds,
): boolean {
  return x > over && x < under && Math.abs(x - Number(is)) <= exact;
}

/** w to six digits, θ elsewhere by what can be seen. */
function sameFunction(now: Model, start: Model): boolean {
  const distance = (a: ArrayLike<number>, b: ArrayLike<number>) =>
    a.length === b.length ? Math.hypot(...Array.from(a, (x, i) => x - b[i])) : Number.POSITIVE_INFINITY;
  return (
    distance(now.w, start.w) <= exact * Math.max(1, Math.hypot(...start.w)) && distance(now.theta, start.theta) > 0.1
  );
}
