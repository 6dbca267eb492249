import { isReady, maps } from '../scene/registry';
import type { Document } from './document';

const choices = ({ scene, board }: Document) =>
  [scene, ...board.panels.map((panel) => panel.scene)].map(({ map }) => map);

/** Whether a document holds a map that cannot be drawn yet, as its family is not loaded or its texts were not read. */
export const isWaiting = (document: Document): boolean => !choices(document).every(isReady);

/**
 * Loads the families a document waits for, and has them read its texts, one a task; then its link is to be read again,
 * which finds that they remember.
 */
export async function loadMaps(document: Document): Promise<void> {
  const waiting = choices(document).filter((choice) => !isReady(choice));
  const ids = new Set(waiting.map(({ id }) => id));
  await Promise.all([...ids].map((id) => maps.find(id)?.load?.()));
  for (const { id, options } of waiting) {
    maps.find(id)?.bind(options);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
