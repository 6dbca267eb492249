import type { LineLimit, Point } from '../../core';
import { fixed, pair, significant } from '../numbers/format';
import type { Model, Run, StartEntry } from '../types/types';
import { norms } from './line-of-optima';

/** How one run from a start ended, in words and numbers ready to print. */
interface EndRow {
  readonly which: 'canonical' | 'parametric';
  readonly end: string;
  /** ‖w‖₁, ‖w‖₂, ‖w‖∞ of the end, by the symbols of the norms. */
  readonly norms: readonly { readonly symbol: string; readonly size: string }[];
  readonly how: string;
  /** Where theory says that it ends, and how far from that it did; empty where nothing is known. */
  readonly predicted: string;
  readonly off: string;
}

export interface StartRows {
  /** Its place in the list, 0 for the one with a handle. */
  readonly place: number;
  readonly start: string;
  /** True for the one that has a handle in the picture and cannot be taken away here. */
  readonly main: boolean;
  readonly rows: readonly EndRow[];
}

export interface StartTable {
  readonly starts: readonly StartRows[];
  /** The optima of least norm, one line each; empty where the optima are no line. */
  readonly least: readonly { readonly symbol: string; readonly at: string; readonly norm: string }[];
}

/** All starts with their ends. Without more starts the one with a handle stands alone. */
export function startTable({ flow }: Pick<Model, 'flow'>): StartTable {
  const entries = entriesOf(flow);
  return {
    starts: entries.map((entry, i) => ({
      place: i,
      start: pair(...entry.w),
      main: i === 0,
      rows: [canonicalRow(entry), parametricRow(entry)],
    })),
    least: norms.flatMap(({ key, symbol }) => {
      const found = flow.many?.least?.[key];
      if (!found) return [];
      const others = found.unique ? '' : ', among others';
      return [{ symbol, at: `${pair(found.w[0], found.w[1], 3)}${others}`, norm: significant(found.norm, 4) }];
    }),
  };
}

/** Every start with its runs; without more of them the one with a handle alone. */
export const entriesOf = (flow: Model['flow']): readonly StartEntry[] => flow.many?.entries ?? [aloneOf(flow)];

function aloneOf({ start, startWhy, canonicalRun, parametricRun }: Model['flow']): StartEntry {
  return {
    w: start,
    ...(startWhy && { why: startWhy }),
    ...(canonicalRun && { canonical: canonicalRun }),
    ...(parametricRun && { parametric: parametricRun }),
  };
}

const none = { norms: sizes('', '', ''), predicted: '', off: '' };

function canonicalRow({ canonical }: StartEntry): EndRow {
  return canonical
    ? { which: 'canonical', ...endOf(canonical), predicted: '', off: '' }
    : { which: 'canonical', ...none, end: '', how: '' };
}

function parametricRow({ parametric, predicted, why }: StartEntry): EndRow {
  if (!parametric) return { which: 'parametric', ...none, end: '', how: `no run: ${why}` };
  const words = predicted ? limitWords(predicted, lastOf(parametric)) : { predicted: '', off: '' };
  return { which: 'parametric', ...endOf(parametric), ...words };
}

function endOf(run: Run): Pick<EndRow, 'end' | 'norms' | 'how'> {
  const [x, y] = lastOf(run);
  return {
    end: pair(x, y, 3),
    norms: sizes(
      ...[Math.abs(x) + Math.abs(y), Math.hypot(x, y), Math.max(Math.abs(x), Math.abs(y))].map((n) => fixed(n, 3)),
    ),
    how: run.legend.slice(run.label.length + 2),
  };
}

function sizes(...texts: readonly string[]): EndRow['norms'] {
  return norms.map(({ symbol }, i) => ({ symbol, size: texts[i] }));
}

const lastOf = ({ path }: Run): Point => [path[path.length - 2], path[path.length - 1]];

function limitWords(limit: LineLimit, [x, y]: Point): Pick<EndRow, 'predicted' | 'off'> {
  if (!('w' in limit)) {
    return { predicted: limit.kind === 'unknown' ? `unknown: ${limit.why}` : 'leaves the domain', off: '' };
  }
  const off = Math.hypot(x - limit.w[0], y - limit.w[1]);
  const ghost = limit.kind === 'ghost' ? ', a ghost' : '';
  return { predicted: `${pair(limit.w[0], limit.w[1], 3)}${ghost}`, off: off === 0 ? '0' : significant(off, 1) };
}
