import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cell } from '../../../src/model/cells/cell';
import { createStore } from '../../../src/state/store/store';
import { createTurns } from '../../../src/ui/session/drawing-time';
import { createLive } from '../../../src/ui/session/live';

const frame = 16;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, frame));
  vi.stubGlobal('cancelAnimationFrame', (task: number) => clearTimeout(task));
  vi.stubGlobal('devicePixelRatio', 1);
  // As in a browser: what runs in one frame reads one time.
  vi.stubGlobal('document', {
    timeline: {
      get currentTime() {
        return Date.now();
      },
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function heard() {
  const store = createStore(0);
  const live = createLive(cell(store.get), store.gesture.active);
  const calls = { paint: [] as number[], place: [] as number[], write: [] as number[], note: [] as number[] };
  for (const phase of ['paint', 'place', 'write', 'note'] as const) live.subscribe((x) => calls[phase].push(x), phase);
  const moveTo = (x: number) => {
    store.gesture.preview(x);
    vi.advanceTimersByTime(frame);
  };
  return { store, calls, moveTo };
}

test('pictures and handles follow every frame of a drag, numbers a dozen times a second, notes a few times', () => {
  const { store, calls, moveTo } = heard();
  store.gesture.begin();
  for (let k = 1; k <= 60; k++) moveTo(k);
  expect(calls.paint.length).toBe(60);
  expect(calls.place).toEqual(calls.paint);
  // Sixty frames of 16 ms, and the words that each note brings up to date.
  expect(calls.write.length).toBeGreaterThanOrEqual(10);
  expect(calls.write.length).toBeLessThanOrEqual(18);
  expect(calls.note.length).toBeGreaterThanOrEqual(4);
  expect(calls.note.length).toBeLessThanOrEqual(8);
});

test('numbers and notes catch up while a drag stands still, and at once when it ends', () => {
  const { store, calls, moveTo } = heard();
  store.gesture.begin();
  moveTo(4);
  moveTo(5);
  expect([calls.write, calls.note]).toEqual([[4], []]);
  vi.advanceTimersByTime(200);
  expect([calls.write, calls.note]).toEqual([[4, 5], [5]]);
  moveTo(7);
  store.gesture.end();
  vi.advanceTimersByTime(frame);
  expect([calls.write.at(-1), calls.note.at(-1)]).toEqual([7, 7]);
  const { length } = calls.note;
  vi.advanceTimersByTime(1000);
  expect(calls.note.length).toBe(length);
});

/** Twelve pictures that take so many ms each, on a clock that goes on only while they are painted. */
function pictures(ms: number) {
  let time = 0;
  const store = createStore(0);
  const live = createLive(cell(store.get), store.gesture.active, () => time);
  const painted: string[] = [];
  const [written, tasks]: [number[], number[]] = [[], []];
  for (let k = 0; k < 12; k++) {
    live.subscribe((x) => {
      time += ms;
      painted.push(`${k}: ${x}`);
    }, 'paint');
  }
  live.subscribe((x) => written.push(x));
  const frames = (n: number) => {
    for (let k = 0; k < n; k++) {
      const before = time;
      vi.advanceTimersByTime(frame);
      tasks.push(time - before);
    }
  };
  const spend = (taken: number) => {
    createTurns(() => time)([taken], (ms) => {
      time += ms;
    });
  };
  return { store, painted, written, tasks, frames, spend };
}

describe('a dozen pictures that take long', () => {
  test('are painted in a few frames, each once, and words come when all are', () => {
    const { store, painted, written, tasks, frames } = pictures(50);
    store.commit(1);
    frames(3);
    expect(written).toEqual([]);
    frames(10);
    expect(Math.max(...tasks)).toBeLessThanOrEqual(150);
    expect(painted).toEqual(Array.from({ length: 12 }, (_, k) => `${k}: 1`));
    expect(written).toEqual([1]);
  });

  test.each([
    ['are fewer a frame where each has four pixels for one', 2, 10],
    ['are no more a frame where the page is made smaller', 0.5, 70],
  ])('%s', (_, ratio, longest) => {
    vi.stubGlobal('devicePixelRatio', ratio);
    const { store, painted, tasks, frames } = pictures(10);
    store.commit(1);
    frames(12);
    expect(Math.max(...tasks)).toBeLessThanOrEqual(longest);
    expect(painted.length).toBe(12);
  });

  test('leave a frame to those that have filled it before', () => {
    const { store, painted, spend, frames } = pictures(10);
    // The frame that looks at the model again: something else is drawn in it first.
    setTimeout(() => spend(60), frame);
    store.commit(1);
    frames(1);
    expect(painted).toEqual([]);
    frames(1);
    expect(painted.length).toBe(3);
  });

  test('follow what changes meanwhile, the oldest first', () => {
    const { store, painted, written, frames } = pictures(50);
    store.commit(1);
    frames(1);
    const before = painted.length;
    store.commit(2);
    frames(20);
    expect(painted[before]).toBe(`${before}: 2`);
    expect(new Set(painted.slice(before)).size).toBe(12);
    expect(written).toEqual([2]);
  });

  test('move as one in a drag', () => {
    const { store, painted, written, frames } = pictures(50);
    store.gesture.begin();
    store.gesture.preview(3);
    frames(1);
    expect(painted.length).toBe(12);
    expect(written).toEqual([3]);
  });
});

test('outside of a drag notes come with the rest', () => {
  const { calls, moveTo } = heard();
  moveTo(3);
  expect([calls.paint, calls.place, calls.write, calls.note]).toEqual([[3], [3], [3], [3]]);
});
