import { useState } from 'preact/compat';
import { ChartCanvas } from '../../readouts/chart-canvas';
import { LiveText } from '../../session/use-live';
import { TogetherControls } from './together-controls';
import { TogetherPlot, TogetherScope, useLiveTogether } from './together-plot';
import { CopyTable, TogetherTable } from './together-table';

/** The runs of all panels in one picture, with their results in numbers. */
export function Together() {
  const together = useLiveTogether();
  const [looked, setLooked] = useState<number>();
  return (
    <TogetherScope>
      <div className="together">
        <section className="card together-picture" aria-label="Paths of all runs">
          <header>
            <h2 className="section-title">Paths from one start</h2>
            <p>filled marks are ends, open ones on the way · drag a handle: all follow</p>
          </header>
          <TogetherPlot looked={looked} />
        </section>
        <section className="card together-loss" aria-label="Loss of all runs">
          <TogetherControls />
          <ChartCanvas
            chart={() => together.model().chart}
            {...(looked !== undefined && { highlight: looked === 0 ? 'canonical' : `series-${looked}` })}
          />
        </section>
        <section className="together-results" aria-label="Results">
          <div className="together-results-head">
            <p>
              <LiveText of={() => together.model().sentence} />
            </p>
            <CopyTable />
          </div>
          <TogetherTable looked={looked} look={setLooked} />
        </section>
      </div>
    </TogetherScope>
  );
}
