import { exhibitText } from '../../model/board/figure-text';
import { panelNames } from '../../model/board/panel-names';
import { goTo } from '../../state/document/document-edits';
import { shownAs } from '../../state/library/gallery';
import { useDocument, useSession } from '../session/session';
import { Strip } from './strip';

/** Says that what Explore shows is a panel of Compare, what there is to see on its board, and leads back there. */
export default function PanelStrip() {
  const { documents } = useSession();
  const focus = useDocument((document) => document.focus);
  const { panels, figure } = useDocument((document) => document.board);
  const index = panels.findIndex(({ id }) => id === focus);
  if (index < 0) return null;
  const shown = shownAs(figure);
  // What there is to see would answer what is asked.
  const exhibit = panels.some(({ question }) => question) ? undefined : (shown?.correction ?? shown?.figure);
  const leave = () => documents.commit(goTo(documents.get(), 'explore', null));
  return (
    <Strip
      name="The open panel"
      label={panelNames(panels)[index]}
      unfolded
      close={{ label: 'Leave the panel', run: leave }}
      actions={
        <button type="button" onClick={() => documents.commit(goTo(documents.get(), 'compare'))}>
          Back to Compare
        </button>
      }
    >
      {exhibit && <p>{exhibitText(exhibit)}</p>}
      <p>A panel of Compare: what changes here changes there.</p>
    </Strip>
  );
}
