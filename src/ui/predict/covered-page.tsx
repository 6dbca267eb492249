import { goTo } from '../../state/document/document-edits';
import { useDocument, useSession } from '../session/session';
import { CoveredNotice } from './covered-notice';

/** Explore with a panel open that asks a question first: it would show all that the question hides. */
export default function CoveredPage() {
  const { documents } = useSession();
  const focus = useDocument((document) => document.focus);
  if (focus === null) return null;
  return (
    <main className="covered-page" id="pictures" tabIndex={-1}>
      <CoveredNotice id={focus}>
        <button
          type="button"
          className="primary"
          onClick={() => documents.commit(goTo(documents.get(), 'compare', focus))}
        >
          Answer it in Compare
        </button>
      </CoveredNotice>
    </main>
  );
}
