import { useEffect, useState } from 'preact/compat';
import type { BoardModel } from '../../../model/board/build-board';
import { isPictureLoaded } from '../../../model/build/picture-parts';
import { partsLoaded } from '../../../model/cells/lazy-part';
import { commonLegend, marksOfAll } from '../../../model/overlay/common-legend';
import { sameJson } from '../../../state/scene/same-json';
import { Swatch } from '../../plot/legend/swatch';
import { footKeysId } from '../panel/panel-picture';
import { useBoardModel } from '../session/board-session';

/** What the marks of all panels mean, and the key of the shared scale, printed once. */
export function BoardFoot() {
  return (
    <footer className="board-foot">
      <div className="board-marks">
        {useMarks().map(({ mark, words, term }) => (
          <Swatch key={mark} mark={mark} term={term}>
            {words}
          </Swatch>
        ))}
      </div>
      <div id={footKeysId} className="board-keys" />
    </footer>
  );
}

const marksOf = ({ panels }: BoardModel) =>
  marksOfAll(
    panels
      .filter(({ panel }) => isPictureLoaded(panel.view))
      .map(({ panel, model }) => commonLegend(panel.view, model)),
  );

/** All that is drawn in some panel and nothing else; the same list while it says the same. */
function useMarks() {
  const { model, subscribe } = useBoardModel();
  const [marks, setMarks] = useState(() => marksOf(model()));
  useEffect(() => {
    const update = () => {
      const now = marksOf(model());
      setMarks((before) => (sameJson(before, now) ? before : now));
    };
    update();
    const leave = subscribe(update, 'note');
    const stop = partsLoaded.subscribe(update);
    return () => {
      leave();
      stop();
    };
  }, [model, subscribe]);
  return marks;
}
