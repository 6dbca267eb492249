import { aspects, follow, sharedBy } from '../edits/aspects';
import type { Scene } from '../scene/scene';
import type { Lens } from '../store/scene-store';
import { type Board, type Document, exploreLens, mostPanels, type Panel, panelOf } from './document';

/** What came of a change of the document: the new one, or why there is none. */
export type DocumentChange =
  | { readonly ok: true; readonly document: Document /** What else had to change. */; readonly note?: string }
  | { readonly ok: false; readonly why: string };

const full: DocumentChange = { ok: false, why: `A grid holds ${mostPanels} panels; remove one first.` };

export function changed(document: Document, board: Partial<Board>, focus = document.focus): Document {
  return { ...document, board: { ...document.board, ...board }, focus };
}

/** Changes one panel's scene; what is linked follows in all other panels. */
export function editPanel(document: Document, id: number, scene: Scene): Document {
  const { board } = document;
  const before = panelOf(document, id)?.scene;
  if (before === undefined || before === scene) return document;
  const panels = board.panels.map((panel) => {
    if (panel.id === id) return { ...panel, scene };
    const followed = follow(board.linked, before, scene, panel.scene);
    return followed === panel.scene ? panel : { ...panel, scene: followed };
  });
  return changed(document, { panels });
}

/** The scene of one panel; the default view of a document that does not hold it any more. */
export function panelLens(id: number): Lens<Document> {
  return {
    get: (document) => panelOf(document, id)?.scene ?? document.scene,
    put: (document, scene) => editPanel(document, id, scene),
  };
}

export const sceneInExplore = exploreLens(editPanel);

/** The lowest number no panel has. */
function freeId(panels: readonly Panel[]): number {
  let id = 1;
  while (panels.some((panel) => panel.id === id)) id += 1;
  return id;
}

export interface NewPanel {
  readonly scene: Scene;
  readonly view?: Panel['view'];
  readonly name?: string;
  readonly question?: Panel['question'];
}

/** Adds panels behind the panel `after`, or at the end. Links that they would break are undone, and a note says so. */
export function addPanels(document: Document, added: readonly NewPanel[], after?: number): DocumentChange {
  const { panels, linked } = document.board;
  if (panels.length + added.length > mostPanels) return full;
  const made: Panel[] = [];
  for (const { scene, view = 'response', name = '', question = null } of added) {
    made.push({ id: freeId([...panels, ...made]), name, view, scene, question });
  }
  const index = panels.findIndex(({ id }) => id === after);
  const all = panels.toSpliced(index < 0 ? panels.length : index + 1, 0, ...made);
  const kept = sharedBy(
    all.map(({ scene }) => scene),
    linked,
  );
  const broken = linked.filter((key) => !kept.includes(key));
  const next = changed(document, { panels: all, linked: kept });
  if (broken.length === 0) return { ok: true, document: next };
  const names = broken.map((key) => aspects[key].label).join(', ');
  return { ok: true, document: next, note: `No longer linked, since the new panel differs: ${names}.` };
}

/** Adds the scene that Explore shows as a panel of its own. */
export function addFromExplore(document: Document, view: Panel['view'] = 'response'): DocumentChange {
  return addPanels(document, [{ scene: sceneInExplore.get(document), view }]);
}

/** Another place of the app. Leaving Explore keeps the panel that was open there selected. */
export function goTo(document: Document, place: Document['place'], focus: number | null = document.focus): Document {
  return { ...document, place, focus: panelOf(document, focus) === undefined ? null : focus };
}
