import { createPortal, useLayoutEffect, useState } from 'preact/compat';
import type { BoardModel } from '../../../model/board/build-board';
import { groupCell, type PictureOptions, type Size } from '../../../render';
import { panelOf } from '../../../state/document/document';
import type { PictureKey } from '../../../state/scene/pictures';
import { plots } from '../../pictures/plots';
import { paintSharedBelow } from '../../plot/frame/paint-shared';
import { ArrowKey, ArrowNotes, ColourBars, Swatches, useLegend } from '../../plot/legend/legend';
import { PredictionArrows } from '../../predict/prediction-arrows';
import { QuestionBar } from '../../predict/question-bar';
import { useCovered } from '../../predict/use-covered';
import { useDocument } from '../../session/session';
import { useBoardModel } from '../session/board-session';

/** Where the keys that stand for several panels are printed. */
export const footKeysId = 'board-keys';

/** @param keyed prints the key with the panel, where there is no place for a common one */
export function PanelPicture({ id, keyed = false }: { id: number; keyed?: boolean }) {
  const board = useBoardModel();
  const view = useDocument((document) => panelOf(document, id)?.view ?? 'response');
  const covered = useCovered(id);
  const Plot = plots[view];
  return (
    <Plot
      key={view}
      covered={covered}
      below={paintSharedBelow}
      over={<PredictionArrows id={id} />}
      legend={
        <div className="panel-below">
          <QuestionBar id={id} />
          <PanelLegend id={id} view={view} keyed={keyed} />
        </div>
      }
      options={(_, size) => optionsOf(board.model(), id, size)}
    />
  );
}

function optionsOf(board: BoardModel, id: number, size: Size): PictureOptions {
  const own = board.panels.find(({ panel }) => panel.id === id);
  const cell = own && groupCell(board, own, size);
  return cell === undefined ? {} : { cell };
}

/** The panel's own key where it has a scale of its own; where it speaks for others too, the key stands below them. */
function PanelLegend({ id, view, keyed }: { id: number; view: PictureKey; keyed: boolean }) {
  const board = useBoardModel();
  const [role, setRole] = useState<'own' | 'spoken-for' | 'speaks'>('spoken-for');
  useLayoutEffect(() => {
    const update = () => setRole(roleOf(board.model(), id));
    update();
    return board.subscribe(update, 'note');
  }, [board, id]);
  const foot = document.getElementById(footKeysId);
  const legend = useLegend(view);
  const key = <ArrowKey kind={view} legend={legend} />;
  return (
    <div className="panel-legend">
      {keyed && <Swatches legend={legend} />}
      <ArrowNotes legend={legend} />
      <ColourBars legend={legend} pale />
      {(keyed || role === 'own') && key}
      {!keyed && role === 'speaks' && foot && createPortal(key, foot)}
    </div>
  );
}

function roleOf({ panels, keyed }: BoardModel, id: number) {
  if (keyed.some(({ panel }) => panel.id === id)) return 'speaks';
  return panels.find(({ panel }) => panel.id === id)?.ownScale ? 'own' : 'spoken-for';
}
