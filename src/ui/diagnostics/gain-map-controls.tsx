import { setField } from '../../state/edits';
import { apply } from '../apply';
import { Segmented } from '../controls/segmented';
import { useScene, useSession } from '../session';

/** Whose gain colours the plane of the flow field. */
export function GainMapControls() {
  const session = useSession();
  const kind = useScene((scene) => scene.gainMap);
  return (
    <>
      <Segmented
        legend="Colour the plane by"
        options={[
          { value: 'none', label: 'Nothing' },
          { value: 'gradient', label: '∇L', title: 'the gain of the loss gradient at each w' },
          { value: 'most', label: 'Largest', title: 'the largest eigenvalue of JJᵀ, which is ‖J‖²' },
          { value: 'least', label: 'Least', title: 'the least eigenvalue of JJᵀ' },
        ]}
        value={kind}
        onChange={(next) => apply(session, setField(session.store.get(), 'gainmap', next))}
      />
      <p className="note">
        Where the largest gain explodes, steps must be small; where the least one vanishes, some gradients are lost.
      </p>
    </>
  );
}
