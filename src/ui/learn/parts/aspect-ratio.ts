import { idealHeight } from '../../../render';
import type { Window } from '../../../state/scene/scene';

/** Tells style sheets the aspect ratio of a picture that shows just this window. `width`: in px. */
export function setAspectRatio(plot: HTMLElement, width: number, window: Window): void {
  if (width === 0) return;
  const shape = (width / idealHeight(width, window)).toFixed(2);
  if (plot.style.getPropertyValue('--shape') !== shape) plot.style.setProperty('--shape', shape);
}
