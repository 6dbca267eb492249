import { type Board, type Document, defaultDocument, mostPanels, type Panel } from '../document/document';
import { type AspectKey, aspectKeys, sharedBy } from '../edits/aspects';
import { late } from '../learn/late';
import { firstIssues, type Issue, issue } from '../reading/issues';
import type { Param } from '../reading/query';
import { openParams, type Reader } from '../reading/reader';
import type { Scene } from '../scene/scene';
import { readScene } from './codec';
import { documentParts } from './document-parts';
import { knownKeys } from './keys';
import { openLink, writeLink } from './link';
import { readPanel, writePanel } from './panel-link';
import type { Part } from './part';

/** A document read from a link, and what was wrong with the link. */
export interface DecodedDocument {
  readonly document: Document;
  /** What was wrong outside the panels. */
  readonly issues: readonly Issue[];
  /** What was wrong with a panel, by its id: it is shown there, and concerns no other. */
  readonly broken: ReadonlyMap<number, readonly Issue[]>;
}

/** What a reader of Learn changed in a figure, or in the panels of one. */
const figureKeys = ['fig', ...Array.from({ length: mostPanels }, (_, i) => `fig${i + 1}`)];
const ownKeys: readonly string[] = [...Object.values(documentParts).map((one) => one.key), ...figureKeys];
const panelKey = /^p([1-9]\d?)$/;

/** Whether a key means something in some link of a document. */
export const isDocumentKey = (name: string): boolean =>
  ownKeys.includes(name) || knownKeys().includes(name) || panelKey.test(name);

/**
 * Reads a link. Total: any string gives a document. A panel is the link's own scene with some keys changed, each panel
 * by itself, so that what is wrong with one says nothing of the others.
 * @param search query string
 * @param hash fragment, where panels stand if the query would be too long for some servers
 */
export function decodeDocument(search: string, hash = ''): DecodedDocument {
  const { params, issues } = openLink(search);
  const all = [...params, ...panelParams(hash)];
  const { panels, panelCount, own, rest } = sortOut(all);
  const base = readScene(rest, ownKeys);
  const reader = openParams(own, [...knownKeys(), ...ownKeys]);
  const read = panels.map((param) => readPanel(param, base.scene));
  const { document, figureIssues } = readDocument(
    reader,
    base.scene,
    read.map(({ panel }) => panel),
  );
  return {
    document,
    issues: firstIssues([
      ...issues,
      ...base.issues,
      ...tooMany(panelCount),
      ...figureIssues,
      ...reader.finish('this board'),
    ]),
    broken: new Map(read.flatMap(({ panel, issues: found }) => (found.length > 0 ? [[panel.id, found]] : []))),
  };
}

function panelParams(hash: string): readonly Param[] {
  return /^#p\d/.test(hash) ? openLink(hash.slice(1)).params.filter(({ key: each }) => panelKey.test(each)) : [];
}

function sortOut(params: readonly Param[]) {
  const panels: Param[] = [];
  const [own, rest]: [Param[], Param[]] = [[], []];
  for (const param of params) {
    if (!panelKey.test(param.key)) (ownKeys.includes(param.key) ? own : rest).push(param);
    else if (!panels.some((panel) => panel.key === param.key)) panels.push(param);
    else own.push(param);
  }
  // More are counted, and not read: a link can name ninety-nine.
  return { panels: panels.slice(0, mostPanels), panelCount: panels.length, own, rest };
}

function tooMany(count: number): readonly Issue[] {
  return count > mostPanels ? [issue('panels', String(count), '', `a grid holds ${mostPanels} panels`)] : [];
}

function readDocument(reader: Reader, scene: Scene, panels: readonly Panel[]) {
  const read = <T>({ key: each, codec, fallback }: Part<T>): T => reader.read(each, codec, fallback);
  const board: Board = {
    title: read(documentParts.title),
    figure: read(documentParts.figure),
    columns: read(documentParts.columns),
    scaling: read(documentParts.scaling),
    arrangement: read(documentParts.arrangement),
    tolerance: read(documentParts.tolerance),
    linked: readLinked(reader, panels),
    panels,
  };
  const place = read(documentParts.place);
  const focus = read(documentParts.panel);
  const isThere = focus > 0 && panels.some(({ id }) => id === focus);
  if (focus > 0 && !isThere) reader.report('panel', '0', 'there is no such panel');
  const { learn, issues: figureIssues } = readLearn(reader, place);
  const document: Document = {
    place,
    embed: read(documentParts.embed),
    scene,
    board,
    focus: isThere ? focus : null,
    lab: read(documentParts.lab),
    learn,
    from: read(documentParts.from),
    preset: read(documentParts.preset),
    tour: read(documentParts.tour),
  };
  return { document, figureIssues };
}

