import type { Document } from '../../state/document/document';
import { stepOf } from '../../state/learn';
import { documentOfLink, scenesOf, stepScenes, withScenes } from '../../state/learn/article';
import type { StepPlace } from '../../state/learn/place';
import { figureKey } from '../../state/learn/steps';
import type { Scene } from '../../state/scene/scene';
import { keptByContent, keptWith } from '../cells/kept';

/** The figure of a step as its reader left it, of the open one if not told otherwise; undefined where there is no such step. */
export function figureOf({ learn }: Document, { chapter, step }: StepPlace = learn): Document | undefined {
  const found = stepOf(chapter, step);
  if (!found) return undefined;
  const own = documentOfLink(found.figure.link);
  const scenes = learn.figures[figureKey(chapter, step)];
  const isOpen = learn.chapter === chapter && learn.step === step;
  return focused(scenes ? changed(scenes)(own) : own, isOpen ? learn.focus : null);
}

// The same figure is the same object whenever it is asked for.
const changed = keptWith((scenes: readonly Scene[]) => keptWith((own: Document) => withScenes(own, scenes)));
const focused = keptByContent((figure: Document, focus: number | null): Document => ({ ...figure, focus }));

/** Puts a figure in place of that of a step, the open one if not told otherwise; back to how it comes, nothing is kept of it. */
export function withFigure(
  document: Document,
  figure: Document,
  { chapter, step }: StepPlace = document.learn,
): Document {
  const { learn } = document;
  const own = stepScenes(chapter, step);
  if (!own) return document;
  const key = figureKey(chapter, step);
  const scenes = scenesOf(figure);
  const { [key]: _before, ...others } = learn.figures;
  const untouched = scenes.every((scene, i) => scene === own[i]);
  const figures = untouched ? others : { ...others, [key]: scenes };
  const isOpen = learn.chapter === chapter && learn.step === step;
  return { ...document, learn: { ...learn, figures, ...(isOpen && { focus: figure.focus }) } };
}
