import type { PictureKey } from '../../state/scene/pictures';
import { plots } from '../pictures/plots';
import { ArrowKey, ArrowNotes, ColourBars, Swatches, useLegend } from '../plot/legend/legend';

const titles: Record<PictureKey, string> = {
  response: 'Gradient response at θ',
  flow: 'Descent over the loss',
  plane: 'Parameter plane',
  inputs: 'Function over its inputs',
};

/** One picture of the scene of Explore. */
export function EmbedPicture({ view }: { view: PictureKey }) {
  const Plot = plots[view];
  const read = useLegend(view);
  const legend = (
    <div className="panel-legend">
      <Swatches legend={read} />
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
