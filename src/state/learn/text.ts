import type { Chapter, ReadingOf, Text } from './types';

/** A part of a text, with what it means. */
type Meaning =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'term'; readonly term: string; readonly words: string }
  | ({ readonly kind: 'reading' } & Required<ReadingOf>)
  | { readonly kind: 'part'; readonly part: string; readonly words: string }
  | { readonly kind: 'scrub'; readonly control: string }
  | { readonly kind: 'tex'; readonly tex: string }
  | { readonly kind: 'cite'; readonly source: string };

/** A part of a text and where it begins, which no other part does. */
export type Piece = Meaning & { readonly at: number };

const marks = /\*\*(.+?)\*\*|@\{([\w-]+)\}|\{([^{}]+)\}|\[([^\]]+)\]\(([\w-]+)\)|<([\w.-]+)>|\$([^$]+)\$/g;

/** What a term is called in the glossary, from how it is written. */
const termId = (words: string): string => words.toLowerCase().replaceAll(' ', '-');

function pieceOf([, term, cite, reading, words, part, scrub, tex]: readonly (string | undefined)[]): Meaning {
  if (term !== undefined) {
    const [written = term, id = termId(written)] = term.split('|');
    return { kind: 'term', term: id, words: written };
  }
  if (cite !== undefined) return { kind: 'cite', source: cite };
  if (reading !== undefined) {
    const [name = '', ...panels] = reading.split(' ');
    return { kind: 'reading', reading: name, of: panels.length > 0 ? panels.map(Number) : [1] };
  }
  if (part !== undefined && words !== undefined) return { kind: 'part', part, words };
  return scrub === undefined ? { kind: 'tex', tex: tex ?? '' } : { kind: 'scrub', control: scrub };
}

/** Reads the marks of a text. What is no mark stands as it is. */
export function piecesOf(text: Text): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  const plain = (to: number) => {
    if (to > end) pieces.push({ kind: 'words', words: text.slice(end, to), at: end });
  };
  for (const found of text.matchAll(marks)) {
    plain(found.index);
    pieces.push({ ...pieceOf(found), at: found.index });
    end = found.index + found[0].length;
  }
  plain(text.length);
  return pieces;
}

/** What a text speaks of in pictures, by its folders in `overlays`. */
export const partsIn = (text: Text): readonly string[] =>
  piecesOf(text).flatMap((piece) => (piece.kind === 'part' ? piece.part : []));

/** All texts of a chapter, wherever they stand in it. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const piecesIn = (chapter: Chapter): readonly Piece[] => textsIn(chapter).flatMap(piecesOf);

/** The formulas of a chapter. */
export const texOf = (chapter: Chapter): readonly string[] =>
  piecesIn(chapter).flatMap((piece) => (piece.kind === 'tex' ? piece.tex : []));

/** The sources that a chapter names, by their ids: in its texts, and beside the labs that it offers. */
export const citedIn = (chapter: Chapter): readonly string[] => [
  ...piecesIn(chapter).flatMap((piece) => (piece.kind === 'cite' ? piece.source : [])),
  ...chapter.steps.flatMap(({ papers = [] }) => papers),
];
