import type { Point } from '../../core';
import type { Model } from '../../model/types/types';
import type { Box, Size } from './picture';

/** Ends of a picture's axes: x0, x1, y0, y1. */
export type Window = Model['response']['window'];

export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Data to CSS px; y points down on the screen. One scale for both axes: angles are seen as they are. */
export interface Transform {
  x(data: number): number;
  y(data: number): number;
  readonly pxPerUnit: number;
  invert(px: number, py: number): Point;
}

/** The largest box with the window's own aspect inside the margins, centred in what is left over. */
export function fitBox(size: Size, margins: Margins, window: Window): Box {
  const room = {
    width: Math.max(1, size.width - margins.left - margins.right),
    height: Math.max(1, size.height - margins.top - margins.bottom),
  };
  const [x0, x1, y0, y1] = window;
  const scale = Math.min(room.width / (x1 - x0), room.height / (y1 - y0));
  const width = scale * (x1 - x0);
  const height = scale * (y1 - y0);
  return {
    x: margins.left + (room.width - width) / 2,
    y: margins.top + (room.height - height) / 2,
    width,
    height,
  };
}

export function transformOf(plot: Box, window: Window): Transform {
  const [x0, x1, , y1] = window;
  const pxPerUnit = plot.width / (x1 - x0);
  return {
    pxPerUnit,
    x: (data) => plot.x + (data - x0) * pxPerUnit,
    y: (data) => plot.y + (y1 - data) * pxPerUnit,
    invert: (px, py) => [x0 + (px - plot.x) / pxPerUnit, y1 - (py - plot.y) / pxPerUnit],
  };
}

/** Columns x0 y0 x1 y1 … in axis units, as px. */
export function toPixels(line: Float64Array, to: Transform): Float64Array {
  const out = new Float64Array(line.length);
  for (let i = 0; i + 1 < line.length; i += 2) {
    out[i] = to.x(line[i]);
    out[i + 1] = to.y(line[i + 1]);
  }
  return out;
}
