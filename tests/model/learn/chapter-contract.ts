import { panelsOfLink } from '../../../src/model/learn/figure-models';
import { plainWords } from '../../../src/model/learn/fill';
import { holds, readOf } from '../../../src/model/learn/rules';
import { type Overlay, partOf } from '../../../src/model/overlay/overlay';
import { truthOf } from '../../../src/model/questions/predict';
import { endOf } from '../../../src/model/readings/runs';
import type { Model } from '../../../src/model/types/types';
import { folderOf, overlaysOf } from '../../../src/overlays/parts';
import { type Document, decodeDocument, encodeDocument } from '../../../src/state';
import { documentOfLink, scenesOf } from '../../../src/state/learn/article';
import { controlOf } from '../../../src/state/learn/controls';
import { piecesOf } from '../../../src/state/learn/text';
import type { Bet, Chapter, Step, Text } from '../../../src/state/learn/types';
import { differences } from '../../../src/state/link/panel-text';
import type { Contract } from '../../contract';
import { tries } from '../../tries';
import { nudges } from './nudge';
import { isDisplay, plain, readingGrade, readTexts, sentencesOf, textsOf, wordCount } from './words';

function* inSteps(chapter: Chapter, check: (step: Step) => Iterable<string>): Generator<string> {
  for (const [i, step] of chapter.steps.entries()) for (const found of check(step)) yield `step ${i + 1}: ${found}`;
}

const perStep = (check: (step: Step) => Iterable<string>) => (chapter: Chapter) => inSteps(chapter, check);

function* wordProblems({ id, title, able, steps }: Chapter): Generator<string> {
  if (!/^[a-z]+(-[a-z]+)*$/.test(id)) yield `${id} cannot stand in a link for ever`;
  if (!/^\p{Lu}.{5,50}[^.]$/u.test(title)) yield `“${title}” is no title`;
  if (!/^\p{Ll}.{15,}\.$/u.test(able)) yield `“${able}” does not go on after “You can”`;
  for (const { title: each, figure } of steps) {
    if (!/^\p{Lu}.{5,50}[^.]$/u.test(each)) yield `“${each}” is no title`;
    if (!/^\p{Lu}.{15,}[.…]$/u.test(figure.caption)) yield `“${figure.caption}” is no caption`;
  }
}

/** Digits that belong to a formula or a name and are no result. */
const allowed = /1\/θ|2θ|r = 1|\(1, 1\)|\b(19|20)\d\d\b/g;

function* numeralProblems(step: Step): Generator<string> {
  for (const text of textsOf(step)) {
    const found = piecesOf(text)
      .map((piece) => ('words' in piece ? piece.words : ''))
      .join('')
      .replace(allowed, '')
      .match(/\d+(\.\d+)?/);
    if (found) yield `“${found[0]}” is typed, in “${text}”`;
  }
}

const linksOf = ({ figure, bet, task, erratum }: Step): readonly string[] =>
  [figure.link, bet?.on, task?.witness, erratum?.link].filter((link) => link !== undefined);

function* linkProblems(step: Step): Generator<string> {
  for (const link of linksOf(step)) {
    const { document, issues, broken } = decodeDocument(link);
    for (const { message } of [...issues, ...[...broken.values()].flat()]) yield message;
    const url = new URL(encodeDocument(document), 'http://localhost/');
    const again = decodeDocument(url.search, url.hash).document;
    if (JSON.stringify(again) !== JSON.stringify(document)) yield `written again it is another: ${link}`;
    if (!['explore', 'compare'].includes(document.place)) yield `it opens ${document.place}: ${link}`;
  }
  const counts = new Set(linksOf(step).map((link) => scenesOf(documentOfLink(link)).length));
  if (!step.erratum?.link && counts.size > 1) yield 'its links have different numbers of panels';
  if (isBoard(step) !== (step.figure.show === undefined)) yield 'a board shows its panels, a scene says what it shows';
}

const isBoard = ({ figure }: Step): boolean => documentOfLink(figure.link).board.panels.length > 0;

/** Where the start follows θ, one point is the same in both pictures. */
function* startProblems({ figure }: Step): Generator<string> {
  const { board, scene } = documentOfLink(figure.link);
  if (board.panels.length === 0 && scene.start !== null && scene.alpha === null)
    yield 'the runs start elsewhere than at θ';
}

