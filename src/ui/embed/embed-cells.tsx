import { useMemo } from 'react';
import type { PictureKind } from '../../state/document';
import { panelSession } from '../compare/board-session';
import { BoardText } from '../compare/board-text';
import { PanelPicture } from '../compare/panel-picture';
import { TogetherPlot, TogetherScope } from '../compare/together';
import { useTogether } from '../compare/use-together';
import { FlowPlot } from '../explore/flow-view';
import { ResponsePlot } from '../explore/response-view';
import { ArrowKey, ArrowNotes, ColourBars, useLegend } from '../plot/legend';
import { ChartCanvas } from '../readouts/chart-canvas';
import { SessionContext, useSession } from '../session';

/** One panel of a board. */
export function EmbedPanel({ id }: { id: number }) {
  const session = useSession();
  const inner = useMemo(() => panelSession(session, id), [session, id]);
  return (
    <section className="embed-cell" aria-labelledby={`embed-${id}`}>
      <h2 id={`embed-${id}`}>
        <BoardText of={({ panels }) => panels.find(({ panel }) => panel.id === id)?.name ?? ''} />
      </h2>
      <SessionContext value={inner}>
        <PanelPicture id={id} keyed />
      </SessionContext>
    </section>
  );
}

const titles: Record<PictureKind, string> = { response: 'Gradient response at θ', flow: 'Descent over the loss' };

/** One picture of the scene of Explore. */
export function EmbedPicture({ view }: { view: PictureKind }) {
  const Plot = view === 'flow' ? FlowPlot : ResponsePlot;
  const read = useLegend(view);
  const legend = (
    <div className="panel-legend">
      <ArrowNotes legend={read} />
      <ArrowKey kind={view} legend={read} />
      <ColourBars legend={read} pale />
    </div>
  );
  return (
    <section className="embed-cell" aria-labelledby={`embed-${view}`}>
      <h2 id={`embed-${view}`}>{titles[view]}</h2>
      <Plot legend={legend} />
    </section>
  );
}

/** The paths of all runs of a board. */
export function EmbedPaths() {
  return (
    <section className="embed-cell" aria-labelledby="embed-paths">
      <h2 id="embed-paths">Paths from one start</h2>
      <TogetherScope>
        <TogetherPlot />
      </TogetherScope>
    </section>
  );
}

/** The losses of all runs of a board. */
export function EmbedLosses() {
  return (
    <section className="embed-cell" aria-labelledby="embed-losses">
      <h2 id="embed-losses">Loss of all runs</h2>
      <TogetherScope>
        <LossesOfAll />
      </TogetherScope>
    </section>
  );
}

function LossesOfAll() {
  const together = useTogether();
  return <ChartCanvas chart={() => together.model().chart} />;
}
