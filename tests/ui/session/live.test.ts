import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cell } from '../../../src/model/cells/cell';
import { createStore } from '../../../src/state/store/store';
import { createLive } from '../../../src/ui/session/live';

const frame = 16;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, frame));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function heard() {
  const store = createStore(0);
  const live = createLive(cell(store.get), store.gesture.active);
  const calls = { paint: [] as number[], write: [] as number[], note: [] as number[] };
  for (const phase of ['paint', 'write', 'note'] as const) live.subscribe((x) => calls[phase].push(x), phase);
  const moveTo = (x: number) => {
    store.gesture.preview(x);
    vi.advanceTimersByTime(frame);
  };
  return { store, calls, moveTo };
}

test('pictures and numbers follow every frame of a drag, notes a few times a second', () => {
  const { store, calls, moveTo } = heard();
  store.gesture.begin();
  for (let k = 1; k <= 60; k++) moveTo(k);
  expect(calls.paint.length).toBe(60);
  expect(calls.write).toEqual(calls.paint);
  expect(calls.note.length).toBeGreaterThanOrEqual(4);
  expect(calls.note.length).toBeLessThanOrEqual(8);
});

test('notes catch up while a drag stands still, and at once when it ends', () => {
  const { store, calls, moveTo } = heard();
  store.gesture.begin();
  moveTo(5);
  expect(calls.note).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(calls.note).toEqual([5]);
  moveTo(7);
  store.gesture.end();
  vi.advanceTimersByTime(frame);
  expect(calls.note.at(-1)).toBe(7);
  const { length } = calls.note;
  vi.advanceTimersByTime(1000);
  expect(calls.note.length).toBe(length);
});

test('outside of a drag notes come with the rest', () => {
  const { calls, moveTo } = heard();
  moveTo(3);
  expect([calls.paint, calls.write, calls.note]).toEqual([[3], [3], [3]]);
});