/** Until the article is there, what a link says of it stands as it is; then the link is read again. */
function readLearn(reader: Reader, place: Document['place']) {
  const { learn: usual } = defaultDocument;
  if (place !== 'learn') return { learn: usual, issues: [] };
  const read = <T>({ key: each, codec, fallback }: Part<T>): T => reader.read(each, codec, fallback);
  const [chapter, step] = [read(documentParts.chapter), read(documentParts.step)];
  const asked = { learn: { ...usual, chapter, step }, issues: [] };
  return chapter === '' ? asked : (late.article?.read(reader, chapter, step) ?? asked);
}

/** What is linked is the same in all panels; a link that says otherwise was written by hand. */
function readLinked(reader: Reader, panels: readonly Panel[]): readonly AspectKey[] {
  const { key: name, codec, fallback } = documentParts.linked;
  const linked = reader.read(name, codec, fallback);
  const ordered = aspectKeys.filter((each) => linked.includes(each));
  if (panels.length < 2) return ordered;
  const scenes = panels.map((panel) => panel.scene);
  const kept = ordered.filter((each) => each === 'w' || sharedBy(scenes, [each]).length > 0);
  if (reader.has(name) && kept.length < ordered.length) {
    reader.report(name, kept.join(',') || 'none', 'the panels differ in what is said to be linked');
  }
  return kept;
}

/** Queries longer than this are cut by some servers: then the panels go into the fragment, which no server sees. */
const longestQuery = 4000;

/**
 * Writes a document as an address from the `?` on: short, readable, and `decodeDocument` reads it back exactly, but for where
 * Learn is while another place is open, and for its figures beside the one that is shown.
 */
export function encodeDocument(document: Document): string {
  const { board, scene } = document;
  const panels = board.panels.map((panel) => ({ key: `p${panel.id}`, text: writePanel(panel, scene) }));
  const whole = writeLink(scene, documentParams(document), panels);
  if (whole.length <= longestQuery) return `?${whole}`;
  return `?${writeLink(scene, documentParams(document), [])}#${writeLink(undefined, [], panels)}`;
}

function documentParams({ place, embed, focus, board, lab, learn, from, preset, tour }: Document): readonly Param[] {
  const write = <T>({ key: name, codec, fallback }: Part<T>, value: T): readonly Param[] => {
    const text = codec.write(value);
    return text === codec.write(fallback) ? [] : [{ key: name, text }];
  };
  return [
    ...write(documentParts.place, place),
    ...write(documentParts.embed, embed),
    ...write(documentParts.panel, focus ?? 0),
    ...write(documentParts.title, board.title),
    ...write(documentParts.figure, board.figure),
    ...write(documentParts.columns, board.columns),
    ...write(documentParts.scaling, board.scaling),
    ...write(documentParts.arrangement, board.arrangement),
    ...write(documentParts.tolerance, board.tolerance),
    ...writeLinked(board),
    ...write(documentParts.lab, lab),
    ...(place === 'learn'
      ? [
          ...write(documentParts.chapter, learn.chapter),
          ...write(documentParts.step, learn.step),
          ...(late.article?.write(learn) ?? []),
        ]
      : []),
    ...write(documentParts.from, from),
    ...write(documentParts.preset, preset),
    ...write(documentParts.tour, tour),
  ];
}

/** Left out where the link would be read the same without it: what the panels differ in is not linked. */
function writeLinked({ linked, panels }: Board): readonly Param[] {
  const { key: name, codec, fallback } = documentParts.linked;
  const scenes = panels.map((panel) => panel.scene);
  const usual = panels.length < 2 ? fallback : sharedBy(scenes, fallback);
  const ordered = aspectKeys.filter((each) => usual.includes(each));
  return codec.write(ordered) === codec.write(linked) ? [] : [{ key: name, text: codec.write(linked) }];
}
