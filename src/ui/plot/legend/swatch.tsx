import type { ReactNode } from 'preact/compat';
import type { TermId } from '../../../state/glossary';
import { useDocument } from '../../session/session';
import { Term } from '../../terms/term';
import { Mark } from './mark';

interface Props {
  readonly mark: string;
  /** The word of the glossary that tells what it is. */
  readonly term: TermId | undefined;
  readonly children: ReactNode;
}

/** A mark and what it stands for. A frame in another page has little room: what words mean is told in the whole. */
export function Swatch({ mark, term, children }: Props) {
  const inFrame = useDocument(({ embed }) => embed);
  return (
    <span className="swatch">
      <Mark name={mark} />
      {term && !inFrame ? <Term id={term}>{children}</Term> : children}
    </span>
  );
}
