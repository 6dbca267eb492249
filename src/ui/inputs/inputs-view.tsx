import { setField } from '../../state/edits/edits';
import { Icon } from '../kit/icon';
import { AddToCompare } from '../pictures/card/add-to-compare';
import { PictureCard } from '../pictures/card/picture-card';
import { Legend } from '../plot/legend/legend';
import { apply } from '../session/apply';
import { useSession } from '../session/session';
import { InputsPlot } from './inputs-plot';
import '../pictures/more-pictures.css';

/** What a function says of its inputs: its level lines, and the rows of a loss on data. */
export default function InputsView() {
  const session = useSession();
  const close = () => apply(session, setField(session.store.get(), 'inputs', false));
  return (
    <PictureCard id="inputs" title="Function over its inputs" subtitle="f(x) = wᵀx; drag w">
      <InputsPlot
        legend={<Legend kind="inputs" />}
        buttons={
          <>
            <AddToCompare view="inputs" />
            <button type="button" aria-label="Close the function over its inputs" title="Close" onClick={close}>
              <Icon name="close" />
            </button>
          </>
        }
      />
    </PictureCard>
  );
}
