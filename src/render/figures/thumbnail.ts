import type { Field } from '../../core';
import type { Size } from '../display/picture';
import { arrowStride, arrowText, writeArrow } from '../display/shapes';

/**
 * SVG path data of a small quiver for a picker's button, to be stroked in the button's own colour. The field is
 * stretched over the whole size; lengths go by the square root, so that weak directions stay visible.
 */
export function thumbnailPath(field: Field, size: Size): string {
  let path = '';
  const { x, y, u, v } = field;
  const across = spanOf(x);
  const up = spanOf(y);
  const side = Math.max(2, Math.round(Math.sqrt(field.x.length)));
  const cell = Math.min(size.width, size.height) / side;
  const longest = largest(field);
  const arrow = new Float64Array(arrowStride);
  for (let i = 0; i < u.length; i++) {
    const m = Math.hypot(u[i], v[i]);
    if (!Number.isFinite(m)) continue;
    const length = longest > 0 ? Math.sqrt(m / longest) * cell * 0.95 : 0;
    const [dx, dy] = m > 0 ? [u[i] / m, -v[i] / m] : [0, 0];
    const cx = cell / 2 + across(x[i]) * (size.width - cell);
    const cy = cell / 2 + (1 - up(y[i])) * (size.height - cell);
    const placed = writeArrow(arrow, cx - (dx * length) / 2, cy - (dy * length) / 2, dx, dy, length, 3);
    if (placed) path += arrowText(arrow);
  }
  return path;
}

/** Where a value lies between the least and the greatest of a column, 0 to 1. */
function spanOf(column: Float64Array): (value: number) => number {
  let low = Infinity;
  let high = -Infinity;
  for (const value of column) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return (value) => (high > low ? (value - low) / (high - low) : 0.5);
}

function largest({ u, v }: Field): number {
  let max = 0;
  for (let i = 0; i < u.length; i++) {
    const m = Math.hypot(u[i], v[i]);
    if (Number.isFinite(m) && m > max) max = m;
  }
  return max;
}
