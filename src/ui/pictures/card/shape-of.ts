import type { Window } from '../../../state/scene/scene';

/**
 * How much wider than tall a view is, in steps that hide the rounding of its ends; 1 where it follows what is shown.
 * From 0.1 to 99, however thin it is: what is divided by it stays finite.
 */
export const shapeOf = (window: Window | null): number => {
  if (!window) return 1;
  const [x0, x1, y0, y1] = window;
  return Math.min(99, Math.round((10 * (x1 - x0)) / (y1 - y0)) / 10) || 0.1;
};