function* readingProblems(step: Step): Generator<string> {
  for (const text of textsOf(step)) {
    const after = text === step.bet?.why || step.bet?.options.some(({ reply }) => reply === text);
    const panels = panelsOfLink(
      (after && step.bet?.on) || (text === step.task?.done && step.task.witness) || step.figure.link,
    );
    for (const piece of piecesOf(text)) {
      if (piece.kind !== 'reading') continue;
      if (readOf(piece, panels).value === undefined) yield `${piece.reading} has no value in “${text}”`;
    }
    if (/NaN|Infinity|undefined/.test(plainWords(text, panels))) yield `a number is missing in “${text}”`;
  }
}

const heldOptions = (bet: Bet, now: readonly Model[], start: readonly Model[]): readonly string[] =>
  bet.options.filter((option) => holds(option.if, { now, start })).map(({ words }) => words);

function* betProblems({ bet, figure }: Step): Generator<string> {
  if (!bet) return;
  const on = bet.on ?? figure.link;
  const held = heldOptions(bet, panelsOfLink(on), panelsOfLink(figure.link));
  if (held.length !== 1) yield `${held.length} options hold: ${held.join(', ')}`;
  if (bet.options.length < 2) yield 'there is nothing to choose from';
  const all = nudges([on, figure.link]);
  const every = Math.max(1, Math.ceil(all.length / tries(all.length, 6)));
  for (const [i, [now, start, what]] of all.entries()) {
    if (i % every > 0) continue;
    const near = heldOptions(bet, panelsOfLink(now), panelsOfLink(start));
    if (near.length !== 1 || near[0] !== held[0]) yield `with ${what} these hold: ${near.join(', ')}`;
  }
}

/** What is drawn for a bet is drawn where the answer is hidden, and the answer is there. */
function* drawnProblems({ bet, figure }: Step): Generator<string> {
  if (bet?.drawn === undefined) return;
  const [model] = panelsOfLink(bet.on ?? figure.link);
  if (bet.drawn === 'image') {
    if (bet.covers !== 'all' || !figure.show?.includes('response'))
      yield 'its image is drawn where it is seen, or nowhere';
    if (bet.on !== undefined) yield 'its image is drawn in another figure than it is of';
    if (!truthOf(model, 'response').ok) yield 'there is no image to draw';
  } else {
    if (bet.covers === undefined || !figure.show?.includes('flow'))
      yield 'its end is placed where it is seen, or nowhere';
    if (endOf(model) === undefined) yield 'there is no end to place';
  }
}

/** What the handles of each picture change, as keys of a link. */
const handled: Readonly<Record<string, readonly string[]>> = {
  // The tip of the image of g finds the gauge that leads there.
  response: ['theta', 'w', 'g', 'A'],
  flow: ['theta', 'w', 'start', 'm1', 'm2', 'a', 'b', 'c', 'finitestep'],
  plane: ['theta', 'w'],
  inputs: ['w', 'theta'],
  loss: [],
};

/** Keys of a link that a control writes. */
function keysOf(control: string): readonly string[] {
  const [owner, name] = control.split('.');
  if (control.startsWith('map:')) return ['map', 'theta', 'w', 'A', 'N'];
  if (['theta', 'w', 'shape', 'fibre'].includes(owner)) return ['theta', 'vars', 'w', 'A', 'share', 'balance', 'delta'];
  return [
    name
      .replace(/^g[12]$/, 'g')
      .replace(/^start[12]$/, 'start')
      .replace(/^B\d\d$/, 'B'),
  ];
}

function* taskProblems(step: Step): Generator<string> {
  const { task, figure } = step;
  if (!task) return;
  const start = panelsOfLink(figure.link);
  if (holds(task.check, { now: start, start })) yield 'it is done from the start';
  if (!holds(task.check, { now: panelsOfLink(task.witness), start })) yield 'its witness does not meet it';
  const shown = figure.show ?? documentOfLink(figure.link).board.panels.map(({ view }) => view);
  const together =
    documentOfLink(figure.link).board.arrangement === 'together' ? ['start', 'a', 'b', 'c', 'm1', 'm2'] : [];
  const reach = new Set([...shown.flatMap((view) => handled[view]), ...figure.controls.flatMap(keysOf), ...together]);
  for (const key of changedKeys(documentOfLink(figure.link), documentOfLink(task.witness))) {
    if (!reach.has(key)) yield `nothing in the figure changes ${key} to that of the witness`;
  }
}

