import { useEffect, useState } from 'preact/compat';
import { loadMaps } from '../../state/document/waiting';
import { useDocument, useSession } from '../session/session';
import { WaitingPage } from './waiting-page';

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
      <WaitingPage>
        <p role="alert">What reads typed maps could not be loaded.</p>
        <button type="button" onClick={() => setAttempt(attempt + 1)}>
          Try again
        </button>
      </WaitingPage>
    );
  }
  const { f1, f2 } = options;
  return <WaitingPage>Reading the typed map{f1 === undefined ? '' : ` w = (${f1}, ${f2})`}…</WaitingPage>;
}
