import { lazyPart } from '../model/cells/lazy-part';
import type { Overlay } from '../model/overlay/overlay';
import type { Mark } from '../render/layers/marks';
import type { Drawing, DrawModule, Naming } from '../render/layers/overlay-drawing';
import { inOrder, type OverlayName } from '.';
import { folderOf } from './parts';

type Files = ReadonlyMap<OverlayName, DrawModule>;

/** Of what a page shows at first. */
const first: Files = inOrder(import.meta.glob<DrawModule>('./*/draw.ts', { eager: true }));

/** Of all else: loaded when some of it is first shown, and then pictures are drawn again. */
const later = lazyPart(async (): Promise<Files> => (await import('./drawings-later')).files);

/** How an overlay is drawn; undefined until that is loaded, which asking for it sets off. */
function moduleOf(overlay: Overlay): DrawModule | undefined {
  const name = folderOf(overlay);
  return name && (first.get(name) ?? later.value?.get(name));
}

/** The layers of an overlay that are drawn, as far as they are loaded. */
export const drawingsOf = (overlay: Overlay): readonly Drawing[] =>
  moduleOf(overlay)?.drawings.filter((drawing) => drawing.of === overlay) ?? [];

export const namingsOf = (overlay: Overlay): readonly Naming[] =>
  moduleOf(overlay)?.namings?.filter((naming) => naming.of === overlay) ?? [];

const marked = (files: Files | undefined, name: string): Mark | undefined => {
  for (const { marks } of files?.values() ?? []) if (marks && Object.hasOwn(marks, name)) return marks[name];
  return undefined;
};

/** The mark of a legend's entry, by its name; it is there when what it stands for is drawn. */
export const markOf = (name: string): Mark | undefined => marked(first, name) ?? marked(later.value, name);

/** Loads how everything is drawn, as far as it can be had, for a figure that is made at once. */
export async function loadDrawings(): Promise<void> {
  await later.load().catch(() => undefined);
}
