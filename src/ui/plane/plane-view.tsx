import { useState } from 'preact/compat';
import type { Model } from '../../model/types/types';
import { buildPlanePicture } from '../../render';
import { dragOnPlane } from '../../state/edits/plane-edits';
import { Icon } from '../kit/icon';
import { PictureCard } from '../pictures/picture-card';
import { Handle } from '../plot/handles/handle';
import { ArrowReader } from '../plot/handles/late-arrow-reader';
import { Legend } from '../plot/legend/legend';
import { PlotButtons } from '../plot/view/plot-buttons';
import { PlotView } from '../plot/view/plot-view';
import { RefusalNote } from '../plot/view/refusal-note';
import { useScene, useSession } from '../session/session';
import { CriticalPoints } from './critical-points';
import { usePlane } from './use-plane';
import '../pictures/more-pictures.css';
import './plane.css';

const windowOf = ({ plane }: Model) => plane.window;
const thetaOf = ({ plane }: Model) => plane.theta;

/** The critical point that θ hides, if it stands on one. */
function pointUnder({ plane: { theta, points, window } }: Model): string | undefined {
  const reach = (window[1] - window[0]) / 40;
  return points.find(({ at, isolated }) => isolated && Math.hypot(at[0] - theta[0], at[1] - theta[1]) < reach)?.key;
}

/** θ-space: the loss as descent sees it, where J swallows gradients, and θ to be dragged. */
export default function PlaneView() {
  const ghosts = useScene((scene) => !scene.hidden.includes('ghosts'));
  const starts = useScene((scene) => scene.start === null);
  const show = usePlane();
  const { live } = useSession();
  const [open, setOpen] = useState<string>();
  return (
    <PictureCard id="plane" title="Parameter plane" subtitle="drag θ, click a critical point">
      <PlotView kind="plane" build={buildPlanePicture} window={windowOf} legend={<Legend kind="plane" />}>
        <ArrowReader />
        {ghosts && <CriticalPoints open={open} onOpen={setOpen} />}
        <Handle
          name="theta"
          label={starts ? 'parameter theta, where the runs start' : 'parameter theta'}
          symbol="θ"
          at={thetaOf}
          drag={dragOnPlane}
          onTap={() => setOpen(pointUnder(live.model()))}
        />
        <PlotButtons>
          <button type="button" aria-label="Close the parameter plane" title="Close" onClick={() => show(false)}>
            <Icon name="close" />
          </button>
        </PlotButtons>
        <RefusalNote />
      </PlotView>
    </PictureCard>
  );
}
