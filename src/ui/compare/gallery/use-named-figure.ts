import { useLayoutEffect } from 'preact/compat';
import { withFigure } from '../../../state/library/gallery';
import { useDocument, useSession } from '../../session/session';

/** Opens the figure that the board is named after where it has no panels; no entry of the history. */
export function useNamedFigure(): void {
  const { documents } = useSession();
  const named = useDocument(({ board }) => (board.panels.length === 0 ? board.figure : ''));
  useLayoutEffect(() => {
    if (named !== '') documents.look(withFigure(documents.get()));
  }, [documents, named]);
}
