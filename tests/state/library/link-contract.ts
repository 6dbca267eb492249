import { buildModel } from '../../../src/model/build/build-model';
import { holds } from '../../../src/model/learn/rules';
import { decode, decodeDocument, encode, encodeDocument, mapOf, type Preset, wOf } from '../../../src/state';
import { piecesOf } from '../../../src/state/learn/text';
import type { Exhibit } from '../../../src/state/library/gallery';
import { witnessOf } from '../../../src/state/library/open-preset';
import type { Contract } from '../../contract';

/** What presets and exhibits have in common: words about a link of ours. */
type Told = Pick<Preset, 'id' | 'label' | 'about' | 'query'>;

function* wordProblems({ id, label, about }: Told): Generator<string> {
  if (!/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(id)) yield `the id ${id} has signs that it may not have`;
  if (label.length < 3) yield 'no label';
  if (!/^[\p{L}‖].{15,}[.]$/u.test(about)) yield `“${about}” is no sentence`;
}

/** Whole numbers below 10 may be part of a formula. All others stand in the link, or are computed where the text is shown. */
function* numeralProblems({ about, query }: Told): Generator<string> {
  const plain = about.replace(/\{[^}]*\}/g, '');
  const inLink = new Set(decodeURIComponent(query).match(/\d+(\.\d+)?/g));
  for (const numeral of plain.match(/\d+(\.\d+)?/g) ?? []) {
    if (!/^\d$/.test(numeral) && !inLink.has(numeral)) yield `${numeral} stands in the text and not in the link`;
  }
}

/** Keys and values of a link, each once. */
function pairsOf(link: string): { readonly pairs: ReadonlyMap<string, string>; readonly twice: readonly string[] } {
  const all = link
    .replace(/^\?/, '')
    .split('&')
    .map((pair) => pair.split('=', 2) as [string, string]);
  const keys = all.map(([key]) => key);
  return { pairs: new Map(all), twice: keys.filter((key, i) => keys.indexOf(key) !== i) };
}

/**
 * Values are written as the app writes them. Which keys there are is for who made the link to say: defaults are written out
 * where they must stay, and θ where the app would say w; so are they in panels.
 */
function* writingProblems(query: string, written: string): Generator<string> {
  const { pairs, twice } = pairsOf(query);
  if (twice.length > 0) yield `${twice.join(', ')} twice`;
  if (pairs.get('v') !== '1') yield 'it does not say its version';
  const own = pairsOf(written).pairs;
  for (const [key, text] of pairs) {
    if (/^p\d/.test(key)) continue;
    const usual = own.get(key) ?? text;
    if (usual !== text) yield `${key}=${text} is written ${usual} by the app`;
  }
}

function* presetProblems({ query }: Preset): Generator<string> {
  const { scene, issues } = decode(query);
  for (const { message } of issues) yield message;
  const again = decode(encode(scene));
  if (JSON.stringify(again.scene) !== JSON.stringify(scene)) yield 'written again it opens another scene';
}

function* presetWriting({ query }: Preset): Generator<string> {
  yield* writingProblems(query, encode(decode(query).scene));
}

/** Keys of a link that are about runs. */
const runKeys = ['loss', 'start', 'run', 'time', 'steps', 'eta', 'm1', 'm2', 'view'];

/** Both pictures speak of one θ: a run that is part of a scene begins where the gradient response is taken. */
function* startProblems({ query }: Preset): Generator<string> {
  const { scene } = decode(query);
  const keys = runKeys.filter((key) => pairsOf(query).pairs.has(key));
  if (keys.length === 0) return;
  const { start } = buildModel(scene).flow;
  const w = wOf(mapOf(scene.map), scene.theta);
  const apart = Math.hypot(start[0] - w[0], start[1] - w[1]);
  if (scene.start !== null) yield `${keys.join(', ')} speak of a run, which does not begin at θ`;
  else if (apart > 1e-9 * Math.hypot(...w)) yield `the run begins at (${start.join(', ')}), θ gives (${w.join(', ')})`;
}

/** Numbers that a goal tells are the bounds of its check. */
function* tryProblems(preset: Preset): Generator<string> {
  const { goal, check, hint } = preset.try;
  for (const text of [goal, hint]) {
    if (!/^\p{Lu}.{12,110}[.]$/u.test(text)) yield `“${text}” is no short sentence`;
    for (const piece of piecesOf(text)) {
      if (piece.kind !== 'words' && piece.kind !== 'reading') yield `“${text}” has a mark that a strip cannot show`;
    }
  }
  for (const numeral of goal.match(/\d\d+/g) ?? []) {
    if (!JSON.stringify(check).includes(numeral)) yield `${numeral} stands in the goal and not in the check`;
  }
  const { scene, issues } = decode(witnessOf(preset));
  for (const { message } of issues) yield `its witness: ${message}`;
  const start = buildModel(decode(preset.query).scene);
  if (holds(check, { now: [start], start: [start] })) yield 'it is done from the start';
  if (!holds(check, { now: [buildModel(scene)], start: [start] })) yield 'its witness does not meet it';
}

/** What every preset is held to. */
export const presetContract = {
  'is told in words': wordProblems,
  'has no numbers but those of its scene': numeralProblems,
  'opens without an issue, and again from its own link': presetProblems,
  'is written as the app writes it': presetWriting,
  'begins its run at the θ it speaks of': startProblems,
  'has something to try that is open at first and can be done': tryProblems,
} as const satisfies Contract<Preset>;

function* exhibitProblems({ id, query }: Exhibit): Generator<string> {
  const { document, issues, broken } = decodeDocument(query);
  for (const { message } of [...issues, ...[...broken.values()].flat()]) yield message;
  const url = new URL(encodeDocument(document), 'http://localhost/');
  const again = decodeDocument(url.search, url.hash);
  if (JSON.stringify(again.document) !== JSON.stringify(document)) yield 'written again it opens another board';
  if (document.place !== 'compare' || document.board.figure !== id) yield 'it does not open in Compare as itself';
  if (document.board.title === '') yield 'its board has no title';
}

function* exhibitWriting({ query }: Exhibit): Generator<string> {
  yield* writingProblems(query, encodeDocument(decodeDocument(query).document));
  if (query.length >= 900) yield `${query.length} characters are too many to send`;
}

/** What a picture depends on, so that it stays as it is when a default changes. */
function* dependencyProblems({ query }: Exhibit): Generator<string> {
  const flow = decodeDocument(query).document.board.panels.some(({ view }) => view === 'flow');
  const keys = flow ? ['view', 'viewgrid', 'loss', 'start', 'run', 'time', 'pace'] : ['window', 'grid', 'draw'];
  for (const key of [...keys, 'map', 'arrows', 'hide']) {
    if (!query.includes(`&${key}=`)) yield `${key} is left to its default`;
  }
}

/** What every figure of the gallery, and all that corrects one, is held to. */
export const exhibitContract = {
  'is told in words': wordProblems,
  'has no numbers but those of its panels': numeralProblems,
  'opens without an issue, and again from its own link': exhibitProblems,
  'is written as the app writes it': exhibitWriting,
  'writes out what its pictures depend on': dependencyProblems,
} as const satisfies Contract<Exhibit>;
