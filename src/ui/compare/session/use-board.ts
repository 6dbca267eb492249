import { useMemo } from 'preact/compat';
import type { Document } from '../../../state/document/document';
import type { DocumentChange } from '../../../state/document/document-edits';
import { useSession } from '../../session/session';

/** Changes of the document as the components of Compare make them. */
export function useBoard() {
  const { documents, announcer } = useSession();
  return useMemo(() => {
    /** One entry of the history, told in a sentence; or why it cannot be. */
    const attempt = (change: (document: Document) => DocumentChange, done: string): boolean => {
      const made = change(documents.get());
      if (!made.ok) {
        announcer.notice(made.why);
        return false;
      }
      documents.commit(made.document);
      if (made.note) announcer.notice(made.note);
      else announcer.say(done);
      return true;
    };
    return {
      attempt,
      /** A change that always can be made. */
      commit: (change: (document: Document) => Document, done: string) =>
        attempt((document) => ({ ok: true, document: change(document) }), done),
      /** Selects a panel; no entry of the history. */
      select(id: number | null) {
        const document = documents.get();
        if (document.focus !== id) documents.look({ ...document, focus: id });
      },
    };
  }, [documents, announcer]);
}
