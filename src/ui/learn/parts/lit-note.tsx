import { useLayer, useReader } from '../reader/reader';
import { wordsOf } from './use-part';

/** Says in words what is lit up, for whom a paler picture does not. */
export function LitNote() {
  const reader = useReader();
  const lit = useLayer(reader.emphasis);
  if (lit === undefined) return null;
  const words = wordsOf(reader, lit);
  return words === '' ? null : (
    <p className="lit-note" aria-hidden="true">
      Lit up: {words}
    </p>
  );
}
