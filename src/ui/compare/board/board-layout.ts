/** How the board uses its room. */
export interface BoardLayout {
  readonly columns: number;
  /** Where the notes stand: beside the panels where these leave room, else below. */
  readonly notes: 'side' | 'foot';
  /** Width of the grid in px, as far as `side` notes limit it. */
  readonly gridWidth: number;
}

/** What a panel needs beside its data area, in px: axis labels and titles; heading and key. */
const beside = 78;
const above = 96;
const narrowestNotes = 270;
const widestNotes = 420;

/** Side of the square that fits each panel. */
function plotSize(columns: number, count: number, width: number, height: number): number {
  return Math.min(width / columns - beside, height / Math.ceil(count / columns) - above);
}

/**
 * Chooses the columns that make the pictures largest, and what to do with the room they leave.
 * @param chosen columns asked for; 0 for any
 */
export function layoutBoard(count: number, chosen: number, width: number, height: number): BoardLayout {
  const candidates = chosen > 0 ? [Math.min(chosen, count)] : [1, 2, 3, 4].filter((n) => n <= count);
  const size = (columns: number) => plotSize(columns, count, width, height);
  const columns = candidates.reduce((best, next) => (size(next) > size(best) + 1 ? next : best), candidates[0] ?? 1);
  const needed = columns * (size(columns) + beside);
  const left = width - needed;
  if (!(size(columns) > 0) || left < narrowestNotes) return { columns, notes: 'foot', gridWidth: width };
  return { columns, notes: 'side', gridWidth: Math.round(width - Math.min(left, widestNotes)) };
}
