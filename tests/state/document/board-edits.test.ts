import { describe, expect, test } from 'vitest';
import {
  addFromExplore,
  addPanels,
  aspects,
  createStore,
  type Document,
  type DocumentChange,
  defaultDocument,
  duplicatePanel,
  editPanel,
  goTo,
  mapOf,
  movePanel,
  panelLens,
  panelOf,
  removePanel,
  sceneInExplore,
  sceneStore,
  setLinked,
  setPanel,
  wOf,
} from '../../../src/state';
import { decode } from '../../../src/state/link/link';

function done(change: DocumentChange): Document {
  if (!change.ok) throw new Error(change.why);
  return change.document;
}

const scene = (query: string) => decode(query).scene;
const board = (...queries: string[]): Document =>
  done(
    addPanels(
      defaultDocument,
      queries.map((query) => ({ scene: scene(query) })),
    ),
  );
const ids = (document: Document) => document.board.panels.map(({ id }) => id);
const functionOf = (document: Document, id: number) => {
  const { map, theta } = panelOf(document, id)?.scene ?? defaultDocument.scene;
  return wOf(mapOf(map), theta);
};

describe('panels', () => {
  test('are added from Explore in one action, each with a number of its own', () => {
    const one = done(addFromExplore({ ...defaultDocument, scene: scene('map=polar') }));
    const two = done(addFromExplore(one, 'flow'));
    expect(two.board.panels.map(({ id, view, scene: { map } }) => [id, view, map.id])).toEqual([
      [1, 'response', 'polar'],
      [2, 'flow', 'polar'],
    ]);
  });

  test('are at most twelve, and that is said', () => {
    const full = board(...Array.from({ length: 12 }, () => ''));
    const change = addFromExplore(full);
    expect(change).toEqual({ ok: false, why: expect.stringContaining('12') });
    expect(duplicatePanel(full, 3).ok).toBe(false);
  });

  test('move, are removed and are duplicated beside themselves', () => {
    const three = board('', 'map=polar', 'map=inverse');
    expect(ids(movePanel(three, 1, 2))).toEqual([2, 3, 1]);
    expect(ids(movePanel(three, 3, -5))).toEqual([3, 1, 2]);
    expect(movePanel(three, 2, 1)).toBe(three);
    const copied = done(duplicatePanel(three, 2));
    expect(ids(copied)).toEqual([1, 2, 4, 3]);
    expect(panelOf(copied, 4)?.scene.map.id).toBe('polar');
    const removed = removePanel({ ...copied, focus: 2 }, 2);
    expect([ids(removed), removed.focus]).toEqual([[1, 4, 3], null]);
    expect(ids(done(addFromExplore(removed)))).toEqual([1, 4, 3, 2]);
  });

  test('have names of one line and bounded length', () => {
    const named = setPanel(board(''), 1, { name: `  a\u0000b\n${'x'.repeat(200)}` });
    expect(panelOf(named, 1)?.name).toBe(`a b ${'x'.repeat(76)}`);
  });
});

