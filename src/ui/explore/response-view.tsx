import type { Model } from '../../model/types';
import { buildResponsePicture } from '../../render';
import { dragW, moveTheta } from '../../state/actions';
import { setProbe } from '../../state/edits';
import { ArrowReader } from '../plot/arrow-reader';
import { Handle } from '../plot/handle';
import { ArrowKey, ArrowNotes, ColourBar, Swatch } from '../plot/legend';
import { PlotButtons } from '../plot/plot-buttons';
import { type PlotProps, PlotView } from '../plot/plot-view';
import { RefusalNote } from '../plot/refusal-note';
import { useScene } from '../session';
import { PictureCard } from './picture-card';

const inputs = (model: Model) => [model.response, model.scene.hidden];
const windowOf = ({ response }: Model) => response.window;
const vectorAt = ({ response }: Model) => response.vector.at;
const probeAt = ({ probe }: Model) => probe.g;

export function ResponseView() {
  return (
    <PictureCard id="response" title="Gradient response at θ" subtitle="each g, and the JJᵀg it becomes">
      <ResponsePlot legend={<ResponseLegend />} />
    </PictureCard>
  );
}

/** The response map with its handles, wherever it stands. */
export function ResponsePlot({ covered = false, ...place }: PlotProps) {
  const hidden = useScene((scene) => scene.hidden);
  const drawsTheta = useScene((scene) => scene.vector) === 'theta';
  const symbol = drawsTheta ? 'θ' : 'w';
  return (
    <PlotView kind="response" build={buildResponsePicture} inputs={inputs} window={windowOf} {...place}>
      {!covered && <ArrowReader />}
      {!hidden.includes('probe') && !covered && (
        <Handle name="probe" label="probe gradient g" symbol="g" at={probeAt} drag={setProbe} />
      )}
      {!hidden.includes('vector') && !covered && (
        <Handle
          key={symbol}
          name="vector"
          label={drawsTheta ? 'parameter theta' : 'function w'}
          symbol={symbol}
          at={vectorAt}
          drag={(scene, to) => (drawsTheta ? moveTheta(scene, to) : dragW(scene, to))}
        />
      )}
      <PlotButtons />
      <RefusalNote />
    </PlotView>
  );
}

const shown = (layer: Model['scene']['hidden'][number], text: string) => (model: Model) =>
  model.scene.hidden.includes(layer) ? '' : text;

function vectorWords({ scene, response }: Model): string {
  if (scene.hidden.includes('vector')) return '';
  const name = response.vector.symbol === 'θ' ? 'θ, the parameter' : 'w, the function';
  return response.parametric.scale.mode === 'article' ? `${name}: direction only` : name;
}

function ResponseLegend() {
  return (
    <div className="legend">
      <Swatch mark="canonical" of={shown('canonical', 'canonical g')} />
      <Swatch mark="parametric" of={() => 'parametric JJᵀg'} />
      <Swatch mark="vector" of={vectorWords} />
      <ColourBar arrows={({ response }) => response.parametric} />
      <ArrowNotes kind="response" />
      <ArrowKey kind="response" what="‖JJᵀg‖" />
    </div>
  );
}
