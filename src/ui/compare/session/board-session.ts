import { type BoardModel, boardCell } from '../../../model/board/build-board';
import { cell } from '../../../model/cells/cell';
import { keptWith } from '../../../model/cells/kept';
import { type Document, type Panel, panelOf } from '../../../state/document/document';
import { panelLens } from '../../../state/document/document-edits';
import { sceneStore } from '../../../state/store/scene-store';
import type { Store } from '../../../state/store/store';
import type { Answers } from '../../session/answers';
import { createLive, type Live } from '../../session/live';
import { pagePace } from '../../session/page-pace';
import { type Session, useSession } from '../../session/session';
import { partOf } from './part-of';

/** The models of all panels. There is one for the page, made when Compare or an export first asks for it. */
export const boardOf = (session: Session): Live<BoardModel> => boards(session.answers)(session.documents);

/** One for each page. It is not part of the session, so that Explore opens without it. */
const boards = keptWith((answers: Answers) =>
  keptWith((documents: Store<Document>): Live<BoardModel> => {
    const { get, gesture } = documents;
    // What a drag leaves alone is not computed again more coarsely.
    const effortOf = (panel: Panel) =>
      gesture.active() && panelOf(gesture.base(), panel.id)?.scene !== panel.scene ? 'drag' : 'full';
    const document = cell(get);
    const isCovered = (panel: Panel) => answers.covers(document.value, panel);
    return createLive(boardCell({ document, effortOf, pace: pagePace, isCovered }), gesture.active);
  }),
);

export const useBoardModel = (): Live<BoardModel> => boardOf(useSession());

/** The session of one panel: its scene and its model take the place of Explore's. */
export function panelSession(session: Session, id: number): Session {
  const { documents } = session;
  // While another panel is dragged this one is drawn; to move its handles and words too would cost more than that.
  const aside = () => documents.gesture.active() && documents.get().focus !== id;
  return {
    ...session,
    store: sceneStore(documents, panelLens(id)),
    live: partOf(boardOf(session), ({ panels }) => panels.find(({ panel }) => panel.id === id)?.model, aside),
  };
}
