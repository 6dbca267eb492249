import type { Citation, Options } from '../../core';
import type { SourceId } from '../../state/learn/sources';
import type { Table } from '../export/table';

/** One number of a lab, beside what a paper says of it. */
export interface Readout {
  readonly key: string;
  readonly label: string;
  /** As it stands on the page. */
  readonly value: string;
  /** What the paper says, where it says something that can be compared. */
  readonly paper?: string;
}

export interface LabTable {
  /** Part of the file's name. */
  readonly id: string;
  /** As the menu says it. */
  readonly label: string;
  readonly table: Table;
}

/** What every lab makes of a result; each adds what its pictures are drawn from. */
export interface LabNumbers {
  /** The number that shows the claim comes first. */
  readonly readouts: readonly Readout[];
  /** What is seen, in a sentence. */
  readonly sentence: string;
  /** What was cut short or left out: runs at a cap, values of no use. */
  readonly notes: readonly string[];
  readonly tables: readonly LabTable[];
  /** What the time strip shows at its moment, e.g. `t = 3.2`; absent where there is no strip. */
  readonly moment?: string;
}

/** Something to do, and how the page sees that it is done. */
export interface Try<O extends Options, V> {
  readonly say: string;
  done(options: O, numbers: V): boolean;
}

/** What a lab is about. */
export interface LabWords<O extends Options, V> {
  readonly label: string;
  /** The paper's claim in one sentence. */
  readonly claim: string;
  /** Its paper among the sources of Learn, whose last chapter leads here. */
  readonly cite: SourceId;
  readonly source: Citation;
  /** What the paper proves, or bounds, in sentences. */
  readonly paper: string;
  /** What is computed here, and where its formulas come from. */
  readonly here: string;
  readonly tries: readonly Try<O, V>[];
  /** Where the toy differs from the paper, a sentence each. */
  readonly differs: readonly string[];
}
