import { late } from '../learn/late';
import { loadChoices } from '../scene/load-maps';
import { isReady } from '../scene/registry';
import type { Document } from './document';

const choices = ({ scene, board }: Document) =>
  [scene, ...board.panels.map((panel) => panel.scene)].map(({ map }) => map);

/** Whether a chapter is open that cannot be read yet. */
const waitsForArticle = ({ place, learn }: Document): boolean =>
  place === 'learn' && learn.chapter !== '' && !late.article;

/**
 * Whether a document holds a map that cannot be drawn yet, as its family is not loaded or its texts were not read; or a
 * chapter that is not loaded.
 */
export const isWaiting = (document: Document): boolean =>
  waitsForArticle(document) || !choices(document).every(isReady);

/**
 * Loads the families a document waits for, and has them read its texts, and the article; then its link is to be read
 * again, which finds that they remember.
 */
export async function loadMaps(document: Document): Promise<void> {
  await loadChoices(choices(document));
  if (waitsForArticle(document)) await (await import('../learn/article')).loadStep(document.learn);
}
