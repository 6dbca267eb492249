import { signal } from '@preact/signals-core';
import { beforeAll, expect, test, vi } from 'vitest';
import { defaultDocument } from '../../../../src/state/document/document';
import { chapters, stepOf } from '../../../../src/state/learn';
import { loadFigure, stepScenes } from '../../../../src/state/learn/article';
import type { StepPlace } from '../../../../src/state/learn/place';
import { goToStep } from '../../../../src/state/learn/steps';
import type { Cover } from '../../../../src/state/learn/types';
import { createStore } from '../../../../src/state/store/store';
import { drawAhead } from '../../../../src/ui/learn/figure/draw-ahead';
import { figureSessions } from '../../../../src/ui/learn/figure/figure-session';
import { preparePlot } from '../../../../src/ui/learn/figure/prepare-plot';
import type { Session } from '../../../../src/ui/session/session';

const all: readonly StepPlace[] = chapters.flatMap(({ id, steps }) =>
  steps.map((_, i) => ({ chapter: id, step: i + 1 })),
);
const stage = {
  makeRoom: ({ windows }: { readonly windows: readonly unknown[] }) => windows.map(() => ({ width: 480, height: 420 })),
  isWanted: () => true,
  later: (work: () => void) => work(),
};
const opening = { chapter: 'response', step: 1 };

beforeAll(async () => {
  for (const { chapter, step } of all) {
    const figure = stepOf(chapter, step)?.figure;
    if (figure) await Promise.all([loadFigure(figure.link), ...(figure.show ?? []).map(preparePlot)]);
  }
});

/** An article that is open at its first step, and what bets hide of it. */
function openArticle() {
  const { chapter, step } = opening;
  const documents = createStore({ ...defaultDocument, learn: goToStep(defaultDocument.learn, chapter, step) });
  const cover = signal<Cover | undefined>(undefined);
  const page = { documents } as unknown as Session;
  const go = (to: StepPlace) => {
    const document = documents.get();
    documents.commit({ ...document, learn: goToStep(document.learn, to.chapter, to.step) });
  };
  return { documents, cover, go, figureAt: figureSessions(page, () => cover.value) };
}

test('a figure that its reader leaves and comes back to is the same, changed or not', () => {
  const { documents, go, figureAt } = openArticle();
  const { figure, panels } = figureAt(opening);
  const scene = figure.store.get();
  figure.store.commit({ ...scene, theta: [0.5, 0.5] });
  const left = panels.model();
  go({ chapter: 'function', step: 1 });
  expect(figureAt(opening).panels.model()).toBe(left);
  expect(figureAt(opening).figure.store.get().theta).toEqual([0.5, 0.5]);
  go(opening);
  expect(figureAt(opening).panels.model()).toBe(left);
  documents.undo();
  documents.undo();
  documents.undo();
  expect(figureAt(opening).figure.store.get()).toBe(scene);
});

test('what is done to the figure of one step leaves those of all others alone', () => {
  const { documents, figureAt } = openArticle();
  const other = { chapter: 'function', step: 1 };
  const before = figureAt(other).figure.documents.get();
  figureAt(opening).figure.store.commit({ ...figureAt(opening).figure.store.get(), theta: [0.5, 0.5] });
  expect(figureAt(other).figure.documents.get()).toBe(before);
  expect(Object.keys(documents.get().learn.figures)).toEqual(['response.1']);
});

test('a bet covers the figure of its step', () => {
  const { cover, figureAt } = openArticle();
  const { figure } = figureAt(opening);
  const shown = figure.live.model();
  cover.value = 'all';
  expect(figure.live.model()).not.toBe(shown);
  cover.value = undefined;
  expect(figure.live.model()).toBe(shown);
});

test.each(all)('what was drawn ahead of $chapter, step $step, is not computed again when it is opened', (at) => {
  const { go, figureAt } = openArticle();
  const spec = stepOf(at.chapter, at.step)?.figure;
  const [own] = stepScenes(at.chapter, at.step) ?? [];
  if (!spec || !own) throw new Error('no such step');
  drawAhead(figureAt(at), spec, stage);
  // Whatever is computed of a figure reads where it runs, or how its arrows are drawn.
  const read = vi.fn((value: object) => value);
  const { dynamics, arrows } = own;
  const spied = (value: object) => ({ configurable: true, get: () => read(value) });
  Object.defineProperties(own, { dynamics: spied(dynamics), arrows: spied(arrows) });
  try {
    go(at);
    drawAhead(figureAt(at), spec, stage);
  } finally {
    Object.defineProperties(own, {
      dynamics: { configurable: true, value: dynamics },
      arrows: { configurable: true, value: arrows },
    });
  }
  expect(read).not.toHaveBeenCalled();
});
