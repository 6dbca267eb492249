import type { Document } from '../document/document';
import { readScene } from '../link/codec';
import { decodeDocument } from '../link/document-link';
import { differences, inherit, readPairs, writePairs } from '../link/panel-text';
import type { Issue } from '../reading/issues';
import type { Param } from '../reading/query';
import type { Reader } from '../reading/reader';
import { loadChoices } from '../scene/load-maps';
import { isReady } from '../scene/registry';
import type { Scene } from '../scene/scene';
import { line } from '../scene/syntax';
import { chapterOf, stepOf } from '.';
import { late } from './late';
import { contentsOpen, type LearnState } from './place';
import { figureKey } from './steps';

const decoded = new Map<string, Document>();

/** The document of a link of ours, always the same object once its maps are loaded. */
export function documentOfLink(link: string): Document {
  const known = decoded.get(link);
  if (known) return known;
  const { document } = decodeDocument(link);
  if (scenesOf(document).every(({ map }) => isReady(map))) decoded.set(link, document);
  return document;
}

/** The scenes that a figure is made of: of its panels, or the one it has. */
export const scenesOf = ({ board, scene }: Document): readonly Scene[] =>
  board.panels.length > 0 ? board.panels.map((panel) => panel.scene) : [scene];

/** The same figure with other scenes. */
export function withScenes(document: Document, scenes: readonly Scene[]): Document {
  if (document.board.panels.length === 0) return { ...document, scene: scenes[0] ?? document.scene };
  const panels = document.board.panels.map((panel, i) => ({ ...panel, scene: scenes[i] ?? panel.scene }));
  return { ...document, board: { ...document.board, panels } };
}

/** Loads the maps of a figure that are not there yet. */
export const loadFigure = (link: string): Promise<void> =>
  loadChoices(scenesOf(documentOfLink(link)).map(({ map }) => map));

/** Loads the maps of a step's figure, on which what its reader changed is read. */
export async function loadStep({ chapter, step }: LearnState): Promise<void> {
  const found = stepOf(chapter, step);
  if (found) await loadFigure(found.figure.link);
}

/** The scenes of a step's figure as it comes; undefined where there is no such step. */
export function stepScenes(chapter: string, step: number): readonly Scene[] | undefined {
  const found = stepOf(chapter, step);
  return found && scenesOf(documentOfLink(found.figure.link));
}

late.article = { read: readLearn, write: writeFigure };

/** `fig` for a figure of one scene, `fig1` … for the panels of one. */
const figureKeyOf = (index: number, count: number): string => (count > 1 ? `fig${index + 1}` : 'fig');

/** As long as an address can be. */
const anyText = line(1e5);

function readLearn(reader: Reader, chapter: string, step: number) {
  const steps = chapterOf(chapter)?.steps.length;
  if (steps === undefined) {
    reader.report('chapter', '', 'there is no such chapter; here are all');
    return { learn: contentsOpen, issues: [] };
  }
  if (step > steps) {
    reader.report('step', '', `the chapter has ${steps} ${steps === 1 ? 'step' : 'steps'}; here are all chapters`);
    return { learn: contentsOpen, issues: [] };
  }
  const { scenes, issues } = readFigure(reader, stepScenes(chapter, step) ?? []);
  const learn: LearnState = { ...contentsOpen, chapter, step };
  return { learn: scenes ? { ...learn, figures: { [figureKey(chapter, step)]: scenes } } : learn, issues };
}

function readFigure(reader: Reader, own: readonly Scene[]) {
  const issues: Issue[] = [];
  const scenes = own.map((scene, i) => {
    const key = figureKeyOf(i, own.length);
    if (!reader.has(key)) return scene;
    const changed = readScene(inherit(scene, readPairs(reader.read(key, anyText, ''))));
    issues.push(...changed.issues);
    return changed.scene;
  });
  return { scenes: scenes.some((scene, i) => scene !== own[i]) ? scenes : undefined, issues };
}

/** What a reader changed in the figure of the open step. */
function writeFigure({ chapter, step, figures }: LearnState): readonly Param[] {
  const own = stepScenes(chapter, step) ?? [];
  const scenes = figures[figureKey(chapter, step)] ?? own;
  return own.flatMap((scene, i) => {
    const changes = differences(scene, scenes[i] ?? scene);
    return changes.length > 0 ? [{ key: figureKeyOf(i, own.length), text: writePairs(changes) }] : [];
  });
}
