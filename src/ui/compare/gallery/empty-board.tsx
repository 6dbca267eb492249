import { figureThumbnail } from '../../../model/build/figure-thumbnail';
import { keptTogether } from '../../../model/numbers/format';
import { thumbnailPath } from '../../../render';
import { addFromExplore } from '../../../state/document/document-edits';
import { type Figure, galleryGroups } from '../../../state/library/gallery';
import { useBoard } from '../session/use-board';
import { SweepButton } from '../sweep/sweep-button';
import { useExhibit } from './use-exhibit';
import '../board/board-notes.css';

const size = { width: 96, height: 72 };

/** What to do where there is no panel yet: the gallery, or a start of one's own. */
export function EmptyBoard() {
  const board = useBoard();
  return (
    <div className="empty-board">
      <h2>Nothing to compare yet</h2>
      <p>Start with what Explore shows and add to it, or open a figure.</p>
      <button
        type="button"
        className="primary"
        onClick={() => board.attempt((document) => addFromExplore(document), 'Panel added')}
      >
        Add the scene of Explore
      </button>
      {galleryGroups.map(({ id, label, figures }) => (
        // No landmark: the list at the side is one of this name already.
        <div key={id} className="figure-cards">
          <h3 className="section-title">{label}</h3>
          {figures.map((figure) => (
            <FigureCard key={figure.id} figure={figure} />
          ))}
        </div>
      ))}
      <SweepButton />
    </div>
  );
}

function FigureCard({ figure }: { figure: Figure }) {
  const open = useExhibit();
  return (
    <button type="button" className="figure-card" data-figure={figure.id} onClick={() => open(figure)}>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
        <path d={thumbnail(figure)} />
      </svg>
      <strong>{figure.label}</strong>
      <span>{keptTogether(figure.panels)}</span>
    </button>
  );
}

const drawn = new Map<string, string>();

/** SVG path data of a figure's arrows; drawn once. */
function thumbnail(figure: Figure): string {
  const path = drawn.get(figure.id) ?? thumbnailPath(figureThumbnail(figure), size);
  drawn.set(figure.id, path);
  return path;
}
