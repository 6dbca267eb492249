import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isPutOff, keepDrawn } from '../../../src/ui/plot/frame/redraws';
import { createTurns } from '../../../src/ui/session/drawing-time';
import type { ThemeSwitch } from '../../../src/ui/session/theme-switch';

/** Ms that one picture takes. */
const each = 12;
let [now, frame] = [0, 0];
let frames: (() => void)[] = [];
let resize: (roots: readonly HTMLElement[]) => void = () => {};
let drawn: string[] = [];

beforeEach(() => {
  [now, frames, drawn] = [0, [], []];
  frame += 1;
  vi.stubGlobal('performance', { now: () => now });
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
  vi.stubGlobal('matchMedia', () => ({ addEventListener: () => {} }));
  const timeline = {
    get currentTime() {
      return frame;
    },
  };
  vi.stubGlobal('document', { fonts: { addEventListener: () => {} }, timeline });
  vi.stubGlobal('devicePixelRatio', 1);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(tell: (entries: unknown) => void) {
        resize = (roots) => tell(roots.map((target) => ({ target, contentRect: { width: 300.4, height: 200 } })));
      }
      observe(): void {}
      unobserve(): void {}
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

const listeners = new Set<() => void>();
const recolour = () => {
  for (const listener of [...listeners]) listener();
};
const theme = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
} as unknown as ThemeSwitch;

/** A picture whose top is so many px below that of the window. */
function picture(name: string, top: number, hovered = false, toCompute = 0, below = 0) {
  const style = { opacity: '' };
  const root = { style, matches: () => hovered, getBoundingClientRect: () => ({ top }) } as unknown as HTMLElement;
  let [computed, painted] = [false, false];
  const shown = {
    size: { width: 0, height: 0 },
    waits: false,
    draw: (since = now): void => {
      if (!computed) now += toCompute;
      computed = true;
      if (isPutOff(shown, since)) return;
      if (!painted) now += below;
      const isNew = !painted && below > 0;
      painted = true;
      if (isNew && isPutOff(shown, since)) return;
      now += each;
      drawn.push(name);
    },
  };
  return { root, style, shown, stop: keepDrawn(root, shown, theme) };
}

const nextFrame = () => {
  frame += 1;
  for (const run of frames.splice(0)) run();
};

test('pictures that are resized are drawn in several frames, first the one under the pointer and those in view', () => {
  const pictures = [
    picture('above', -900),
    picture('below', 1200),
    picture('top', 60),
    picture('second', 400),
    picture('pointed', 800, true),
  ];
  resize(pictures.map(({ root }) => root));
  expect(drawn).toEqual(['pointed', 'top', 'second']);
  expect(pictures.map(({ shown }) => shown.waits)).toEqual([true, true, false, false, false]);
  expect(pictures[0]?.shown.size).toEqual({ width: 300, height: 200 });
  nextFrame();
  expect(drawn.slice(3)).toEqual(['above', 'below']);
  expect(frames).toEqual([]);
  for (const { stop } of pictures) stop();
});

test('what has the colours of another theme is not seen until it is drawn', () => {
  const pictures = ['a', 'b', 'c', 'd'].map((name, i) => picture(name, 100 * i));
  recolour();
  nextFrame();
  expect(drawn).toEqual(['a', 'b', 'c']);
  expect(pictures.map(({ style }) => style.opacity)).toEqual(['', '', '', '0']);
  nextFrame();
  expect(drawn).toEqual(['a', 'b', 'c', 'd']);
  expect(pictures.map(({ style }) => style.opacity)).toEqual(['', '', '', '']);
  for (const { stop } of pictures) stop();
});

test('what takes a frame to compute is painted in the next one, and not seen in the colours of another theme', () => {
  const pictures = ['a', 'b'].map((name, i) => picture(name, 100 * i, false, 50));
  recolour();
  const seen = () => pictures.map(({ style }) => style.opacity);
  for (const [names, opacity] of [
    [[], ['0', '0']],
    [['a'], ['', '0']],
    [
      ['a', 'b'],
      ['', ''],
    ],
  ] as const) {
    nextFrame();
    expect(drawn).toEqual(names);
    expect(seen()).toEqual(opacity);
  }
  expect(frames).toEqual([]);
  for (const { stop } of pictures) stop();
});

test('where what lies below takes a frame to paint, the rest is painted in another', () => {
  const one = picture('a', 0, false, 50, 50);
  recolour();
  for (const expected of [[], [], ['a']]) {
    expect(one.style.opacity).toBe('0');
    nextFrame();
    expect(drawn).toEqual(expected);
  }
  expect(one.style.opacity).toBe('');
  expect(frames).toEqual([]);
  one.stop();
});

test('a picture that follows the model is put off where it alone takes a frame, and never where it follows a hand', () => {
  const [one, held] = [picture('a', 0, false, 50, 50), picture('held', 100, false, 50, 50)];
  held.shown.draw(Infinity);
  expect([drawn, frames.length]).toEqual([['held'], 0]);
  one.shown.draw();
  expect([drawn, frames.length]).toEqual([['held'], 1]);
  nextFrame();
  nextFrame();
  expect([drawn, frames.length]).toEqual([['held', 'a'], 0]);
  for (const { stop } of [one, held]) stop();
});

test('a picture whose model is another one in each frame is drawn in the fifth', () => {
  const { shown, stop } = picture('a', 0);
  const { draw } = shown;
  let tries = 0;
  shown.draw = () => {
    const since = now;
    now += 50;
    tries += 1;
    if (!isPutOff(shown, since)) draw();
  };
  recolour();
  while (frames.length > 0 && tries < 50) nextFrame();
  expect([drawn, tries]).toEqual([['a'], 5]);
  stop();
});

/** The next frame, in which something else is drawn first and takes long. */
const nextFilledFrame = () => {
  frame += 1;
  createTurns(() => now)([60], (ms) => {
    now += ms;
  });
  for (const run of frames.splice(0)) run();
  return drawn.length;
};

test('frames that others have filled are left to them, and the fifth is not', () => {
  const pictures = ['a', 'b'].map((name, i) => picture(name, 100 * i));
  recolour();
  expect(Array.from({ length: 10 }, nextFilledFrame)).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 2]);
  expect(frames).toEqual([]);
  for (const { stop } of pictures) stop();
});

