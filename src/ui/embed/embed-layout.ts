/** How many pictures a frame shows at once. */
interface EmbedLayout {
  readonly columns: number;
  readonly rows: number;
}

/** A smaller picture has no room for its axes. */
const least = { width: 230, height: 190 };

/** As many columns and rows as stay readable, with the largest pictures among those that show the most. */
export function embedLayout(count: number, width: number, height: number): EmbedLayout {
  const most = (size: number, one: number) => Math.max(1, Math.floor(size / one));
  const [widest, tallest] = [most(width, least.width), most(height, least.height)];
  const shown = ({ columns, rows }: EmbedLayout) => Math.min(count, columns * rows);
  const side = ({ columns, rows }: EmbedLayout) => Math.min(width / columns, height / rows);
  const isBetter = (a: EmbedLayout, b: EmbedLayout) =>
    shown(a) !== shown(b) ? shown(a) > shown(b) : side(a) > side(b);
  let best: EmbedLayout = { columns: 1, rows: 1 };
  for (let columns = 1; columns <= Math.min(widest, count); columns++) {
    for (let rows = 1; rows <= Math.min(tallest, Math.ceil(count / columns)); rows++) {
      if (isBetter({ columns, rows }, best)) best = { columns, rows };
    }
  }
  return best;
}
