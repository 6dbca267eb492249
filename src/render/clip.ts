import type { Box } from './picture';

/** What is left of a segment inside a box, as the shares of its length where it enters and leaves (Liang–Barsky). */
export function clipSegment(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  box: Box,
): readonly [enter: number, leave: number] | undefined {
  let enter = 0;
  let leave = 1;
  const edges = [
    [x0 - x1, x0 - box.x],
    [x1 - x0, box.x + box.width - x0],
    [y0 - y1, y0 - box.y],
    [y1 - y0, box.y + box.height - y0],
  ] as const;
  for (const [towards, room] of edges) {
    if (towards === 0) {
      if (room < 0) return undefined;
    } else if (towards < 0) enter = Math.max(enter, room / towards);
    else leave = Math.min(leave, room / towards);
  }
  return enter <= leave ? [enter, leave] : undefined;
}
