import { useState } from 'preact/compat';
import type { Model } from '../../model/types/types';
import { buildResponsePicture } from '../../render';
import { dragW, moveTheta } from '../../state/edits/actions';
import { setProbe } from '../../state/edits/edits';
import { mapOf } from '../../state/scene/registry';
import { loaded } from '../kit/loaded';
import { Handle } from '../plot/handles/handle';
import { ArrowReader } from '../plot/handles/late-arrow-reader';
import { PlotButtons } from '../plot/view/plot-buttons';
import { type PlotProps, PlotView } from '../plot/view/plot-view';
import { RefusalNote } from '../plot/view/refusal-note';
import { useScene } from '../session/session';

const TipHandle = loaded(() => import('../panels/gauge/tip-handle'), 'the handle of the tip');

const windowOf = ({ response }: Model) => response.window;
const vectorAt = ({ response }: Model) => response.vector.at;
const probeAt = ({ probe }: Model) => probe.g;

/** The response map with its handles, wherever it stands. */
export function ResponsePlot({ covered = false, buttons, options, ...place }: PlotProps) {
  const hidden = useScene((scene) => scene.hidden);
  const drawsTheta = useScene((scene) => scene.vector) === 'theta';
  const symbol = drawsTheta ? 'θ' : 'w';
  const aims = mapOf(useScene((scene) => scene.map)).gauge && !hidden.includes('probe') && !covered;
  const [focused, setFocused] = useState(false);
  const aiming = aims === true && focused;
  return (
    <PlotView
      kind="response"
      build={buildResponsePicture}
      window={windowOf}
      {...place}
      options={(...args) => ({ ...options?.(...args), aiming })}
    >
      {!covered && !hidden.includes('arrows') && <ArrowReader />}
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
      {aims && <TipHandle aiming={aiming} onAiming={setFocused} />}
      <PlotButtons>{buttons}</PlotButtons>
      <RefusalNote />
    </PlotView>
  );
}
