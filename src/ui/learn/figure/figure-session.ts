import { cell, type Effort, sameParts } from '../../../model/cells/cell';
import { figureOf, withFigure } from '../../../model/learn/figure-document';
import { coverEnds, coverModel } from '../../../model/questions/cover';
import type { Model } from '../../../model/types/types';
import { type Document, defaultDocument } from '../../../state/document/document';
import type { Cover } from '../../../state/learn/types';
import { partStore, sceneStore } from '../../../state/store/scene-store';
import { boardOf } from '../../compare/session/board-session';
import { createAnswers } from '../../session/answers';
import { createLive, type Live } from '../../session/live';
import type { Session } from '../../session/session';
import { type FigureModels, figureModels } from './figure-models';

const covers: Readonly<Record<Cover, (model: Model) => Model>> = { all: coverModel, ends: coverEnds };

const ownScene = {
  get: ({ scene }: Document) => scene,
  put: (document: Document, scene: Document['scene']): Document => ({ ...document, scene }),
};

/** A session of its own for the figure of the open step, and a way to have the next figure ready. */
export interface FigureSession extends Pick<FigureModels, 'rehearse'> {
  readonly session: Session;
}

/**
 * The session of the figure of the open step: a document of its own inside of the page's, so that what is done to it can
 * be undone like everything else.
 * @param coverOf what of the figure a bet hides; called inside of cells
 */
export function figureSession(page: Session, coverOf: () => Cover | undefined): FigureSession {
  const documents = partStore(page.documents, {
    get: (document) => figureOf(document) ?? defaultDocument,
    put: withFigure,
  });
  const store = sceneStore(documents, ownScene);
  const effort = cell((): Effort => (documents.gesture.active() ? 'drag' : 'full'));
  const { shown, rehearse } = figureModels(page, { scene: cell(store.get), effort });
  const model = cell(() => {
    const cover = coverOf();
    return cover === undefined ? shown.value : covers[cover](shown.value);
  });
  // A bet covers every panel of its figure.
  const answers = { ...createAnswers(), covers: () => coverOf() !== undefined };
  const session = { ...page, documents, store, live: createLive(model, documents.gesture.active), answers };
  return { session, rehearse };
}

/** The models of all panels of a figure, or of its one scene. */
export function livePanels(figure: Session): Live<readonly Model[]> {
  const board = boardOf(figure);
  const panels = cell(
    () =>
      figure.documents.get().board.panels.length > 0
        ? board.model().panels.map(({ model }) => model)
        : [figure.live.model()],
    sameParts,
  );
  return createLive(panels, figure.documents.gesture.active);
}
