import { addFromExplore, goTo } from '../../../state/document/document-edits';
import { type PictureKey, pictures } from '../../../state/scene/pictures';
import { Icon } from '../../kit/icon';
import { useSession } from '../../session/session';

/** Adds what Explore shows to the board of Compare, seen as this picture. */
export function AddToCompare({ view }: { view: PictureKey }) {
  const { documents, announcer } = useSession();
  const add = () => {
    const added = addFromExplore(documents.get(), view);
    if (!added.ok) return announcer.notice(added.why);
    documents.commit(added.document);
    const { length } = added.document.board.panels;
    announcer.notice(
      `The ${pictures[view].noun} is in Compare: ${length === 1 ? 'its first panel' : `panel ${length}`}.`,
      {
        label: 'Open Compare',
        run: () => documents.commit(goTo(documents.get(), 'compare', null)),
      },
    );
  };
  return (
    <button
      type="button"
      className="add-to-compare"
      aria-label={`Add the ${pictures[view].noun} to Compare`}
      title="Add this picture to Compare"
      onClick={add}
    >
      <Icon name="panel" />
      <span>Compare</span>
    </button>
  );
}
