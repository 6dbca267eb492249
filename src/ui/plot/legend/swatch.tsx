import type { ReactNode } from 'preact/compat';
import type { TermId } from '../../../state/glossary';
import { Term } from '../../terms/term';
import { Mark } from './mark';

interface Props {
  readonly mark: string;
  /** The word of the glossary that tells what it is. */
  readonly term: TermId | undefined;
  readonly children: ReactNode;
}

/** A mark and what it stands for. */
export function Swatch({ mark, term, children }: Props) {
  return (
    <span className="swatch">
      <Mark name={mark} />
      {term ? <Term id={term}>{children}</Term> : children}
    </span>
  );
}
