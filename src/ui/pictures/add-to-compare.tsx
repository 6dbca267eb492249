import { addFromExplore, goTo } from '../../state/document/board-edits';
import type { PictureKind } from '../../state/document/document';
import { Icon } from '../kit/icon';
import { useSession } from '../session/session';

const words: Record<PictureKind, string> = { response: 'response map', flow: 'flow field' };

/** Adds what Explore shows to the board of Compare, seen as this picture. */
export function AddToCompare({ view }: { view: PictureKind }) {
  const { documents, announcer } = useSession();
  const add = () => {
    const added = addFromExplore(documents.get(), view);
    if (!added.ok) return announcer.notice(added.why);
    documents.commit(added.document);
    const { length } = added.document.board.panels;
    announcer.notice(`The ${words[view]} is in Compare: ${length === 1 ? 'its first panel' : `panel ${length}`}.`, {
      label: 'Open Compare',
      run: () => documents.commit(goTo(documents.get(), 'compare', null)),
    });
  };
  return (
    <button
      type="button"
      className="add-to-compare"
      aria-label={`Add the ${words[view]} to Compare`}
      title="Add this picture to Compare"
      onClick={add}
    >
      <Icon name="panel" />
      <span>Compare</span>
    </button>
  );
}
