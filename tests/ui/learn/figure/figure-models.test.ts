import { signal } from '@preact/signals-core';
import { expect, test, vi } from 'vitest';
import type { Effort } from '../../../../src/model/cells/cell';
import { defaultDocument } from '../../../../src/state/document/document';
import { stepOf } from '../../../../src/state/learn';
import { documentOfLink, loadFigure } from '../../../../src/state/learn/article';
import { goToStep } from '../../../../src/state/learn/steps';
import type { Scene } from '../../../../src/state/scene/scene';
import { figureModels } from '../../../../src/ui/learn/figure/figure-models';
import type { Session } from '../../../../src/ui/session/session';

const figure = stepOf('function', 1)?.figure;
if (!figure) throw new Error('no such step');
await loadFigure(figure.link);
const own = documentOfLink(figure.link).scene;

/** The models of the step's figure, whose scene the test sets as a reader would. */
function openFigure() {
  const document = { ...defaultDocument, learn: goToStep(defaultDocument.learn, 'function', 1) };
  const scene = signal<Scene>(own);
  const effort = signal<Effort>('full');
  const session = { documents: { get: () => document } } as unknown as Session;
  return { scene, models: figureModels(session, { scene, effort }) };
}

test('a figure as it comes has one model, however often its reader leaves it and comes back', () => {
  const { scene, models } = openFigure();
  const first = models.shown.value;
  expect(first.scene).toBe(own);
  scene.value = { ...own, theta: [0.5, 0.5] };
  expect(models.shown.value.scene.theta).toEqual([0.5, 0.5]);
  scene.value = { ...own, theta: [0.6, 0.5] };
  expect(models.shown.value.scene.theta).toEqual([0.6, 0.5]);
  scene.value = own;
  expect(models.shown.value).toBe(first);
});

test('what was rehearsed is not computed again when it is shown', () => {
  const { models } = openFigure();
  models.rehearse(figure);
  const model = models.shown.value;
  const { plane } = own;
  const read = vi.fn(() => plane);
  Object.defineProperty(own, 'plane', { configurable: true, get: read });
  expect(model.plane).toBe(models.shown.value.plane);
  Object.defineProperty(own, 'plane', { configurable: true, value: plane });
  expect(read).not.toHaveBeenCalled();
});
