import { placeSpec } from '../../../state/document/places';
import { documentOfLink, scenesOf, withScenes } from '../../../state/learn/article';
import { figureKey } from '../../../state/learn/steps';
import type { Figure } from '../../../state/learn/types';
import { useDocument, useSession } from '../../session/session';
import { useLearn } from '../reader/use-learn';

/** What can be done with a figure as a whole. */
export function FigureBar({ figure }: { figure: Figure }) {
  const { documents } = useSession();
  const { page, touched } = useLearn();
  const place = useDocument((document) => document.place);
  const reset = () => documents.commit(withScenes(documents.get(), scenesOf(documentOfLink(figure.link))));
  return (
    <div className="learn-figure-bar">
      <button type="button" className="small" disabled={!touched} onClick={reset}>
        Reset figure
      </button>
      <button
        type="button"
        className="small"
        onClick={() => page.documents.commit(openOutside(page.documents.get(), documents.get()))}
      >
        Open in {placeSpec(place).label}
      </button>
    </div>
  );
}

/** The figure as its reader left it, in the place that it is made for; a bar there leads back. */
function openOutside<D extends ReturnType<ReturnType<typeof useSession>['documents']['get']>>(page: D, figure: D): D {
  const from = figureKey(page.learn.chapter, page.learn.step);
  if (figure.board.panels.length > 0) return { ...page, place: 'compare', board: figure.board, focus: null, from };
  return { ...page, place: 'explore', scene: figure.scene, focus: null, from };
}
