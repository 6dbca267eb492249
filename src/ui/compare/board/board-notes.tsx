import { useRef } from 'preact/compat';
import { comparePanels } from '../../../model/board/compare-panels';
import { exhibitText } from '../../../model/board/figure-text';
import { type Correction, type Exhibit, isEdited, type Shown, shownAs } from '../../../state/library/gallery';
import { useDocument, useSession } from '../../session/session';
import { useExhibit } from '../gallery/use-exhibit';
import { BoardText } from '../session/board-text';
import './board-notes.css';

/** What there is to see on the board, and where the printed figure is imprecise; or how the panels of one's own differ. */
export function BoardNotes() {
  const id = useDocument(({ board }) => board.figure);
  const shown = shownAs(id);
  return (
    <section className="board-notes" aria-label="Notes on the board">
      {shown ? (
        <FigureNotes shown={shown} />
      ) : (
        <BoardText className="board-note-about" of={({ panels }) => comparePanels(panels)} />
      )}
    </section>
  );
}

function FigureNotes({ shown: { figure, correction } }: { shown: Shown }) {
  const exhibit = correction ?? figure;
  return (
    <>
      <header className="board-note-head">
        <h2 className="board-note-title">{exhibit.label}</h2>
        <Edited exhibit={exhibit} />
      </header>
      <BoardText
        className="board-note-about"
        of={({ panels }) =>
          panels.some(({ covered }) => covered)
            ? 'What there is to see is told after the answers.'
            : exhibitText(exhibit)
        }
      />
      {correction ? (
        <p>
          <OpenExhibit exhibit={figure}>Back to the figure</OpenExhibit>
        </p>
      ) : (
        <Corrections of={figure.corrections} />
      )}
    </>
  );
}

function Corrections({ of }: { of: readonly Correction[] }) {
  if (of.length === 0) return null;
  return (
    <>
      <h3 className="board-note-title">Beside the printed figure</h3>
      <ul className="board-corrections">
        {of.map((correction) => (
          <li key={correction.id}>
            <p>{exhibitText(correction)}</p>
            <OpenExhibit exhibit={correction}>{correction.action}</OpenExhibit>
          </li>
        ))}
      </ul>
    </>
  );
}

function OpenExhibit({ exhibit, children }: { exhibit: Exhibit; children: string }) {
  const open = useExhibit();
  return (
    <button type="button" className="board-note-open" data-exhibit={exhibit.id} onClick={() => open(exhibit)}>
      {children}
    </button>
  );
}

/** Says that the panels are no longer the figure's own, and puts those back. */
function Edited({ exhibit }: { exhibit: Exhibit }) {
  const { documents } = useSession();
  const last = useRef(false);
  // Whether it is edited can wait for the end of a drag.
  const edited = useDocument(({ board }) => {
    if (!documents.gesture.active()) last.current = isEdited(board, exhibit);
    return last.current;
  });
  if (!edited) return null;
  return (
    <>
      <span className="board-note-edited">edited</span>
      <OpenExhibit exhibit={exhibit}>Restore</OpenExhibit>
    </>
  );
}
