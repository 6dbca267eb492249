import type { Point } from '../../../core';
import { centre, moved, zoomed } from '../../../model/window/fit-window';
import { type Box, transformOf } from '../../../render';
import type { Window } from '../../../state/scene/scene';

/** The pointers of a gesture as it began, in px, and the window there was. */
export interface Anchor {
  readonly window: Window;
  readonly points: readonly Point[];
}

/** The window that keeps under the pointers what was under them. Always from the beginning: steps would drift. */
export function heldWindow({ window: ends, points }: Anchor, now: readonly Point[], plot: Box): Window {
  const scale = distance(now) / distance(points);
  const [from, to] = [middle(points), middle(now)];
  const grown = zoomed(ends, scale, transformOf(plot, ends).invert(...from));
  const perPixel = (grown[1] - grown[0]) / plot.width;
  return moved(grown, (from[0] - to[0]) * perPixel, (to[1] - from[1]) * perPixel);
}

const middle = ([a = [0, 0], b]: readonly Point[]): Point => (b ? centre([a[0], b[0], a[1], b[1]]) : a);

/** Of the first two, at least 1; one has none. */
export const distance = ([a, b]: readonly Point[]): number =>
  a && b ? Math.max(1, Math.hypot(a[0] - b[0], a[1] - b[1])) : 1;