test('what is new or has another size is drawn in the frame that shows it, whoever has filled that', () => {
  const { root, stop } = picture('a', 0);
  nextFilledFrame();
  resize([root]);
  expect(drawn).toEqual(['a']);
  stop();
});

test('what is drawn for another reason while it waits is seen all the same', () => {
  const pictures = ['a', 'b', 'c', 'd'].map((name, i) => picture(name, 100 * i));
  recolour();
  for (const { shown } of pictures) shown.draw();
  while (frames.length > 0) nextFrame();
  expect(pictures.map(({ style }) => style.opacity)).toEqual(['', '', '', '']);
  for (const { stop } of pictures) stop();
});

test('a picture that is gone is not drawn', () => {
  const pictures = ['a', 'b', 'c', 'd'].map((name, i) => picture(name, 100 * i));
  recolour();
  nextFrame();
  for (const { stop } of pictures) stop();
  nextFrame();
  expect(drawn).toEqual(['a', 'b', 'c']);
});

test('with four pixels where there was one a frame draws a quarter', () => {
  vi.stubGlobal('devicePixelRatio', 2);
  const pictures = ['a', 'b', 'c'].map((name, i) => picture(name, 100 * i));
  resize(pictures.map(({ root }) => root));
  expect(drawn).toEqual(['a']);
  nextFrame();
  expect(drawn).toEqual(['a', 'b']);
  nextFrame();
  for (const { stop } of pictures) stop();
});

test('a page that is made smaller draws no more a frame', () => {
  vi.stubGlobal('devicePixelRatio', 0.5);
  const pictures = ['a', 'b', 'c', 'd'].map((name, i) => picture(name, 100 * i));
  resize(pictures.map(({ root }) => root));
  expect(drawn).toEqual(['a', 'b', 'c']);
  nextFrame();
  for (const { stop } of pictures) stop();
});
