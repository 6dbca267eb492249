import { useMemo } from 'preact/compat';
import { PanelPicture } from '../compare/panel/panel-picture';
import { panelSession } from '../compare/session/board-session';
import { BoardText } from '../compare/session/board-text';
import { TogetherPlot, TogetherScope } from '../compare/together/together-plot';
import { useTogether } from '../compare/together/use-together';
import { ChartCanvas } from '../readouts/chart-canvas';
import { SessionContext, useSession } from '../session/session';

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
