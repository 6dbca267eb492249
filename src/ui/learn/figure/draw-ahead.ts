import { legendOf } from '../../../model/overlay/legend';
import { builders, buildTogetherPicture, lightTheme, type Size } from '../../../render';
import type { Figure } from '../../../state/learn/types';
import type { PictureKey } from '../../../state/scene/pictures';
import type { Window } from '../../../state/scene/scene';
import { liveTogether } from '../../compare/session/together-session';
import { whenComputed } from '../../session/page-pace';
import type { StepFigure } from './figure-session';
import type { Arrangement } from './room';

interface FigurePicture {
  /** Decides its aspect ratio; undefined where it takes the room that it is given. */
  readonly window: () => Window | undefined;
  readonly draw: (size: Size) => void;
}

/** What it needs of the page. */
interface Stage {
  /** The size in px of each picture. */
  readonly makeRoom: (arrangement: Arrangement, isWanted: () => boolean) => readonly Size[];
  /** Whether the figure is still to come: one that is shown by now draws itself. */
  readonly isWanted: () => boolean;
  /** Runs something as a task of its own. */
  readonly later: (work: () => void) => void;
}

/**
 * Draws a figure for nobody, a picture at a time, in the size that it will have: what it takes is compiled, and canvases
 * are ready, before it is asked for. Its maps and pictures must be loaded.
 */
export function drawAhead(of: StepFigure, { show, controls }: Figure, { makeRoom, isWanted, later }: Stage): void {
  const pictures = picturesOf(of, show);
  const windowsOf = () => {
    of.panels.model();
    return pictures.map(({ window }) => window());
  };
  whenComputed(windowsOf, (windows) => {
    if (!isWanted()) return;
    const arrangement = { count: show?.length ?? pictures.length, controls: controls.length, windows };
    const sizes = makeRoom(arrangement, isWanted);
    for (const [i, { draw }] of pictures.entries()) later(() => sizes[i] && isWanted() && draw(sizes[i]));
  });
}

/** Beside each other stand pictures of one scene, or those of the panels of a board. */
function picturesOf(of: StepFigure, show: Figure['show']): readonly FigurePicture[] {
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
