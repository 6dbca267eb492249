import { type PictureKey, shownPictures } from '../../state/scene/pictures';
import type { Scene } from '../../state/scene/scene';
import { inputMaths } from '../inputs/inputs-part';
import { planeMaths } from '../plane/plane-part';

/** What is loaded before a picture can be computed. */
const parts: Partial<Readonly<Record<PictureKey, { readonly value: unknown; load(): Promise<unknown> }>>> = {
  plane: planeMaths,
  inputs: inputMaths,
};

/** Whether a picture can be computed, which sets off that it can. */
export function isPictureLoaded(key: PictureKey): boolean {
  const part = parts[key];
  return part === undefined || part.value !== undefined;
}

/** Loads what some pictures need. Rejects where that cannot be had. */
export async function loadPictures(keys: readonly PictureKey[]): Promise<void> {
  await Promise.all(keys.map((key) => parts[key]?.load()));
}

/** The same of those that a scene shows. */
export const loadPicturesOf = (scene: Scene): Promise<void> => loadPictures(shownPictures(scene));