describe('what is linked', () => {
  test('follows a change in one panel, and nothing else does', () => {
    const two = board('map=polar', 'map=inverse');
    const moved = editPanel(two, 1, { ...scene('map=polar'), start: [0.5, 0.5], theta: [2, 1] });
    const other = panelOf(moved, 2)?.scene;
    expect(other?.start).toEqual([0.5, 0.5]);
    expect(other?.theta).toEqual(scene('map=inverse').theta);
  });

  test('is no longer linked once a panel that differs comes in, and that is said', () => {
    const change = addPanels(board('', ''), [{ scene: scene('loss=line') }]);
    expect(change.ok && change.note).toContain('loss');
    expect(done(change).board.linked).not.toContain('loss');
    expect(done(change).board.linked).toContain('grid');
  });

  test('is taken from the selected panel when it is linked again', () => {
    const apart = done(addPanels(board('', ''), [{ scene: scene('loss=line&c=-5') }]));
    const linked = done(setLinked({ ...apart, focus: 3 }, 'loss', true));
    expect(linked.board.panels.map((panel) => panel.scene.loss.id)).toEqual(['line', 'line', 'line']);
    expect(linked.board.linked).toContain('loss');
    const scenes = linked.board.panels.map((panel) => panel.scene);
    expect(scenes.every((each) => aspects.loss.same(scenes[0], each))).toBe(true);
  });

  test('w moves in every panel that can reach it, each with its own θ', () => {
    const linked = done(setLinked(board('map=squared', 'map=polar', 'map=exponential'), 'w', true));
    const from = panelOf(linked, 1)?.scene ?? defaultDocument.scene;
    const moved = editPanel(linked, 1, { ...from, theta: [2, 0.5] });
    for (const id of [1, 2, 3]) {
      const [x, y] = functionOf(moved, id);
      expect([x, y]).toEqual([expect.closeTo(4, 12), expect.closeTo(0.25, 12)]);
    }
  });

  test('w out of the reach of a panel leaves that panel as it is', () => {
    const linked = done(setLinked(board('map=identity', 'map=squared'), 'w', true));
    const moved = editPanel(linked, 1, { ...scene('map=identity'), theta: [-1, 2] });
    expect(functionOf(moved, 2)).toEqual(functionOf(linked, 2));
  });
});

describe('a panel seen as a scene', () => {
  test('is changed through its lens, with one history for the whole document', () => {
    const store = createStore(board('map=polar', 'map=inverse'));
    const first = sceneStore(store, panelLens(1));
    first.gesture.begin();
    first.gesture.preview({ ...first.get(), probe: [1, 1] });
    first.gesture.preview({ ...first.get(), probe: [2, 0] });
    first.gesture.end();
    expect(store.get().board.panels.map(({ scene: { probe } }) => probe)).toEqual([
      [2, 0],
      [2, 0],
    ]);
    store.undo();
    expect(store.get().board.panels.map(({ scene: { probe } }) => probe)).toEqual([
      [-1, 1],
      [-1, 1],
    ]);
    expect(store.canUndo()).toBe(false);
  });

  test('what a drag passes through leaves no trace in the panels that follow', () => {
    const linked = done(setLinked(board('map=identity', 'map=squared'), 'w', true));
    const store = createStore(linked);
    const first = sceneStore(store, panelLens(1));
    const start = functionOf(linked, 2);
    first.gesture.begin();
    first.gesture.preview({ ...first.get(), theta: [3, 3] });
    first.gesture.preview({ ...first.get(), theta: [-1, 3] });
    expect(functionOf(store.get(), 2)).toEqual(start);
  });

  test('a refusal shows in the panel that asked, and in no other', () => {
    const store = createStore(board('', ''));
    const [first, second] = [sceneStore(store, panelLens(1)), sceneStore(store, panelLens(2))];
    first.attempt({ ok: false, refusal: { key: 'w', found: '-1,0', message: 'no' } });
    expect([first.refusal()?.message, second.refusal()]).toEqual(['no', undefined]);
  });

  test('is what Explore shows while it is open there, and back again', () => {
    const open = goTo(board('map=polar', ''), 'explore', 1);
    expect(sceneInExplore.get(open).map.id).toBe('polar');
    const edited = sceneInExplore.put(open, { ...sceneInExplore.get(open), theta: [3, 1] });
    expect(panelOf(edited, 1)?.scene.theta).toEqual([3, 1]);
    expect(edited.scene).toEqual(defaultDocument.scene);
    const left = goTo(edited, 'explore', null);
    expect(sceneInExplore.get(left)).toEqual(defaultDocument.scene);
  });

  test('looking elsewhere is no entry of the history', () => {
    const store = createStore(board('', ''));
    store.look({ ...store.get(), focus: 2 });
    expect([store.get().focus, store.canUndo(), store.lastChange()]).toEqual([2, false, 'look']);
  });
});
