import { panelNames } from '../../model/board/panel-names';
import { goTo } from '../../state/document/document-edits';
import { useDocument, useSession } from '../session/session';

/** Says that what Explore shows is a panel of Compare, and leads back there. */
export default function OpenPanelBar() {
  const { documents } = useSession();
  const focus = useDocument((document) => document.focus);
  const panels = useDocument((document) => document.board.panels);
  const index = panels.findIndex(({ id }) => id === focus);
  if (index < 0) return null;
  return (
    <div className="open-panel-bar">
      <p>
        This is the panel <strong>{panelNames(panels)[index]}</strong> of Compare: what changes here changes there.
      </p>
      <button type="button" onClick={() => documents.commit(goTo(documents.get(), 'compare'))}>
        Back to Compare
      </button>
      <button type="button" onClick={() => documents.commit(goTo(documents.get(), 'explore', null))}>
        Leave the panel
      </button>
    </div>
  );
}
