/** What was wrong with one key of a link, and what was done about it. */
export interface Issue {
  readonly key: string;
  /** The text found, shortened. */
  readonly found: string;
  /** The value used instead, as a link would write it. */
  readonly used: string;
  /** The whole story in one sentence. */
  readonly message: string;
}

/** A link may hold thousands of bad keys; nobody reads more than this. */
const mostIssues = 50;
const longest = 60;

/** Builds an issue; `why` is a sentence without its full stop. */
export function issue(key: string, found: string, used: string, why: string): Issue {
  const [name, text] = [shorten(key), shorten(found)];
  const value = shorten(used);
  const instead = used === '' ? 'It was left out.' : `Used ${value} instead.`;
  const message = `\`${name}=${text}\`: ${why.replace(/(?<![.?])$/, '.')} ${instead}`;
  return { key: name, found: text, used: value, message };
}

/** A text short enough for one line of a notice, its control characters made visible. */
export function shorten(text: string): string {
  const head = Array.from(text.slice(0, 2 * longest));
  const cut = head.length > longest || text.length > 2 * longest;
  return (cut ? `${head.slice(0, longest).join('')}…` : head.join('')).replace(/\p{C}/gu, '\u{fffd}');
}

/** The first issues, and one that says how many more there are. */
export function firstIssues(issues: readonly Issue[]): readonly Issue[] {
  const more = issues.length - mostIssues;
  if (more <= 0) return issues;
  const rest: Issue = { key: '', found: '', used: '', message: `And ${more} more like these.` };
  return [...issues.slice(0, mostIssues), rest];
}
