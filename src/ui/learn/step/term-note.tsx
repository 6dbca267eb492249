import { termOf } from '../../../state/glossary';

/** What the glossary says of a term, in brackets behind it. */
export function TermNote({ term }: { term: string }) {
  const known = termOf(term);
  return (
    <>
      {' '}
      ({known?.symbol && <span className="maths">{known.symbol} </span>}
      {known?.says})
    </>
  );
}
