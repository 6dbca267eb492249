import { lazyPart } from '../model/cells/lazy-part';
import type { Overlay } from '../model/overlay/overlay';
import type { Mark } from '../render/layers/marks';
import type { Drawing, DrawModule, Naming } from '../render/layers/overlay-drawing';
import { inOrder, type OverlayName } from '.';
import { folderOf } from './parts';

/** Of what a page shows at first, and then of all that was shown since. */
const known = new Map<OverlayName, DrawModule>(inOrder(import.meta.glob<DrawModule>('./*/draw.ts', { eager: true })));

/** Of what is asked for: each is loaded when it is first shown, and a picture is drawn again when it is there. */
const later = new Map(
  [...inOrder(import.meta.glob<DrawModule>('./*/draw-later.ts'))].map(([name, load]) => {
    const part = lazyPart(async () => {
      const made = await load();
      known.set(name, made);
      return made;
    });
    return [name, part] as const;
  }),
);

/** How an overlay is drawn; undefined until that is loaded, which asking for it sets off. */
function moduleOf(overlay: Overlay): DrawModule | undefined {
  const name = folderOf(overlay);
  return name && (known.get(name) ?? later.get(name)?.value);
}

/** The layers of an overlay that are drawn, as far as they are loaded. */
export const drawingsOf = (overlay: Overlay): readonly Drawing[] =>
  moduleOf(overlay)?.drawings.filter((drawing) => drawing.of === overlay) ?? [];

export const namingsOf = (overlay: Overlay): readonly Naming[] =>
  moduleOf(overlay)?.namings?.filter((naming) => naming.of === overlay) ?? [];

/** The mark of a legend's entry, by its name; it is there when what it stands for is drawn. */
export function markOf(name: string): Mark | undefined {
  for (const { marks } of known.values()) if (marks && Object.hasOwn(marks, name)) return marks[name];
  return undefined;
}

/** Loads how everything is drawn, as far as it can be had, for a figure that is made at once. */
export async function loadDrawings(): Promise<void> {
  await Promise.allSettled([...later.values()].map((part) => part.load()));
}
