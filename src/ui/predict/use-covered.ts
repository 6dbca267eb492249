import { useSyncExternalStore } from 'preact/compat';
import { panelOf } from '../../state/document/document';
import { useDocument, useSession } from '../session/session';

/** Whether a panel hides its field at present. */
export function useCovered(id: number | null): boolean {
  const { documents, answers } = useSession();
  const covers = () => {
    const document = documents.get();
    const panel = panelOf(document, id);
    return panel !== undefined && answers.covers(document, panel);
  };
  const before = useDocument(covers);
  return useSyncExternalStore(answers.subscribe, covers) && before;
}
