import type { Box } from './picture';

/** Whether a point is inside a box; one that is not finite never is. */
export const holds = ({ x, y, width, height }: Box, px: number, py: number): boolean =>
  px >= x && px <= x + width && py >= y && py <= y + height;

/** What is left of a segment inside a box, as the shares of its length where it enters and leaves (Liang–Barsky). */
export function clipSegment(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  box: Box,
): readonly [enter: number, leave: number] | undefined {
  const left = Math.min(x0, x1);
  const right = Math.max(x0, x1);
  const top = Math.min(y0, y1);
  const bottom = Math.max(y0, y1);
  const { x, y, width, height } = box;
  if (right < x || left > x + width || bottom < y || top > y + height) return undefined;
  if (left >= x && right <= x + width && top >= y && bottom <= y + height) return whole;
  let enter = 0;
  let leave = 1;
  const edges = [
    [x0 - x1, x0 - x],
    [x1 - x0, x + width - x0],
    [y0 - y1, y0 - y],
    [y1 - y0, y + height - y0],
  ] as const;
  for (const [towards, room] of edges) {
    if (towards === 0) {
      if (room < 0) return undefined;
    } else if (towards < 0) enter = Math.max(enter, room / towards);
    else leave = Math.min(leave, room / towards);
  }
  return enter <= leave ? [enter, leave] : undefined;
}

/** Most segments lie wholly inside or wholly to one side, and need no division. */
export const whole = [0, 1] as const;

/** The same for a segment that may not be finite: of such a one nothing is left. */
export const partIn = (box: Box, x0: number, y0: number, x1: number, y1: number) =>
  Number.isFinite(x0 + y0 + x1 + y1) ? clipSegment(x0, y0, x1, y1, box) : undefined;
