/** One `key=text` of a link, decoded. */
export interface Param {
  readonly key: string;
  readonly text: string;
  /** True where the percent-encoding is broken; the text is then as it stood. */
  readonly broken?: boolean;
}

/** Splits a query string into keys and texts, in order. Any string at all is taken. */
export function parseQuery(search: string): readonly Param[] {
  const params: Param[] = [];
  for (const piece of search.replace(/^\?/, '').split('&')) {
    if (piece !== '') params.push(parseParam(piece));
  }
  return params;
}

function parseParam(piece: string): Param {
  const at = piece.indexOf('=');
  const key = unescapeText(at < 0 ? piece : piece.slice(0, at));
  const text = unescapeText(at < 0 ? '' : piece.slice(at + 1));
  const param = { key: key.text, text: text.text };
  return key.broken || text.broken ? { ...param, broken: true } : param;
}

// A plus stays a plus: no value of ours holds a blank, and 1e+3 is a number.
function unescapeText(text: string): { text: string; broken: boolean } {
  if (!text.includes('%')) return { text, broken: false };
  try {
    return { text: decodeURIComponent(text), broken: false };
  } catch {
    return { text, broken: true };
  }
}

/** Writes a query string without its `?`. What lists are made with stays readable; what ends links is escaped. */
export function writeQuery(params: readonly Param[]): string {
  return params.map(({ key, text }) => `${escapeText(key)}=${escapeText(text)}`).join('&');
}

const readable: Readonly<Record<string, string>> = { '%2C': ',', '%3A': ':', '%3B': ';' };

function escapeText(text: string): string {
  return encodeURIComponent(text)
    .replace(/%(?:2C|3A|3B)/g, (code) => readable[code] ?? code)
    .replaceAll("'", '%27');
}
