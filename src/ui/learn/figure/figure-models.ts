import { modelCell } from '../../../model/build/model';
import { sceneCells } from '../../../model/build/scene';
import { type Cell, cell, type Effort } from '../../../model/cells/cell';
import { keptWith } from '../../../model/cells/kept';
import { legendOf } from '../../../model/overlay/legend';
import { createShared } from '../../../model/scene/shared';
import type { Model } from '../../../model/types/types';
import { builders, lightTheme } from '../../../render';
import { documentOfLink, stepScenes } from '../../../state/learn/article';
import type { Figure } from '../../../state/learn/types';
import type { Scene } from '../../../state/scene/scene';
import { pagePace, whenComputed } from '../../session/page-pace';
import type { Session } from '../../session/session';

/** The numbers of a figure of one scene. */
export interface FigureModels {
  /** Of the figure of the open step, as of now. */
  readonly shown: Cell<Model>;
  /**
   * Computes and draws a figure for nobody, a little at a time: what it takes is loaded and compiled, and its numbers are
   * known, before it is asked for.
   */
  rehearse(figure: Figure): void;
}

/** About as large as a picture is on the page, in px. */
const size = { width: 480, height: 420 };

/** @param scene what the reader made of the figure, and whether a hand is at it */
export function figureModels(
  { documents }: Session,
  { scene, effort }: { readonly scene: Cell<Scene>; readonly effort: Cell<Effort> },
): FigureModels {
  const shared = createShared();
  const modelOf = (of: Cell<Scene>, at: Cell<Effort>) =>
    modelCell(sceneCells({ scene: of, effort: at, pace: pagePace, shared }));
  const full = cell((): Effort => 'full');
  const asItComes = keptWith((own: Scene) =>
    modelOf(
      cell(() => own),
      full,
    ),
  );
  const changed = modelOf(scene, effort);
  const isOwn = (of: Scene) => {
    const { chapter, step } = documents.get().learn;
    return stepScenes(chapter, step)?.[0] === of;
  };
  return {
    shown: cell(() => (isOwn(scene.value) ? asItComes(scene.value) : changed).value),
    rehearse({ link, show = [] }) {
      const model = asItComes(documentOfLink(link).scene);
      for (const kind of show) {
        if (kind === 'loss') continue;
        const draw = () => [builders[kind](model.value, size, lightTheme), legendOf(kind, model.value)];
        whenComputed(draw, () => undefined);
      }
    },
  };
}