function changedKeys(from: Document, to: Document): ReadonlySet<string> {
  const after = scenesOf(to);
  return new Set(scenesOf(from).flatMap((scene, i) => differences(scene, after[i]).map(({ key }) => key)));
}

/** What the picture of all runs draws by itself. */
const inTogether = ['minimiser', 'runs', 'contours', 'points'];

/** What a text lights up, by its words and by the terms of its formulas. */
const partsOf = (text: Text): readonly string[] =>
  piecesOf(text).flatMap((piece) => {
    if (piece.kind === 'part') return [piece.part];
    return piece.kind === 'tex' ? Array.from(piece.tex.matchAll(/\\class\{part-([\w-]+)\}/g), ([, part]) => part) : [];
  });

function* partProblems(step: Step): Generator<string> {
  const { board } = documentOfLink(step.figure.link);
  const panels = panelsOfLink(step.figure.link);
  for (const text of textsOf(step)) {
    for (const part of partsOf(text)) {
      const views = (step.figure.show ?? board.panels.map(({ view }) => view)).filter((view) => view !== 'loss');
      const drawn = panels.some((model) =>
        views.some((view) =>
          (overlaysOf(view, model) as readonly Overlay[]).some(
            (each) => folderOf(each) === part && partOf(each, model) !== undefined,
          ),
        ),
      );
      if (!drawn && !(board.arrangement === 'together' && inTogether.includes(part))) yield `${part} is not drawn`;
    }
  }
}

function* controlProblems({ figure, say }: Step): Generator<string> {
  const [scene] = scenesOf(documentOfLink(figure.link));
  const scrubbed = say.flatMap((text) =>
    piecesOf(text).flatMap((piece) => (piece.kind === 'scrub' ? piece.control : [])),
  );
  for (const name of [...figure.controls, ...scrubbed]) {
    if (!controlOf(scene, name)) yield `the scene has no ${name}`;
  }
  if (figure.controls.length > 3) yield `${figure.controls.length} controls`;
}

const termCount = (texts: readonly Text[]): number =>
  texts.flatMap((text) => piecesOf(text).filter(({ kind }) => kind === 'term')).length;

function* sizeProblems(chapter: Chapter): Generator<string> {
  const words = wordCount(chapter.steps.flatMap(readTexts));
  if (words > mostWords) yield `${words} words`;
  const formulas = chapter.steps.flatMap(({ say }) => say.filter(isDisplay)).length;
  if (formulas > 2) yield `${formulas} formulas on lines of their own`;
  if (chapter.steps.length > 4) yield `${chapter.steps.length} steps`;
  for (const step of chapter.steps) {
    const terms = termCount(step.say);
    if (terms > 4) yield `${terms} new terms in one step`;
    for (const text of textsOf(step).filter((each) => !isDisplay(each))) {
      for (const sentence of sentencesOf(text)) {
        if (wordCount([sentence]) > 28) yield `a sentence of ${wordCount([sentence])} words: ${plain(sentence)}`;
      }
    }
  }
}

/** Of a chapter, as everybody reads it. */
export const mostWords = 260;

/** Years of school that a chapter may ask for, its formulas aside. */
const highestGrade = 6;

function* gradeProblems(chapter: Chapter): Generator<string> {
  const grade = readingGrade(chapter);
  if (grade > highestGrade) yield `it asks for ${grade.toFixed(1)} years of school`;
}

function* doingProblems({ id, steps }: Chapter): Generator<string> {
  // The opening shows what is to come, and asks nothing.
  if (id !== 'opening' && !steps.some(({ bet }) => bet)) yield 'no bet';
  // What was missed is something to do, for everybody something else.
  if (!steps.some(({ task, recalls }) => task || recalls)) yield 'no task';
}

/** What every chapter of the article is held to. */
export const chapterContract = {
  'is told in words': wordProblems,
  'has no number that is typed': perStep(numeralProblems),
  'has links that open without a notice, and again': perStep(linkProblems),
  'starts its runs at θ': perStep(startProblems),
  'has readings that can be read': perStep(readingProblems),
  'has bets of which exactly one option holds, nearby too': perStep(betProblems),
  'has bets that can be drawn where they say so': perStep(drawnProblems),
  'has tasks that are open at first and can be done': perStep(taskProblems),
  'lights up what is drawn': perStep(partProblems),
  'has controls that are there': perStep(controlProblems),
  'is short': sizeProblems,
  'is written plainly': gradeProblems,
  'gives something to bet on and something to do': doingProblems,
} as const satisfies Contract<Chapter>;
