import type { PictureKind } from '../../state/document/document';
import { FlowPlot } from '../pictures/flow-view';
import { ResponsePlot } from '../pictures/response-view';
import { ArrowKey, ArrowNotes, ColourBars, useLegend } from '../plot/legend/legend';

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
