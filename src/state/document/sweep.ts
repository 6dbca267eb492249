import { atPortion } from '../../core';
import { type Reading, readNumber, writeNumber } from '../scene/numbers';
import type { Scene } from '../scene/scene';
import { type Document, emptyBoard, mostPanels, type Panel, panelOf } from './document';
import { addPanels, type DocumentChange, type NewPanel, sceneInExplore } from './document-edits';
import { type SweepControl, sweepControls } from './sweep-controls';

/** What a sweep starts from: the selected panel, else the first, else the scene of Explore. */
interface SweepBase {
  readonly scene: Scene;
  readonly view: Panel['view'];
  readonly panel?: Panel;
}

export function sweepBase(document: Document): SweepBase {
  const panel = panelOf(document, document.focus) ?? document.board.panels[0];
  if (panel === undefined) return { scene: sceneInExplore.get(document), view: 'response' };
  return { scene: panel.scene, view: panel.view, panel };
}

/** A value that cannot be taken, and why. */
interface BadValue {
  /** As it was written. */
  readonly text: string;
  /** Which of the list it is, 1 first. */
  readonly ordinal: number;
  readonly why: string;
}

export type Values =
  | { readonly ok: true; readonly values: readonly number[] }
  | { readonly ok: false; readonly bad: readonly BadValue[] };

/** More values than this are not even looked at. */
const mostRead = 3 * mostPanels;

/** Reads the values of a sweep, separated by commas, and asks the control about each. */
export function readValues(text: string, scene: Scene, { set }: SweepControl): Values {
  const pieces = text.split(',', mostRead).map((piece) => piece.trim().replace('−', '-'));
  const read = pieces.map((piece): Reading<number> => {
    const reading = readNumber(piece);
    if (!reading.ok) return reading;
    const change = set(scene, reading.value);
    return change.ok ? reading : { ok: false, why: change.refusal.message };
  });
  const values = read.map((reading) => (reading.ok ? reading.value : Number.NaN));
  const bad = read.flatMap((reading, i) => {
    const first = reading.ok ? values.indexOf(reading.value) : i;
    const twice = first < i ? `it is the ${ordinal(first + 1)} value too` : undefined;
    const why = reading.ok ? twice : reading.why;
    return why === undefined ? [] : [{ text: pieces[i] ?? '', ordinal: i + 1, why }];
  });
  return bad.length > 0 ? { ok: false, bad } : { ok: true, values };
}

/** 1st, 2nd, 3rd, 4th, … 11th, 12th, … */
export function ordinal(n: number): string {
  const last = n % 100 > 10 && n % 100 < 14 ? 0 : n % 10;
  return `${n}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
}

interface Spacing {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly law: 'linear' | 'log';
  /** Only whole numbers, each once. */
  readonly whole: boolean;
}

/** Values between two ends, both included, rounded to four digits in between; or why there are none. */
export function spaced({ from, to, count, law, whole }: Spacing): Reading<readonly number[]> {
  if (!Number.isInteger(count) || count < 2 || count > mostPanels) {
    return { ok: false, why: `the number of values must be whole, from 2 to ${mostPanels}` };
  }
  if (from === to) return { ok: false, why: 'the two ends are the same' };
  if (law === 'log' && !(from * to > 0)) {
    return { ok: false, why: 'equal factors need ends that are both above 0, or both below' };
  }
  const inner = Array.from({ length: count - 2 }, (_, i) =>
    atPortion((i + 1) / (count - 1), [from, to], law === 'log'),
  );
  const rounded = [from, ...inner.map((x) => Number(x.toPrecision(4)) + 0), to];
  const values = whole ? rounded.map(Math.round) : rounded;
  return { ok: true, value: [...new Set(values)] };
}

export const writeValues = (values: readonly number[]): string => values.map(writeNumber).join(', ');

interface Sweep {
  /** Key of the control, see `sweepControls`. */
  readonly control: string;
  readonly values: readonly number[];
  /** Whether the panels take the place of those on the board. */
  readonly replace: boolean;
}

/** How many panels a sweep may make, and why no more. */
export function room({ board }: Document, replace: boolean): { readonly most: number; readonly why: string } {
  const there = replace ? 0 : board.panels.length;
  const already = there === 0 ? '' : `; ${there} ${there === 1 ? 'is' : 'are'} there already`;
  return { most: mostPanels - there, why: `A grid holds ${mostPanels} panels${already}.` };
}

/** One panel per value of the control, each otherwise like the panel the sweep starts from. */
export function sweep(document: Document, { control: key, values, replace }: Sweep): DocumentChange {
  const base = sweepBase(document);
  const control = sweepControls(base.scene).find((each) => each.key === key);
  if (control === undefined) return { ok: false, why: `There is no control ${key} to sweep.` };
  const { most, why } = room(document, replace);
  if (values.length > most) return { ok: false, why: `${why} This sweep would add ${values.length}.` };
  const made: NewPanel[] = [];
  const notes: string[] = [];
  for (const value of values) {
    const change = control.set(base.scene, value);
    if (!change.ok) return { ok: false, why: `${named(control, value)}: ${change.refusal.message}.` };
    if (change.note) notes.push(`${named(control, value)}: ${change.note}`);
    const name = control.named ? named(control, value) : '';
    made.push({ scene: change.scene, view: control.view ?? base.view, name });
  }
  const added = addPanels(replace ? emptied(document) : document, made);
  if (!added.ok || notes.length === 0) return added;
  return { ...added, note: [...notes, ...(added.note ? [added.note] : [])].join(' ') };
}

const named = ({ symbol, spec: { unit } }: SweepControl, value: number): string =>
  `${symbol} = ${writeNumber(value).replace('-', '−')}${unit === '°' ? '°' : ''}`;

/** The board without its panels. A figure's title says what its panels were; one's own stays. */
function emptied(document: Document): Document {
  const { board } = document;
  const title = board.figure === '' ? board.title : emptyBoard.title;
  return { ...document, board: { ...board, title, figure: '', panels: [] }, focus: null };
}
