import { useEffect, useState } from 'react';
import { loadMaps } from '../state/waiting';
import { useDocument, useSession } from './session';

/** What stands in place of the page until the typed maps of its link can be read. */
export default function Waiting() {
  const { documents, address } = useSession();
  const { options } = useDocument(({ scene }) => scene.map);
  const [failed, setFailed] = useState(0);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let over = false;
    loadMaps(documents.get()).then(
      () => !over && address.reread(),
      () => !over && setFailed(attempt + 1),
    );
    return () => {
      over = true;
    };
  }, [documents, address, attempt]);
  if (failed > attempt) {
    return (
      <main className="loading" id="pictures" tabIndex={-1}>
        <p role="alert">What reads typed maps could not be loaded.</p>
        <button type="button" onClick={() => setAttempt(attempt + 1)}>
          Try again
        </button>
      </main>
    );
  }
  return (
    <main className="loading" id="pictures" tabIndex={-1} aria-busy="true">
      Reading the typed map{options.f1 === undefined ? '' : ` w = (${options.f1}, ${options.f2})`}…
    </main>
  );
}
