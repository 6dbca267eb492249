/** Where the focus goes from an item of a menu of rows; undefined for keys that mean nothing to it. */
export function itemAfter(key: string, rows: readonly (readonly HTMLElement[])[], from: HTMLElement) {
  const row = Math.max(
    0,
    rows.findIndex((items) => items.includes(from)),
  );
  const items = rows[row] ?? [];
  const column = Math.max(0, items.indexOf(from));
  const inRow = (i: number) => {
    const others = rows.at(i % rows.length) ?? [];
    return others[Math.min(column, others.length - 1)];
  };
  const beside = (i: number) => items.at(i % items.length);
  switch (key) {
    case 'ArrowDown':
      return inRow(row + 1);
    case 'ArrowUp':
      return inRow(row - 1);
    case 'ArrowRight':
      return beside(column + 1);
    case 'ArrowLeft':
      return beside(column - 1);
    case 'Home':
      return rows[0]?.[0];
    case 'End':
      return rows.at(-1)?.[0];
    default:
      return key.length === 1 ? startingWith(key, rows, row) : undefined;
  }
}

/** The next row whose first item has a name that begins with this letter. */
function startingWith(letter: string, rows: readonly (readonly HTMLElement[])[], row: number) {
  const order = [...rows.slice(row + 1), ...rows.slice(0, row + 1)];
  return order.find(([first]) => first && nameOf(first).startsWith(letter.toLowerCase()))?.[0];
}

const nameOf = (item: HTMLElement): string =>
  (item.getAttribute('aria-label') ?? item.textContent ?? '').replace('✓', '').trim().toLowerCase();
