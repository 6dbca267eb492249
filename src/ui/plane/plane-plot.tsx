import { useState } from 'preact/compat';
import type { Model } from '../../model/types/types';
import { buildPlanePicture } from '../../render';
import { dragOnPlane } from '../../state/edits/plane-edits';
import { Handle } from '../plot/handles/handle';
import { ArrowReader } from '../plot/handles/late-arrow-reader';
import { PlotButtons } from '../plot/view/plot-buttons';
import { type PlotProps, PlotView } from '../plot/view/plot-view';
import { RefusalNote } from '../plot/view/refusal-note';
import { useScene, useSession } from '../session/session';
import { CriticalPoints } from './critical-points';
import './plane.css';

const windowOf = ({ plane }: Model) => plane.window;
const thetaOf = ({ plane }: Model) => plane.theta;

/** The critical point that θ hides, if it stands on one. */
function pointUnder({ plane: { theta, points, window } }: Model): string | undefined {
  const reach = (window[1] - window[0]) / 40;
  return points.find(({ at, isolated }) => isolated && Math.hypot(at[0] - theta[0], at[1] - theta[1]) < reach)?.key;
}

/** θ-space with θ to be dragged and critical points to be asked, wherever it stands. */
export default function PlanePlot({ covered = false, buttons, ...place }: PlotProps) {
  const ghosts = useScene((scene) => !scene.hidden.includes('ghosts'));
  const starts = useScene((scene) => scene.start === null);
  const { live } = useSession();
  const [open, setOpen] = useState<string>();
  return (
    <PlotView kind="plane" build={buildPlanePicture} window={windowOf} {...place}>
      {!covered && (
        <>
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
        </>
      )}
      <PlotButtons>{buttons}</PlotButtons>
      <RefusalNote />
    </PlotView>
  );
}
