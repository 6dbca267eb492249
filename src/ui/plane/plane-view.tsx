import { Icon } from '../kit/icon';
import { AddToCompare } from '../pictures/card/add-to-compare';
import { PictureCard } from '../pictures/card/picture-card';
import { Legend } from '../plot/legend/legend';
import { PlanePlot } from './plane-plot';
import { usePlane } from './use-plane';
import '../pictures/more-pictures.css';

/** θ-space: the loss as descent sees it, where J swallows gradients, and θ to be dragged. */
export default function PlaneView() {
  const show = usePlane();
  return (
    <PictureCard id="plane" title="Parameter plane" subtitle="drag θ, click a critical point">
      <PlanePlot
        legend={<Legend kind="plane" />}
        buttons={
          <>
            <AddToCompare view="plane" />
            <button type="button" aria-label="Close the parameter plane" title="Close" onClick={() => show(false)}>
              <Icon name="close" />
            </button>
          </>
        }
      />
    </PictureCard>
  );
}
