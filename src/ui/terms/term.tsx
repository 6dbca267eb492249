import type { ReactNode } from 'preact/compat';
import type { TermId } from '../../state/glossary';
import './term.css';

interface Props {
  /** Of the glossary; its words come when they are first asked for. */
  readonly id?: TermId | undefined;
  /** What else is said where it stands. */
  readonly note?: string;
  readonly children: ReactNode;
}

/** A word of the field: what it means is said where it is pointed at, touched or has the focus. */
export function Term({ id, note, children }: Props) {
  const ask = async ({ currentTarget: word, type }: { currentTarget: HTMLElement; type: string }) =>
    (await import('./tip')).tell(word, id ? [id] : [], type, note);
  return (
    <button type="button" className="word" onPointerEnter={ask} onFocus={ask} onClick={ask}>
      {children}
    </button>
  );
}
