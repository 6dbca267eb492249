import { legendOf } from '../../../model/overlay/legend';
import { builders, buildTogetherPicture, lightTheme, type Size } from '../../../render';
import type { Figure } from '../../../state/learn/types';
import type { PictureKey } from '../../../state/scene/pictures';
import type { Window } from '../../../state/scene/scene';
import { liveTogether } from '../../compare/session/together-session';
import { whenComputed } from '../../session/page-pace';
import type { StepFigure } from './figure-session';

/** A picture of a figure. */
interface Part {
  /** What decides how wide it is for its height, where anything does. */
  readonly window: () => Window | undefined;
  readonly draw: (size: Size) => void;
}

/**
 * Computes and draws a figure for nobody, a little at a time: what it takes is compiled, and its numbers are known,
 * before it is asked for. Its maps and pictures must be loaded.
 * @param makeRoom the size in px of each of its pictures, of which there are so many with the charts
 */
export function rehearse(
  of: StepFigure,
  { show }: Figure,
  makeRoom: (count: number, windows: readonly (Window | undefined)[]) => readonly Size[],
): void {
  const parts = partsOf(of, show);
  const windowsOf = () => {
    of.panels.model();
    return parts.map(({ window }) => window());
  };
  whenComputed(windowsOf, (windows) => {
    const sizes = makeRoom(show?.length ?? parts.length, windows);
    for (const [i, { draw }] of parts.entries()) {
      const size = sizes[i];
      if (size)
        whenComputed(
          () => draw(size),
          () => undefined,
        );
    }
  });
}

/** Beside each other stand pictures of one scene, or those of the panels of a board. */
function partsOf(of: StepFigure, show: Figure['show']): readonly Part[] {
  const { board } = of.figure.documents.get();
  const modelAt = (i: number) => of.panels.model()[i];
  const draw = (kind: PictureKey, i: number, size: Size) => {
    const model = modelAt(i);
    if (!model) return;
    builders[kind](model, size, lightTheme);
    legendOf(kind, model);
  };
  if (show) {
    return show
      .filter((kind) => kind !== 'loss')
      .map((kind) => ({ window: () => modelAt(0)?.[kind].window, draw: (size) => draw(kind, 0, size) }));
  }
  if (board.arrangement === 'together') {
    const together = liveTogether(of.figure);
    return [
      {
        window: () => together.model().window,
        draw: (size) => buildTogetherPicture(together.model(), size, lightTheme),
      },
    ];
  }
  return board.panels.map(({ view }, i) => ({ window: () => undefined, draw: (size) => draw(view, i, size) }));
}
