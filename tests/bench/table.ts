import type { Cost } from './trace.ts';

type Row = Readonly<Record<string, string>>;

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Columns in the order in which rows first name them, each as wide as its widest entry. */
export function table(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i].length)));
  const cell = (text: string, i: number) => (i === 0 ? text.padEnd(widths[i]) : text.padStart(widths[i]));
  return lines.map((line) => `  ${line.map(cell).join('  ').trimEnd()}`).join('\n');
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function medianCost(costs: readonly Cost[]): Cost {
  const of = (key: keyof Cost) => median(costs.map((cost) => cost[key]));
  return {
    updates: of('updates'),
    frame: of('frame'),
    script: of('script'),
    layout: of('layout'),
    paint: of('paint'),
    commit: of('commit'),
    beside: of('beside'),
    heap: of('heap'),
  };
}

export function costRow(name: string, cost: Cost, more: Row = {}): Row {
  const { updates, heap, ...times } = cost;
  const entries = Object.entries(times).map(([key, value]) => [key, value.toFixed(2)]);
  const counts = { updates: String(Math.round(updates)), 'heap kB': heap.toFixed(0) };
  return { '': name, ...Object.fromEntries(entries), ...counts, ...more };
}
