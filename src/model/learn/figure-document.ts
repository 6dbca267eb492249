import type { Document } from '../../state/document/document';
import { stepOf } from '../../state/learn';
import { documentOfLink, scenesOf, stepScenes, withScenes } from '../../state/learn/article';
import { figureKey } from '../../state/learn/steps';
import type { Scene } from '../../state/scene/scene';
import { keptByContent, keptWith } from '../cells/kept';

/** The figure of the open step as its reader left it; undefined where no step is open. */
export function figureOf({ learn }: Document): Document | undefined {
  const step = stepOf(learn.chapter, learn.step);
  if (!step) return undefined;
  const own = documentOfLink(step.figure.link);
  const scenes = learn.figures[figureKey(learn.chapter, learn.step)];
  return focused(scenes ? changed(scenes)(own) : own, learn.focus);
}

// The same figure is the same object whenever it is asked for.
const changed = keptWith((scenes: readonly Scene[]) => keptWith((own: Document) => withScenes(own, scenes)));
const focused = keptByContent((figure: Document, focus: number | null): Document => ({ ...figure, focus }));

/** Puts a figure in place of that of the open step; back to how it comes, nothing is kept of it. */
export function withFigure(document: Document, figure: Document): Document {
  const { learn } = document;
  const own = stepScenes(learn.chapter, learn.step);
  if (!own) return document;
  const key = figureKey(learn.chapter, learn.step);
  const scenes = scenesOf(figure);
  const { [key]: _before, ...others } = learn.figures;
  const untouched = scenes.every((scene, i) => scene === own[i]);
  const figures = untouched ? others : { ...others, [key]: scenes };
  return { ...document, learn: { ...learn, figures, focus: figure.focus } };
}
