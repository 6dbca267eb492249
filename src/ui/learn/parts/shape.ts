import { idealHeight } from '../../../render';
import type { Window } from '../../../state/scene/scene';

/** Tells style sheets how much wider than tall a picture is that has no room to spare. `width`: in px. */
export function tellShape(root: HTMLElement, width: number, window: Window): void {
  if (width === 0) return;
  const shape = (width / idealHeight(width, window)).toFixed(2);
  if (root.style.getPropertyValue('--shape') !== shape) root.style.setProperty('--shape', shape);
}
