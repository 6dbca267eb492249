import { describe, expect, test } from 'vitest';
import { createBoardBuilder } from '../../../src/model/board/build-board';
import { panelNames } from '../../../src/model/board/panel-names';
import { addPanels, type Document, defaultDocument, editPanel, type PictureKind, setBoard } from '../../../src/state';
import { decode } from '../../../src/state/link/link';
import { loadParts } from '../../parts';

// Comparing models reads all of their parts.
await loadParts();

function board(view: PictureKind, ...queries: string[]): Document {
  const added = addPanels(
    defaultDocument,
    queries.map((query) => ({ scene: decode(query).scene, view })),
  );
  if (!added.ok) throw new Error(added.why);
  return added.document;
}

const radii = ['map=polar&theta=0.3,0.5', 'map=polar&theta=3,0.5'];

describe('one scale for all panels', () => {
  test('draws equal magnitudes equally long, whatever the panels’ gains', () => {
    const { panels } = createBoardBuilder()(board('response', ...radii));
    const [a, b] = panels.map(({ model }) => model.response.parametric.scale);
    for (const m of [0.01, 0.3, 1, 2.5]) expect(a.length(m)).toBe(b.length(m));
  });

  test('also where the panels’ losses are of different sizes', () => {
    const { panels } = createBoardBuilder()(board('flow', 'm1=1&m2=1', 'm1=90&m2=40'));
    const [a, b] = panels.map(({ model }) => model.flow.parametric.scale);
    expect(a.length(1)).toBe(b.length(1));
    expect(a.length(1)).not.toBe(0);
  });

  test('has one key', () => {
    const { panels, keyed } = createBoardBuilder()(board('response', ...radii));
    expect(keyed.map(({ panel }) => panel.id)).toEqual([1]);
    expect(panels.map(({ ownScale }) => ownScale)).toEqual([false, false]);
  });

  test('has one pair of limits for colours', () => {
    const { panels } = createBoardBuilder()(board('response', ...radii.map((query) => `${query}&colour=gain`)));
    const domains = panels.map(({ model }) => model.response.parametric.colours?.domain);
    expect(domains[0]).toEqual(domains[1]);
    expect(domains[0]?.[0]).toBeLessThanOrEqual(0.09);
  });
});

describe('a scale of its own', () => {
  const own = setBoard(board('response', ...radii), { scaling: 'own' });

  test('draws each panel by its own mean, as it is printed', () => {
    const { panels, keyed } = createBoardBuilder()(own);
    const [a, b] = panels.map(({ model }) => model.response.parametric.scale);
    expect([a.mode, b.mode]).toEqual(['article', 'article']);
    expect(a.length(1)).toBeGreaterThan(2 * b.length(1));
    expect(keyed).toEqual([]);
  });

  test('is stated by a panel that leaves the common law', () => {
    const { panels, keyed } = createBoardBuilder()(board('response', ...radii, `${radii[1]}&arrows=article`));
    expect(panels.map(({ ownScale }) => ownScale)).toEqual([false, false, true]);
    expect(keyed.map(({ panel }) => panel.id)).toEqual([1]);
  });
});

describe('models', () => {
  test('of panels that did not change are the same objects', () => {
    const build = createBoardBuilder();
    const document = board('response', ...radii);
    const before = build(document);
    // A θ changes no canonical arrow, so the common scale stays.
    const after = build(editPanel(document, 1, { ...document.board.panels[0].scene, theta: [0.4, 0.5] }));
    expect(after.panels[0].model).not.toBe(before.panels[0].model);
    expect(after.panels[1].model).toBe(before.panels[1].model);
  });

  test('share what they compute alike', () => {
    const { panels } = createBoardBuilder()(board('flow', 'map=identity', 'map=polar'));
    const [a, b] = panels.map(({ model }) => model.flow);
    expect(a.levels).toBe(b.levels);
    expect(a.canonical).toBe(b.canonical);
  });

  test('share no canonical arrows where these are drawn on scales of their own', () => {
    const queries = ['map=identity', 'map=polar&scale=2', 'map=polar&arrows=article'];
    const { panels } = createBoardBuilder()(board('flow', ...queries));
    const sets = panels.map(({ model }) => model.flow.canonical);
    expect(sets.map(({ scale }) => [scale.mode, scale.words])).toEqual([
      ['sqrt', expect.not.stringContaining('×2')],
      ['sqrt', expect.stringContaining('×2')],
      ['article', expect.any(String)],
    ]);
  });

  test('give a single panel the arrows that Explore gives it, in both pictures', () => {
    const { panels } = createBoardBuilder()(board('flow', 'map=polar&theta=3,0.5'));
    const { response, flow } = panels[0].model;
    expect(flow.parametric.scale.length(1)).toBeGreaterThan(0);
    expect(response.parametric.field.n).toBe(81);
  });
});

describe('names of panels', () => {
  const names = (...queries: string[]) => panelNames(board('response', ...queries).board.panels);

  test('say what tells them apart, and no more', () => {
    expect(names(...radii)).toEqual(['r = 0.3', 'r = 3']);
    expect(names('map=power&N=4', 'map=power&N=6')).toEqual(['N = 4', 'N = 6']);
    expect(names('', 'map=polar', 'map=power')).toEqual(['Squared', 'Polar', 'Power θᴺ']);
    expect(names('eta=0.1', 'eta=0.2')).toEqual(['η = 0.1', 'η = 0.2']);
  });

  test('are numbers where nothing tells them apart', () => {
    expect(names('', '')).toEqual(['1 · Squared', '2 · Squared']);
  });
});
