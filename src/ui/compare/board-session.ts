import { type BoardModel, createBoardBuilder } from '../../model/build-board';
import { mirrorLoaded } from '../../model/mirror-part';
import { panelLens } from '../../state/board-edits';
import { type Document, type Panel, panelOf } from '../../state/document';
import { sceneStore } from '../../state/scene-store';
import type { Store } from '../../state/store';
import { both, createLive, type Live, partOf } from '../live';
import { type Session, useSession } from '../session';

const boards = new WeakMap<Store<Document>, Live<BoardModel>>();

/** The models of all panels. There is one for the page, made when Compare or an export first asks for it. */
export function boardOf(session: Session): Live<BoardModel> {
  const known = boards.get(session.documents);
  if (known !== undefined) return known;
  const made = liveBoard(session);
  boards.set(session.documents, made);
  return made;
}

export const useBoardModel = (): Live<BoardModel> => boardOf(useSession());

function liveBoard({ documents, answers }: Session): Live<BoardModel> {
  const build = createBoardBuilder();
  // What a drag leaves alone is not computed again more coarsely.
  const dragged = (base: Document) => (panel: Panel) =>
    panelOf(base, panel.id)?.scene === panel.scene ? 'full' : 'drag';
  return createLive(
    documents,
    (document, base) => build(document, base && dragged(base), (panel) => answers.covers(document, panel)),
    both(answers, mirrorLoaded),
  );
}

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
