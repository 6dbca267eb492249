import { legendOf } from '../../../model/overlay/legend';
import { builders, buildTogetherPicture, lightTheme, type Size } from '../../../render';
import type { Figure, FigureView } from '../../../state/learn/types';
import { liveTogether } from '../../compare/session/together-session';
import { whenComputed } from '../../session/page-pace';
import type { StepFigure } from './figure-session';

/**
 * Computes and draws a figure for nobody, a little at a time: what it takes is compiled, and its numbers are known,
 * before it is asked for. Its maps and pictures must be loaded.
 * @param makeRoom the size in px of each of so many pictures
 */
export function rehearse(of: StepFigure, { show }: Figure, makeRoom: (count: number) => Size): void {
  const { board } = of.figure.documents.get();
  const isTogether = !show && board.arrangement === 'together';
  const kinds = show ?? board.panels.map(({ view }) => view);
  const size = makeRoom(isTogether ? 1 : kinds.length);
  const drawings = isTogether
    ? [() => drawTogether(of, size)]
    : kinds.map((kind, i) => () => drawPanel(of, kind, i, size));
  for (const work of [of.panels.model, ...drawings]) whenComputed(work, () => undefined);
}

function drawTogether({ figure }: StepFigure, size: Size): void {
  buildTogetherPicture(liveTogether(figure).model(), size, lightTheme);
}

/** Pictures beside each other show one scene, or those of their panels. */
function drawPanel({ panels }: StepFigure, kind: FigureView, index: number, size: Size): void {
  const models = panels.model();
  const model = models[index] ?? models[0];
  if (kind === 'loss' || !model) return;
  builders[kind](model, size, lightTheme);
  legendOf(kind, model);
}
