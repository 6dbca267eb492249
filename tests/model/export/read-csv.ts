import { expect } from 'vitest';

/** RFC 4180, read without the writer's help. */
export function readCsv(text: string): string[][] {
  expect(text.endsWith('\r\n')).toBe(true);
  const cells = text.matchAll(/("(?:[^"]|"")*"|[^,"\r\n]*)(,|\r\n)/g);
  const rows: string[][] = [[]];
  for (const [, cell, end] of cells) {
    rows[rows.length - 1].push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** The text that a cell was written from: without the apostrophe that keeps it from being a formula. */
export const writtenAs = (cell: string): string => (/^''*[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell);
