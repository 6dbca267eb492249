import {
  arrangements,
  defaultDocument,
  emptyBoard,
  longestLab,
  longestName,
  mostColumns,
  scalings,
} from '../document/document';
import { placeIds } from '../document/places';
import { aspectKeys } from '../edits/aspects';
import { flag, integer, line, numeric, oneOf, someOf } from '../scene/syntax';
import { part } from './part';

const name = line(longestName);
const chapterName = line(40);

/** The part of its initial loss at which a run has arrived: neither nothing nor all of it. */
export const toleranceBounds = { above: 0, below: 1 };

/** The keys of a document that are not those of its scene, in the order of links. */
export const documentParts = {
  place: part({
    key: 'place',
    codec: oneOf(placeIds),
    fallback: defaultDocument.place,
  }),
  embed: part({
    key: 'embed',
    codec: flag,
    fallback: defaultDocument.embed,
  }),
  panel: part({
    key: 'panel',
    codec: integer(0, 99),
    fallback: 0,
  }),
  title: part({
    key: 'title',
    codec: name,
    fallback: emptyBoard.title,
  }),
  figure: part({
    key: 'figure',
    codec: name,
    fallback: emptyBoard.figure,
  }),
  columns: part({
    key: 'cols',
    codec: integer(0, mostColumns),
    fallback: emptyBoard.columns,
  }),
  scaling: part({
    key: 'scaling',
    codec: oneOf(scalings),
    fallback: emptyBoard.scaling,
  }),
  arrangement: part({
    key: 'board',
    codec: oneOf(arrangements),
    fallback: emptyBoard.arrangement,
  }),
  // No sweep runs through it: a board has one for all its panels, so that their runs can be compared.
  tolerance: part({
    key: 'tol',
    codec: numeric({ bounds: toleranceBounds }),
    fallback: emptyBoard.tolerance,
  }),
  linked: part({
    key: 'linked',
    codec: someOf(aspectKeys),
    fallback: emptyBoard.linked,
  }),
  // Its values stand in one key: no key of a scene, now or later, can be one of a lab.
  lab: part({
    key: 'lab',
    codec: line(longestLab),
    fallback: defaultDocument.lab,
  }),
  chapter: part({
    key: 'chapter',
    codec: chapterName,
    fallback: defaultDocument.learn.chapter,
  }),
  step: part({
    key: 'step',
    codec: integer(1, 99),
    fallback: defaultDocument.learn.step,
  }),
  from: part({
    key: 'from',
    codec: chapterName,
    fallback: defaultDocument.from,
  }),
  // Which presets and steps there are is known to what comes later, and so is what is said where there is no such one.
  preset: part({
    key: 'preset',
    codec: chapterName,
    fallback: defaultDocument.preset,
  }),
  tour: part({
    key: 'tour',
    codec: integer(0, 9),
    fallback: defaultDocument.tour,
  }),
} as const;
