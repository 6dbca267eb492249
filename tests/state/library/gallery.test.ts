import { describe, expect, test } from 'vitest';
import { decodeDocument, setBoard, setPanel } from '../../../src/state';
import {
  documentOfExhibit,
  type Exhibit,
  figures,
  galleryGroups,
  isEdited,
  shownAs,
} from '../../../src/state/library/gallery';
import { catches, holdTo } from '../../contract';
import { exhibits } from '../exhibits';
import { exhibitContract } from './link-contract';

const names = ({ panels }: { panels: readonly { name: string }[] }) => panels.map(({ name }) => name);
const boardOf = (id: string) => decodeDocument(exhibits.find((each) => each.id === id)?.query ?? '').document.board;

test('the figures are those of the article and of its follow-up, in their order', () => {
  expect(galleryGroups.map((group) => group.figures.map(({ id }) => id))).toEqual([
    ['regular', 'squared', 'inverse', 'polar', 'deep'],
    ['point', 'line'],
  ]);
  expect(new Set(exhibits.map(({ id }) => id)).size).toBe(exhibits.length);
});

describe('every exhibit', () =>
  holdTo(
    exhibitContract,
    exhibits.map((exhibit) => [exhibit.id, exhibit]),
  ));

describe('the contract', () => {
  const [sound] = exhibits;
  const written = (from: string | RegExp, to: string): Exhibit => ({ ...sound, query: sound.query.replace(from, to) });
  catches(exhibitContract, sound, {
    'is told in words': { 'half a sentence': { ...sound, about: 'one panel' } },
    'has no numbers but those of its panels': {
      'a number of its own': { ...sound, about: 'It turns gradients by 31.5°.' },
    },
    'opens without an issue, and again from its own link': {
      'another place': written('place=compare&', ''),
      'another figure': { ...sound, id: 'planted' },
      'no title': written(/title=[^&]*&/, ''),
      'a panel that is wrong': { ...sound, query: `${sound.query}&p9=map:nothing` },
    },
    'is written as the app writes it': {
      'too long a link': { ...sound, query: `${sound.query}&title=${'a'.repeat(900)}` },
      'another order of digits': written('v=1', 'v=01'),
    },
    'writes out what its pictures depend on': { 'a default that may change': written(/&arrows=[^&]*/, '') },
  });
});

describe.each(exhibits)('$id', (exhibit) => {
  const { document } = decodeDocument(exhibit.query);

  test('is found again by its id', () => {
    const shown = shownAs(exhibit.id);
    expect(shown?.correction ?? shown?.figure).toBe(exhibit);
    if (shown?.correction) expect(shown.figure.corrections).toContain(exhibit);
  });

  test('is edited once a panel differs, and not by another scale or arrangement', () => {
    const opened = documentOfExhibit(exhibit);
    expect(isEdited(document.board, exhibit)).toBe(false);
    expect(isEdited(setBoard(opened, { scaling: 'own', columns: 3 }).board, exhibit)).toBe(false);
    expect(isEdited(setPanel(opened, 1, { name: 'mine' }).board, exhibit)).toBe(true);
    expect(isEdited({ ...opened.board, panels: [] }, exhibit)).toBe(true);
  });
});

test('a board of one’s own is no exhibit', () => {
  expect(shownAs('')).toBeUndefined();
  expect(shownAs('constructor')).toBeUndefined();
});

test('every printed figure that is imprecise says so', () => {
  const corrections = Object.fromEntries(figures.map(({ id, corrections: all }) => [id, all.map((each) => each.id)]));
  expect(corrections).toEqual({
    regular: [],
    squared: ['squared-printed', 'squared-arrow'],
    inverse: ['inverse-large', 'inverse-norm', 'inverse-printed'],
    polar: ['polar-printed', 'polar-arrow'],
    deep: ['deep-small'],
    point: ['point-speed'],
    line: ['line-sign'],
  });
});

test('the blue arrow is shown both ways over the same panels', () => {
  for (const [figure, both] of [
    ['squared', 'squared-arrow'],
    ['inverse', 'inverse-large'],
  ]) {
    const panels = boardOf(both).panels.map(({ scene }) => scene);
    const own = boardOf(figure).panels.map(({ scene }) => scene);
    expect(panels).toEqual([...own, ...own.map((scene) => ({ ...scene, vector: 'w' }))]);
    expect(boardOf(both).columns).toBe(own.length);
  }
});

test('the names of the panels of one size and of unit size say which is which', () => {
  const { panels } = boardOf('deep-small');
  expect(panels.map(({ scene }) => scene.map.options.h)).toEqual([2, 2, 2, 2]);
  expect(names(boardOf('deep-small')).map((name) => /= ([\d.]+)$/.exec(name)?.[1])).toEqual(['0.01', '0.01', '1', '1']);
});
