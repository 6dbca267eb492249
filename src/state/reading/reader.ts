import { type Codec, readChecked } from '../scene/syntax';
import { type Issue, issue } from './issues';
import type { Param } from './query';
import { nearestKey } from './spelling';

/** Hands out the texts of a link by key and collects what is wrong with them. */
export interface Reader {
  has(key: string): boolean;
  /** The value of a key; the fallback where the key is absent, or bad, which is reported. */
  read<T>(key: string, codec: Codec<T>, fallback: T): T;
  /** Reports a key whose text could be read but whose value cannot be used. */
  report(key: string, used: string, why: string): void;
  /** All issues, with the keys nobody asked for: those of other members, and misspellings. */
  finish(context: string): readonly Issue[];
}

const broken = { ok: false, why: 'the percent-encoding is broken' } as const;

/** Opens the keys of a link; of a repeated key of ours the first counts. */
export function openParams(params: readonly Param[], known: readonly string[]): Reader {
  const { first, repeated } = sortOut(params, new Set(known));
  const asked = new Set<string>();
  const issues: Issue[] = [];
  const report = (key: string, used: string, why: string) => {
    asked.add(key);
    issues.push(issue(key, first.get(key)?.text ?? '', used, why));
  };
  return {
    has: (key) => first.has(key),
    report,
    read(key, codec, fallback) {
      asked.add(key);
      const param = first.get(key);
      if (param === undefined) return fallback;
      const reading = param.broken ? broken : readChecked(codec, param.text);
      if (reading.ok) return reading.value;
      report(key, codec.write(fallback), reading.why);
      return fallback;
    },
    finish(context) {
      const left = [...first.values()].filter((param) => !asked.has(param.key));
      return [...issues, ...repeated, ...strangers(left, known, context)];
    },
  };
}

function sortOut(params: readonly Param[], ours: ReadonlySet<string>) {
  const first = new Map<string, Param>();
  const repeated: Issue[] = [];
  for (const param of params) {
    const earlier = first.get(param.key);
    if (earlier === undefined) first.set(param.key, param);
    else if (ours.has(param.key)) repeated.push(issue(param.key, param.text, earlier.text, 'the key is given twice'));
  }
  return { first, repeated };
}

// Spelling is looked at for so many keys only: a link with more of them is no slip of the pen.
const mostStrangers = 200;

/** Keys of ours that do not apply, and keys that look like ours; trackers' additions are passed over. */
function strangers(left: readonly Param[], known: readonly string[], context: string): readonly Issue[] {
  const issues: Issue[] = [];
  for (const { key, text } of left.slice(0, mostStrangers)) {
    const near = nearestKey(key, known);
    if (near === key) issues.push(issue(key, text, '', `this key means nothing with ${context}`));
    else if (near !== undefined) issues.push(issue(key, text, '', `unknown key \`${key}\`: did you mean \`${near}\`?`));
  }
  return issues;
}
