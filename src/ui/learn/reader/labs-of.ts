import type { LabName } from '../../../labs';
import { labWords } from '../../../labs/members';
import type { SourceId } from '../../../state/learn/sources';

/** A lab as it is named where its paper is told of. */
export interface NamedLab {
  readonly name: LabName;
  readonly label: string;
  readonly claim: string;
}

/** The labs that show what a paper claims, in the order of their table. */
export const labsOf = (paper: SourceId): readonly NamedLab[] =>
  [...labWords].flatMap(([name, { cite, label, claim }]) => (cite === paper ? [{ name, label, claim }] : []));
