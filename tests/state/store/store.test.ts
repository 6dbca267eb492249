import { describe, expect, test, vi } from 'vitest';
import { defaultScene, type Scene, sceneStore } from '../../../src/state';
import { createStore } from '../../../src/state/store/store';

const at = (x: number): Scene => ({ ...defaultScene, probe: [x, 0] });
const open = () => sceneStore(createStore(at(0)), { get: (scene) => scene, put: (_, scene) => scene });
const x = (store: ReturnType<typeof open>) => store.get().probe[0];

describe('history', () => {
  test('each commit is one entry', () => {
    const store = open();
    for (const value of [1, 2, 3]) store.commit(at(value));
    store.undo();
    store.undo();
    expect(x(store)).toBe(1);
    store.redo();
    expect(x(store)).toBe(2);
    store.commit(at(9));
    expect(store.canRedo()).toBe(false);
    store.undo();
    expect(x(store)).toBe(2);
  });

  test('a commit that changes nothing is no entry and no announcement', () => {
    const store = open();
    const listener = vi.fn();
    store.subscribe(listener);
    store.commit(at(0));
    expect(store.canUndo()).toBe(false);
    expect(listener).not.toHaveBeenCalled();
  });

  test('at the ends undo and redo do nothing', () => {
    const store = open();
    store.undo();
    store.redo();
    expect(store.get()).toEqual(at(0));
    expect(store.lastChange()).toBe('open');
  });

  test('holds 200 entries', () => {
    const store = open();
    for (let i = 1; i <= 250; i++) store.commit(at(i));
    let steps = 0;
    for (; store.canUndo(); steps++) store.undo();
    expect(steps).toBe(200);
    expect(x(store)).toBe(50);
  });

  test('200 entries also when they are gestures', () => {
    const store = open();
    for (let i = 1; i <= 250; i++) {
      store.gesture.begin();
      store.gesture.preview(at(i));
      store.gesture.end();
    }
    let steps = 0;
    for (; store.canUndo(); steps++) store.undo();
    expect(steps).toBe(200);
  });

  test('the browser going back is one entry, told apart from a commit', () => {
    const store = open();
    store.commit(at(1));
    store.restore(at(0));
    expect(store.lastChange()).toBe('restore');
    store.undo();
    expect(x(store)).toBe(1);
  });

  test('replaceAll forgets the history', () => {
    const store = open();
    store.commit(at(1));
    store.replaceAll(at(5));
    expect([x(store), store.canUndo(), store.canRedo()]).toEqual([5, false, false]);
  });
});

describe('gestures', () => {
  test('a drag is one entry', () => {
    const store = open();
    store.commit(at(1));
    store.gesture.begin();
    for (let i = 2; i < 30; i++) store.gesture.preview(at(i));
    expect(store.lastChange()).toBe('preview');
    store.gesture.end();
    expect(store.lastChange()).toBe('end');
    expect(x(store)).toBe(29);
    store.undo();
    expect(x(store)).toBe(1);
    store.redo();
    expect(x(store)).toBe(29);
  });

  test('a drag back to where it began is no entry and keeps what can be redone', () => {
    const store = open();
    store.commit(at(1));
    store.undo();
    store.gesture.begin();
    store.gesture.preview(at(7));
    store.gesture.preview(at(0));
    store.gesture.end();
    expect([store.canUndo(), store.canRedo()]).toEqual([false, true]);
  });

  test('cancel goes back', () => {
    const store = open();
    store.gesture.begin();
    store.gesture.preview(at(7));
    store.gesture.cancel();
    expect([x(store), store.canUndo(), store.gesture.active()]).toEqual([0, false, false]);
  });

  test('undo during a gesture cancels it and no more', () => {
    const store = open();
    store.commit(at(1));
    store.gesture.begin();
    store.gesture.preview(at(7));
    store.undo();
    expect([x(store), store.canUndo()]).toEqual([1, true]);
  });

  test('a commit during a gesture ends it as one entry', () => {
    const store = open();
    store.gesture.begin();
    store.gesture.preview(at(7));
    store.commit(at(8));
    expect(store.gesture.active()).toBe(false);
    store.undo();
    expect(x(store)).toBe(0);
  });

  test('a gesture that begins before the last one ended ends it', () => {
    const store = open();
    store.gesture.begin();
    store.gesture.preview(at(1));
    store.gesture.begin();
    store.gesture.preview(at(2));
    store.gesture.end();
    store.undo();
    expect(x(store)).toBe(1);
  });

  test('a preview outside a gesture is a commit', () => {
    const store = open();
    store.gesture.preview(at(1));
    expect([store.lastChange(), store.canUndo()]).toEqual(['commit', true]);
  });

  test('listeners see every scene once, and never one that was not shown', () => {
    const store = open();
    const seen: number[] = [];
    const stop = store.subscribe(() => seen.push(x(store)));
    store.gesture.begin();
    store.gesture.preview(at(1));
    store.gesture.preview(at(2));
    store.gesture.end();
    store.undo();
    stop();
    store.redo();
    expect(seen).toEqual([1, 2, 2, 0]);
  });
});

describe('refusals', () => {
  const refusal = { key: 'theta', found: '0', message: 'no' };

  test('a refused change leaves the scene and is kept until a change succeeds', () => {
    const store = open();
    store.attempt({ ok: false, refusal });
    expect([store.refusal(), x(store), store.canUndo()]).toEqual([refusal, 0, false]);
    store.attempt({ ok: true, scene: at(1) });
    expect([store.refusal(), x(store), store.canUndo()]).toEqual([undefined, 1, true]);
  });

  test('typing the old value again clears the refusal', () => {
    const store = open();
    store.refuse(refusal);
    store.commit(at(0));
    expect(store.refusal()).toBeUndefined();
  });

  test('undo and dismissal clear it too', () => {
    const store = open();
    store.commit(at(1));
    store.refuse(refusal);
    store.undo();
    expect(store.refusal()).toBeUndefined();
    store.refuse(refusal);
    store.dismissRefusal();
    expect(store.refusal()).toBeUndefined();
  });
});
