import { type AspectKey, aspectKeys, aspects, follow } from '../edits/aspects';
import { wOf } from '../scene/fibre-view';
import { mapOf } from '../scene/registry';
import { type Board, clip, type Document, longestName, type Panel, panelOf } from './document';
import { addPanels, changed, type DocumentChange, editPanel } from './document-edits';
import { tidyQuestion } from './question';

export function duplicatePanel(document: Document, id: number): DocumentChange {
  const panel = panelOf(document, id);
  return panel === undefined ? { ok: true, document } : addPanels(document, [panel], id);
}

export function removePanel(document: Document, id: number): Document {
  const panels = document.board.panels.filter((panel) => panel.id !== id);
  // A link without panels that names a figure opens it.
  return changed(
    document,
    { panels, ...(panels.length === 0 && { figure: '' }) },
    document.focus === id ? null : document.focus,
  );
}

/** Moves a panel to a place in the order, 0 first. */
export function movePanel(document: Document, id: number, to: number): Document {
  const { panels } = document.board;
  const from = panels.findIndex((panel) => panel.id === id);
  const target = Math.min(panels.length - 1, Math.max(0, to));
  const panel = panels[from];
  if (!panel || from === target) return document;
  return changed(document, { panels: panels.toSpliced(from, 1).toSpliced(target, 0, panel) });
}

/** Changes what a panel is apart from its scene: name, view, question. */
export function setPanel(document: Document, id: number, change: Partial<Omit<Panel, 'id' | 'scene'>>): Document {
  const { name, question } = change;
  const tidy = {
    ...change,
    ...(name !== undefined && { name: clip(name, longestName) }),
    ...(question && { question: tidyQuestion(question) }),
  };
  const panels = document.board.panels.map((panel) => (panel.id === id ? { ...panel, ...tidy } : panel));
  return changed(document, { panels });
}

/** Changes the board apart from its panels. */
export function setBoard(
  document: Document,
  change: Partial<Pick<Board, 'title' | 'columns' | 'scaling' | 'arrangement' | 'tolerance'>>,
): Document {
  return changed(document, {
    ...change,
    ...(change.title !== undefined && { title: clip(change.title, longestName) }),
  });
}

/** Links a part: every panel takes it from the panel `from`. Or unlinks it: every panel keeps what it has. */
export function setLinked(document: Document, key: AspectKey, linked: boolean, from?: number): DocumentChange {
  const { board } = document;
  const keys = aspectKeys.filter((each) => (each === key ? linked : board.linked.includes(each)));
  const source = panelOf(document, from ?? document.focus) ?? board.panels[0];
  if (!linked || source === undefined) return { ok: true, document: changed(document, { linked: keys }) };
  const aspect = aspects[key];
  const copied = board.panels.map((panel) =>
    aspect.same(source.scene, panel.scene) ? panel : { ...panel, scene: aspect.copy(source.scene, panel.scene) },
  );
  const left = copied.filter((panel) => !aspect.same(source.scene, panel.scene)).length;
  const next = changed(document, { linked: keys, panels: copied });
  const note = `${left} of the panels cannot take it and keep their own.`;
  return left === 0 ? { ok: true, document: next } : { ok: true, document: next, note };
}

/** Links loss, start and dynamics, so that all panels run as the panel `from` does. A start at θ becomes that w. */
export function linkRuns(document: Document, from: number): DocumentChange {
  const scene = panelOf(document, from)?.scene;
  if (scene === undefined) return { ok: true, document };
  const [x = 0, y = 0] = wOf(mapOf(scene.map), scene.theta);
  const started = scene.start === null ? editPanel(document, from, { ...scene, start: [x, y] }) : document;
  return runAspects.reduce<DocumentChange>(
    (made, key) => (made.ok ? setLinked(made.document, key, true, from) : made),
    { ok: true, document: started },
  );
}

/** What a run follows from, beside its map. */
export const runAspects: readonly AspectKey[] = ['loss', 'start', 'run'];

/** A panel's scene as the base scene, which every link holds by itself, with what is linked as the others have it. */
export function resetPanel(document: Document, id: number): Document {
  const { panels, linked } = document.board;
  const other = panels.find((panel) => panel.id !== id);
  const scene = other ? follow(linked, document.scene, other.scene, document.scene) : document.scene;
  return changed(document, { panels: panels.map((panel) => (panel.id === id ? { ...panel, scene } : panel)) });
}
