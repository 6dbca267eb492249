/** How the board uses its room. */
interface BoardLayout {
  readonly columns: number;
  /** Where the notes stand: beside the panels where these leave room, else below. */
  readonly notes: 'side' | 'foot';
  /** Width of the grid in px, as far as `side` notes limit it. */
  readonly gridWidth: number;
  /** Height of the grid above notes, in px: no more than its pictures need. None where the page scrolls. */
  readonly gridHeight?: number;
  /** Where the foot needs more room than usual, in px: what the grid has at least, and is scrolled to. */
  readonly leastHeight?: number;
}

/** What stands on a board, as far as its layout goes. */
export interface Panels {
  readonly count: number;
  /** Columns asked for; 0 for any. */
  readonly chosen: number;
  /** Width over height of the view that is the tallest of all. */
  readonly shape: number;
  /** Whether a question stands below one. */
  readonly asks: boolean;
}

/** What a panel needs beside its data area, in px: axis labels and titles; heading and key. */
const beside = 78;
const above = 110;
/** Of a question, in px. */
const question = 130;
/** Of a panel, in px: more rows than have that height scroll. */
const leastHeight = 236;
const narrowestNotes = 270;
const widestNotes = 420;
/** What is seen of notes below the panels, in px: a line of them. Those that are longer are scrolled to. */
const footHeight = 42;

/**
 * Chooses the columns that make the pictures largest, and what to do with the room they leave: on a page that scrolls by
 * its width alone, there being no end to its height.
 * @param height of what stands above the foot; infinite where the page scrolls
 */
export function layoutBoard(panels: Panels, width: number, height: number): BoardLayout {
  return Number.isFinite(height) ? onOneScreen(panels, width, height) : scrolling(panels, width);
}

function onOneScreen(panels: Panels, width: number, height: number): BoardLayout {
  const side = columnsFor(panels, width, height);
  const left = width - side.columns * (side.size * panels.shape + beside);
  if (side.size > 0 && left >= narrowestNotes) {
    return { columns: side.columns, notes: 'side', gridWidth: Math.round(width - Math.min(left, widestNotes)) };
  }
  const { columns, size } = columnsFor(panels, width, height - footHeight);
  const needed = size + above + (panels.asks ? question : 0);
  const rows = Math.ceil(panels.count / columns);
  const least = rows * leastHeight;
  const gridHeight = Math.round(Math.min(Math.max(least, height - footHeight), rows * needed));
  return { columns, notes: 'foot', gridWidth: width, gridHeight, leastHeight: least };
}

/** The columns that make the pictures largest, and the height of these in px. */
function columnsFor({ count, chosen, shape }: Panels, width: number, height: number) {
  const sizeOf = (columns: number) => {
    const row = Math.max(leastHeight, height / Math.ceil(count / columns));
    return Math.max(0, Math.min((width / columns - beside) / shape, row - above));
  };
  const possible =
    chosen > 0 ? [Math.min(chosen, Math.max(1, count))] : [1, 2, 3, 4].filter((n) => n <= Math.max(1, count));
  const fitting = possible.filter((n) => Math.ceil(count / n) * leastHeight <= height);
  // Where all would scroll, the fewest rows do so least.
  const candidates = fitting.length > 0 ? fitting : possible.slice(-1);
  const columns = candidates.reduce((best, next) => (sizeOf(next) > sizeOf(best) + 1 ? next : best));
  return { columns, size: sizeOf(columns) };
}

/** Two beside each other are still readable on a tablet. */
function scrolling({ count, chosen }: Panels, width: number): BoardLayout {
  const most = width < 560 ? 1 : width < 900 ? 2 : 3;
  return { columns: Math.min(chosen || most, count, most), notes: 'foot', gridWidth: width };
}
