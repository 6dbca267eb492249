import type { Model } from '../../model/types/types';
import { buildInputsPicture } from '../../render';
import { dragW } from '../../state/edits/actions';
import { setField } from '../../state/edits/edits';
import { Icon } from '../kit/icon';
import { PictureCard } from '../pictures/picture-card';
import { Handle } from '../plot/handles/handle';
import { ArrowReader } from '../plot/handles/late-arrow-reader';
import { Legend } from '../plot/legend/legend';
import { PlotButtons } from '../plot/view/plot-buttons';
import { type PlotProps, PlotView } from '../plot/view/plot-view';
import { RefusalNote } from '../plot/view/refusal-note';
import { apply } from '../session/apply';
import { useSession } from '../session/session';
import '../pictures/more-pictures.css';

const windowOf = ({ inputs }: Model) => inputs.window;

/** What a function says of its inputs: its level lines, and the rows of a loss on data. */
export default function InputsView() {
  const session = useSession();
  const close = () => apply(session, setField(session.store.get(), 'inputs', false));
  return (
    <PictureCard id="inputs" title="Function over its inputs" subtitle="f(x) = wᵀx; drag w">
      <InputsPlot
        legend={<Legend kind="inputs" />}
        buttons={
          <button type="button" aria-label="Close the function over its inputs" title="Close" onClick={close}>
            <Icon name="close" />
          </button>
        }
      />
    </PictureCard>
  );
}

/** The picture with its handle, wherever it stands. */
export function InputsPlot({ covered = false, buttons, ...place }: PlotProps) {
  return (
    <PlotView kind="inputs" build={buildInputsPicture} window={windowOf} {...place}>
      <ArrowReader />
      {!covered && <Handle name="w" label="function w" symbol="w" at={({ w }) => w} drag={dragW} />}
      <PlotButtons>{buttons}</PlotButtons>
      <RefusalNote />
    </PlotView>
  );
}
