import { panelsOfLink } from '../../../src/model/learn/figure-models';
import { readOf } from '../../../src/model/learn/rules';
import { plain } from '../../../src/model/numbers/format';
import type { Model } from '../../../src/model/types/types';
import { documentOfLink } from '../../../src/state/learn/article';
import { controlOf } from '../../../src/state/learn/controls';
import { shortName, sourceOf } from '../../../src/state/learn/sources';
import { figureKey } from '../../../src/state/learn/steps';
import { type Piece, piecesOf } from '../../../src/state/learn/text';
import type { Chapter, Step, Text } from '../../../src/state/learn/types';

const blanks = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** What is read of a page: its words, each formula as one $, no pictures. */
export const textOf = (html: string): string =>
  blanks(
    html
      .replace(/<svg[\s\S]*?<\/svg>/g, '')
      .replace(/<math[\s\S]*?<\/math>/g, '$')
      .replace(/<\/?(?:p|li|h\d|dt|dd|div|section|figure|figcaption|ul|ol)\b[^>]*>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity]),
  );

function wordsOf(piece: Piece, panels: readonly Model[]): string {
  switch (piece.kind) {
    case 'reading':
      return readOf(piece, panels).words;
    case 'tex':
      return '$';
    case 'cite': {
      const source = sourceOf(piece.source);
      return source ? `[${shortName(source)}]` : '';
    }
    case 'scrub': {
      const [{ scene }] = panels;
      const setting = controlOf(scene, piece.control);
      return setting?.kind === 'number' ? plain(setting.read(scene)) : '';
    }
    default:
      return piece.words;
  }
}

/** A text as it is read beside a figure. */
const said = (text: Text, panels: readonly Model[]): string =>
  blanks(
    piecesOf(text)
      .map((piece) => wordsOf(piece, panels))
      .join(''),
  );

/** All that a step says, with the numbers of the figures that it speaks of, computed here. */
function saidIn({ title, say, figure, bet, task, erratum, more }: Step): readonly string[] {
  const own = panelsOfLink(figure.link);
  const then = bet ? panelsOfLink(bet.on ?? figure.link) : own;
  const done = task ? panelsOfLink(task.witness) : own;
  const of = (panels: readonly Model[], ...texts: readonly (Text | undefined)[]) =>
    texts.flatMap((text) => (text === undefined ? [] : said(text, panels)));
  return [
    ...of(own, title, ...say, figure.caption, bet?.ask, ...(bet?.options.map(({ words }) => words) ?? [])),
    ...of(then, ...(bet?.options.map(({ reply }) => reply) ?? []), bet?.why),
    ...of(own, task?.goal, task?.hint),
    ...of(done, task?.done),
    ...of(own, erratum?.claim, erratum?.where, erratum?.holds, more?.title, ...(more?.say ?? [])),
  ];
}

/** How many pictures a figure has. */
function picturesOf({ figure: { show, link } }: Step): number {
  const { board } = documentOfLink(link);
  return show?.length ?? (board.arrangement === 'together' ? 1 : board.panels.length);
}

/** The part of the page that begins with a section of a kind, and ends with the next one of its kind. */
function partAt(html: string, kind: string, id: string): string {
  const starts = [...html.matchAll(/<section [^>]*>/g)].filter(([tag]) => tag.includes(`class="${kind}"`));
  const at = starts.findIndex(([tag]) => tag.includes(`id="${id}"`));
  return at < 0 ? '' : html.slice(starts[at].index, starts[at + 1]?.index);
}

/** What a page lacks of some chapters: sentences, with their numbers, and pictures. */
export function* missingIn(html: string, chapters: readonly Chapter[]): Generator<string> {
  for (const { id, title, able, steps } of chapters) {
    const chapter = textOf(partAt(html, 'paper-chapter', id));
    for (const text of [title, `You can ${said(able, [])}`])
      if (!chapter.includes(blanks(text))) yield `${id}: ${text}`;
    for (const [i, step] of steps.entries()) {
      const key = figureKey(id, i + 1);
      const part = partAt(html, 'paper-step', key);
      const text = textOf(part);
      for (const sentence of saidIn(step)) if (!text.includes(sentence)) yield `${key}: ${sentence}`;
      const pictures = part.match(/<svg /g)?.length ?? 0;
      if (pictures !== picturesOf(step)) yield `${key}: ${pictures} pictures`;
    }
  }
}
