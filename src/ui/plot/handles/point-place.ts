import type { Point } from '../../../core';
import { fixed } from '../../../model/numbers/format';
import { clean, niceBelow } from '../../../model/numbers/nice';
import type { Window } from '../../../state/scene/scene';
import type { PlotFrame } from '../frame/plot-context';

/** Where a handle stands, in px, and whether its point lies outside the window. */
export interface HandlePlace {
  readonly x: number;
  readonly y: number;
  readonly outside: boolean;
}

/** A point outside the window is held at the edge of the plot, on the straight way to it from the middle. */
export function held([x, y]: Point, { to, plot }: Pick<PlotFrame, 'to' | 'plot'>): HandlePlace {
  const [cx, cy] = [plot.x + plot.width / 2, plot.y + plot.height / 2];
  const [dx, dy] = [to.x(x) - cx, to.y(y) - cy];
  const excess = Math.max((2 * Math.abs(dx)) / plot.width, (2 * Math.abs(dy)) / plot.height);
  if (!Number.isFinite(excess)) return { x: cx, y: cy, outside: true };
  const share = 1 / Math.max(1, excess);
  return { x: cx + dx * share, y: cy + dy * share, outside: excess > 1 + 1e-9 };
}

const stepOf = ([x0, x1, y0, y1]: Window): number => niceBelow(Math.max(x1 - x0, y1 - y0) / 200);

/** The nearest display step of this window, so that links stay short; a tenth of it where the hand asks for fine ones. */
export function snapped([x, y]: Point, window: Window, fine: boolean): Point {
  const step = stepOf(window) / (fine ? 10 : 1);
  const round = (value: number) => clean(Math.round(value / step) * step) + 0;
  return [round(x), round(y)];
}

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
  PageDown: [0, -10],
  PageUp: [0, 10],
};

interface PointKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
}

/** Where a key leads: Left and Right move x, Up and Down move y, whichever of the two sliders has the focus. */
export function keyTarget({ key, shiftKey, ctrlKey }: PointKey, [x, y]: Point, window: Window): Point | undefined {
  if (key === 'Home') return [window[0], y];
  if (key === 'End') return [window[1], y];
  const direction = Object.hasOwn(directions, key) ? directions[key] : undefined;
  if (!direction) return undefined;
  const step = stepOf(window) * (shiftKey ? 0.1 : 1) * (ctrlKey ? 10 : 1);
  return snapped([x + direction[0] * step, y + direction[1] * step], window, shiftKey);
}

export const spokenPoint = (symbol: string, [x, y]: Point): string =>
  `${symbol}: ${fixed(x)} horizontal, ${fixed(y)} vertical`;
