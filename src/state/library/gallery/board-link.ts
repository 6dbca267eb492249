/**
 * The link of a board in Compare.
 * @param base keys of the scene that panels differ from, `key=text&key=text`
 * @param panels what differs, `key:text;key:text` each
 */
export function boardLink(id: string, title: string, base: string, panels: readonly string[]): string {
  const numbered = panels.map((panel, i) => `p${i + 1}=${escapeText(panel)}`).join('&');
  return `?v=1&place=compare&title=${escapeText(title)}&figure=${id}&${base}&${numbered}`;
}

/** Keys of a panel together; empty pieces are left out. */
export const keys = (...pieces: readonly string[]): string => pieces.filter((piece) => piece !== '').join(';');

/** Keeps what panels are made with readable, as links of ours are written. */
const escapeText = (text: string): string =>
  encodeURIComponent(text).replace(/%(?:2C|3A|3B)/g, (code) => decodeURIComponent(code));
