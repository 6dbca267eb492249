import { keptTogether } from '../../../model/numbers/format';
import { emptyBoard } from '../../../state/document/document';
import { type Figure, galleryGroups, shownAs } from '../../../state/library/gallery';
import { useDocument } from '../../session/session';
import { useBoard } from '../session/use-board';
import { useExhibit } from './use-exhibit';

/** Figures to open, and the way to a board of one's own. */
export function GalleryList() {
  const board = useBoard();
  const current = useDocument(({ board }) => shownAs(board.figure)?.figure.id);
  const open = useExhibit();
  return (
    <>
      {galleryGroups.map(({ id, label, figures }) => (
        <section key={id} className="gallery-group" aria-labelledby={`gallery-${id}`}>
          <h2 id={`gallery-${id}`} className="section-title">
            {label}
          </h2>
          {figures.map((figure) => (
            <Item key={figure.id} figure={figure} isCurrent={figure.id === current} open={() => open(figure)} />
          ))}
        </section>
      ))}
      <section className="gallery-group" aria-labelledby="gallery-own">
        <h2 id="gallery-own" className="section-title">
          Yours
        </h2>
        <button
          type="button"
          className="gallery-item"
          onClick={() =>
            board.commit((document) => ({ ...document, board: emptyBoard, focus: null }), 'A new, empty grid')
          }
        >
          <strong>+ New grid</strong>
        </button>
      </section>
    </>
  );
}

interface ItemProps {
  readonly figure: Figure;
  readonly isCurrent: boolean;
  readonly open: () => void;
}

function Item({ figure, isCurrent, open }: ItemProps) {
  return (
    <button
      type="button"
      className="gallery-item"
      data-figure={figure.id}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={open}
    >
      <strong>{figure.label}</strong>
      <span>{keptTogether(figure.panels)}</span>
    </button>
  );
}
