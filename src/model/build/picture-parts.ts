import { type PictureKey, shownPictures } from '../../state/scene/pictures';
import type { Scene } from '../../state/scene/scene';
import { inputMaths } from '../inputs/inputs-part';
import { planeMaths } from '../plane/plane-part';

/** What is loaded before a picture can be computed. */
const parts: Partial<Readonly<Record<PictureKey, { load(): Promise<unknown> }>>> = {
  plane: planeMaths,
  inputs: inputMaths,
};

/** Loads what the pictures of a scene need. Rejects where that cannot be had. */
export async function loadPictures(scene: Scene): Promise<void> {
  await Promise.all(shownPictures(scene).map((key) => parts[key]?.load()));
}
