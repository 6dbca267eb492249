import { describe, expect, test } from 'vitest';
import { decodeDocument, encodeDocument, setBoard, setPanel } from '../../src/state';
import { documentOfExhibit, exhibits, figures, galleryGroups, isEdited, shownAs } from '../../src/state/gallery';

const names = ({ panels }: { panels: readonly { name: string }[] }) => panels.map(({ name }) => name);
const boardOf = (id: string) => decodeDocument(exhibits.find((each) => each.id === id)?.query ?? '').document.board;

test('the figures are those of the article and of its follow-up, in their order', () => {
  expect(galleryGroups.map((group) => group.figures.map(({ id }) => id))).toEqual([
    ['regular', 'squared', 'inverse', 'polar', 'deep'],
    ['point', 'line'],
  ]);
  expect(new Set(exhibits.map(({ id }) => id)).size).toBe(exhibits.length);
});

describe.each(exhibits)('$id', (exhibit) => {
  const { document, issues, broken } = decodeDocument(exhibit.query);

  test('is a link without issues that opens the same board when written again', () => {
    expect([issues, [...broken]]).toEqual([[], []]);
    const url = new URL(encodeDocument(document), 'http://localhost/');
    expect(decodeDocument(url.search, url.hash)).toEqual({ document, issues: [], broken: new Map() });
  });

  test('opens in Compare as itself, with a title, all panels named or told apart, in a link short enough to send', () => {
    expect(document.place).toBe('compare');
    expect(document.board.figure).toBe(exhibit.id);
    expect(document.board.title).not.toBe('');
    expect(exhibit.query.length).toBeLessThan(900);
  });

  test('writes out what its pictures depend on', () => {
    const flow = document.board.panels.some(({ view }) => view === 'flow');
    const keys = flow ? ['view', 'viewgrid', 'loss', 'start', 'run', 'time', 'pace'] : ['window', 'grid', 'draw'];
    for (const key of [...keys, 'map', 'arrows', 'hide']) expect(exhibit.query).toContain(`&${key}=`);
  });

  test('says what to see in whole sentences', () => expect(exhibit.about).toMatch(/^[A-Z].{60,}\.$/u));

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
