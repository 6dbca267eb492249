import { useLayoutEffect, useState } from 'preact/compat';
import { sameJson } from '../../../state/scene/same-json';
import { useSession } from '../../session/session';
import { type HeadLayout, headLayout } from '../panel/head-words';
import { useBoardModel } from '../session/board-session';

/**
 * How the heads of all panels are laid out. A drag changes their words and not where these stand.
 * @param width of each panel, in px
 */
export function useHeadLayout(width: number): HeadLayout {
  const board = useBoardModel();
  const { documents } = useSession();
  const [layout, setLayout] = useState(() => headLayout(board.model().panels, width));
  // Before it is seen, so that no head moves when a panel gets another width.
  useLayoutEffect(() => {
    const update = () => {
      if (documents.gesture.active()) return;
      const now = headLayout(board.model().panels, width);
      setLayout((before) => (sameJson(before, now) ? before : now));
    };
    update();
    return board.subscribe(update, 'note');
  }, [board, documents, width]);
  return layout;
}
