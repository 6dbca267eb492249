import { dataOf, dataSets } from '../../core';
import type { Change } from '../scene/change';
import { losses } from '../scene/registry';
import type { Scene } from '../scene/scene';
import { chooseLoss, setLossOption } from './edits';

/** Whether a loss is one on data. */
export const takesData = (id: string): boolean => losses.find(id)?.targets !== undefined;

/** Whether the targets of a loss are two classes. */
export const takesClasses = (id: string): boolean => losses.find(id)?.targets === 'classes';

/** The loss on other data, as `dataOf` reads it; a loss that takes none gives way to the first that does. */
export function setData(scene: Scene, text: string): Change {
  if (takesData(scene.loss.id)) return setLossOption(scene, 'data', text);
  const first = losses.members.find(({ targets }) => targets === 'numbers');
  const chosen = chooseLoss(scene, first?.id ?? '');
  return chosen.ok ? setLossOption(chosen.scene, 'data', text) : chosen;
}

/** Built-in sets that fit a loss. */
export const setsFor = (id: string) => dataSets.filter(({ classes }) => classes || !takesClasses(id));

/** The text of a loss's data, and the data; undefined for a loss on none. */
export function dataIn(scene: Scene) {
  const text = scene.loss.options.data;
  const data = typeof text === 'string' ? dataOf(text) : undefined;
  return typeof text === 'string' && data?.ok ? { text, data: data.value } : undefined;
}
