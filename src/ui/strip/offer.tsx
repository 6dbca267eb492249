import { useState } from 'preact/compat';
import { beginTour } from '../../state/tour/begin';
import { Icon } from '../kit/icon';
import { progressOf } from '../session/kept/progress';
import { useSession } from '../session/session';

/** For who comes for the first time; once dismissed it does not come again in this browser. */
export function Offer() {
  const { documents, announcer } = useSession();
  const [shown, setShown] = useState(true);
  if (!shown) return null;
  const dismiss = () => {
    setShown(false);
    progressOf(announcer).change((before) => ({ ...before }));
  };
  return (
    <div className="offer">
      <p>New here? Six steps show it all.</p>
      <button type="button" onClick={() => documents.commit(beginTour(documents.get()))}>
        Start here
      </button>
      <button type="button" aria-label="Dismiss" onClick={dismiss}>
        <Icon name="close" />
      </button>
    </div>
  );
}
