import {
  arrangements,
  type Board,
  type Document,
  defaultDocument,
  emptyBoard,
  longestLab,
  longestName,
  mostColumns,
  mostPanels,
  type Panel,
  panelOf,
  scalings,
} from '../document/document';
import { placeIds } from '../document/places';
import { type AspectKey, aspectKeys, sharedBy } from '../edits/aspects';
import { firstIssues, type Issue, issue } from '../reading/issues';
import type { Param } from '../reading/query';
import { openParams, type Reader } from '../reading/reader';
import type { Scene } from '../scene/scene';
import { flag, integer, intervalWords, line, numeric, oneOf, someOf } from '../scene/syntax';
import { readScene } from './codec';
import { knownKeys } from './keys';
import { openLink, writeLink } from './link';
import { readPanel, writePanel } from './panel-link';
import { type Part, part } from './part';

/** A document read from a link, and what was wrong with the link. */
export interface DecodedDocument {
  readonly document: Document;
  /** What was wrong outside the panels. */
  readonly issues: readonly Issue[];
  /** What was wrong with a panel, by its id: it is shown there, and concerns no other. */
  readonly broken: ReadonlyMap<number, readonly Issue[]>;
}

const name = line(longestName);

/** The part of its initial loss at which a run has arrived: neither nothing nor all of it. */
const toleranceBounds = { above: 0, below: 1 };

/** The keys of a document that are not those of its scene, in the order of links. */
export const documentParts = {
  place: part({
    key: 'place',
    codec: oneOf(placeIds),
    fallback: defaultDocument.place,
    meaning: 'the place of the app that opens',
    example: 'compare',
  }),
  embed: part({
    key: 'embed',
    codec: flag,
    fallback: defaultDocument.embed,
    meaning: 'pictures only, for a frame in another page',
    example: '1',
  }),
  panel: part({
    key: 'panel',
    codec: integer(0, 99),
    fallback: 0,
    meaning: 'the panel that is selected, or open in Explore; 0 for none',
    example: '2',
  }),
  title: part({
    key: 'title',
    codec: name,
    fallback: emptyBoard.title,
    meaning: 'title of the board',
    example: 'Polar',
  }),
  figure: part({
    key: 'figure',
    codec: name,
    fallback: emptyBoard.figure,
    meaning: 'the figure of the gallery that the board came from',
    example: 'polar',
  }),
  columns: part({
    key: 'cols',
    codec: integer(0, mostColumns),
    fallback: emptyBoard.columns,
    meaning: 'panels per row; 0: as suits their number',
    example: '2',
  }),
  scaling: part({
    key: 'scaling',
    codec: oneOf(scalings),
    fallback: emptyBoard.scaling,
    meaning: 'one scale for all panels, or each its `own`',
    example: 'own',
  }),
  arrangement: part({
    key: 'board',
    codec: oneOf(arrangements),
    fallback: emptyBoard.arrangement,
    meaning: 'the panels side by side, or all their runs `together` in one picture',
    example: 'together',
  }),
  // No sweep runs through it: a board has one for all its panels, so that their runs can be compared.
  tolerance: part({
    key: 'tol',
    codec: numeric({ bounds: toleranceBounds }),
    fallback: emptyBoard.tolerance,
    meaning: `with \`board=together\`: the part of its initial loss at which a run has arrived (${intervalWords(toleranceBounds)})`,
    example: '0.01',
  }),
  linked: part({
    key: 'linked',
    codec: someOf(aspectKeys),
    fallback: emptyBoard.linked,
    meaning: `what a change in one panel changes in all, any of ${aspectKeys.join(', ')}; or \`none\``,
    example: 'loss,start',
  }),
  // Its values stand in one key: no key of a scene, now or later, can be one of a lab.
  lab: part({
    key: 'lab',
    codec: line(longestLab),
    fallback: defaultDocument.lab,
    meaning: 'with `place=labs`: the open lab, as name;key:value',
    example: 'incremental;depth:3',
  }),
} as const;

const ownKeys: readonly string[] = Object.values(documentParts).map((one) => one.key);
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
  const document = readDocument(
    reader,
    base.scene,
    read.map(({ panel }) => panel),
  );
  return {
    document,
    issues: firstIssues([...issues, ...base.issues, ...tooMany(panelCount), ...reader.finish('this board')]),
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

function readDocument(reader: Reader, scene: Scene, panels: readonly Panel[]): Document {
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
  const [place, embed, lab] = [read(documentParts.place), read(documentParts.embed), read(documentParts.lab)];
  const document = { place, embed, scene, board, focus: null, lab };
  const focus = read(documentParts.panel);
  if (focus === 0) return document;
  if (panelOf({ ...document, focus }, focus) !== undefined) return { ...document, focus };
  reader.report('panel', '0', 'there is no such panel');
  return document;
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

/** Writes a document as an address from the `?` on: short, readable, and `decodeDocument` reads it back exactly. */
export function encodeDocument(document: Document): string {
  const { board, scene } = document;
  const panels = board.panels.map((panel) => ({ key: `p${panel.id}`, text: writePanel(panel, scene) }));
  const whole = writeLink(scene, documentParams(document), panels);
  if (whole.length <= longestQuery) return `?${whole}`;
  return `?${writeLink(scene, documentParams(document), [])}#${writeLink(undefined, [], panels)}`;
}

function documentParams({ place, embed, focus, board, lab }: Document): readonly Param[] {
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
