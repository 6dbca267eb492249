import { modelCell } from '../../../model/build/model';
import { sceneCells } from '../../../model/build/scene';
import { cell, type Effort, sameParts } from '../../../model/cells/cell';
import { figureOf, withFigure } from '../../../model/learn/figure-document';
import { coverEnds, coverModel } from '../../../model/questions/cover';
import { createShared } from '../../../model/scene/shared';
import type { Model } from '../../../model/types/types';
import { type Document, defaultDocument } from '../../../state/document/document';
import type { StepPlace } from '../../../state/learn/place';
import { figureKey } from '../../../state/learn/steps';
import type { Cover } from '../../../state/learn/types';
import { partStore, sceneStore } from '../../../state/store/scene-store';
import { boardOf } from '../../compare/session/board-session';
import { createAnswers } from '../../session/answers';
import { createLive, type Live } from '../../session/live';
import { pagePace } from '../../session/page-pace';
import type { Session } from '../../session/session';

const covers: Readonly<Record<Cover, (model: Model) => Model>> = { all: coverModel, ends: coverEnds };

const ownScene = {
  get: ({ scene }: Document) => scene,
  put: (document: Document, scene: Document['scene']): Document => ({ ...document, scene }),
};

/** The figure of a step. */
export interface StepFigure {
  /** Its own: a document inside of the page's, so that what is done to it can be undone like everything else. */
  readonly figure: Session;
  /** Its panels as of now, or its one scene. */
  readonly panels: Live<readonly Model[]>;
}

export type FigureAt = (at: StepPlace) => StepFigure;

/**
 * The figures of all steps, each made when it is first asked for. They stay, so that what was computed of one is there
 * when its reader comes to it, or back.
 * @param coverOf what of a figure a bet hides; called inside of cells
 */
export function figureSessions(page: Session, coverOf: (at: StepPlace) => Cover | undefined): FigureAt {
  const made = new Map<string, StepFigure>();
  const shared = createShared();
  return ({ chapter, step }) => {
    const key = figureKey(chapter, step);
    const figure = made.get(key) ?? stepFigure(page, { chapter, step }, { coverOf, shared });
    made.set(key, figure);
    return figure;
  };
}

interface Common {
  readonly coverOf: (at: StepPlace) => Cover | undefined;
  readonly shared: ReturnType<typeof createShared>;
}

function stepFigure(page: Session, at: StepPlace, { coverOf, shared }: Common): StepFigure {
  const documents = partStore(page.documents, {
    get: (document) => figureOf(document, at) ?? defaultDocument,
    put: (document, figure) => withFigure(document, figure, at),
  });
  const { active } = documents.gesture;
  const store = sceneStore(documents, ownScene);
  const effort = cell((): Effort => (active() ? 'drag' : 'full'));
  const shown = modelCell(sceneCells({ scene: cell(store.get), effort, pace: pagePace, shared }));
  const model = cell(() => {
    const cover = coverOf(at);
    return cover === undefined ? shown.value : covers[cover](shown.value);
  });
  // A bet covers every panel of its figure.
  const answers = { ...createAnswers(), covers: () => coverOf(at) !== undefined };
  const figure = { ...page, documents, store, live: createLive(model, active), answers };
  return { figure, panels: livePanels(figure) };
}

/** The models of all panels of a figure, or of its one scene. */
function livePanels(figure: Session): Live<readonly Model[]> {
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
