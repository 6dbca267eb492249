import { legendOf } from '../../../model/overlay/legend';
import { builders, buildTogetherPicture, lightTheme } from '../../../render';
import type { Figure, FigureView } from '../../../state/learn/types';
import { liveTogether } from '../../compare/session/together-session';
import { whenComputed } from '../../session/page-pace';
import type { StepFigure } from './figure-session';

/** About as large as a picture is on the page, in px. */
const size = { width: 480, height: 420 };

/**
 * Computes and draws a figure for nobody, a little at a time: what it takes is compiled, and its numbers are known,
 * before it is asked for. Its maps and pictures must be loaded.
 */
export function rehearse(of: StepFigure, { show }: Figure): void {
  const { board } = of.figure.documents.get();
  const isTogether = !show && board.arrangement === 'together';
  const kinds = show ?? board.panels.map(({ view }) => view);
  const drawings = isTogether ? [() => drawTogether(of)] : kinds.map((kind, i) => () => drawPanel(of, kind, i));
  for (const draw of [of.panels.model, ...drawings]) whenComputed(draw, () => undefined);
}

function drawTogether({ figure }: StepFigure): void {
  buildTogetherPicture(liveTogether(figure).model(), size, lightTheme);
}

/** Pictures beside each other show one scene, or those of their panels. */
function drawPanel({ panels }: StepFigure, kind: FigureView, index: number): void {
  const models = panels.model();
  const model = models[index] ?? models[0];
  if (kind === 'loss' || !model) return;
  builders[kind](model, size, lightTheme);
  legendOf(kind, model);
}
