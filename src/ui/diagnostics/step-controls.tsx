import { usualStep } from '../../model/finite-step';
import { setField } from '../../state/edits';
import { apply } from '../apply';
import { NumberControl } from '../controls/number-control';
import { stepSpec } from '../controls/step-spec';
import { Toggle } from '../controls/toggle';
import { useScene, useSession } from '../session';
import { LiveText } from '../use-live';

/** The exact step of the probe gradient, drawn in the flow field or not, and its η. */
export function StepControls() {
  const session = useSession();
  const drawn = useScene((scene) => scene.finiteStep !== null);
  const turn = (on: boolean) =>
    apply(session, setField(session.store.get(), 'finitestep', on ? usualStep(session.live.model()) : null));
  return (
    <>
      <Toggle label="Draw it for the probe g" checked={drawn} onChange={turn} />
      {drawn && (
        <>
          <NumberControl
            spec={stepSpec}
            read={({ scene }) => scene.finiteStep ?? stepSpec.default}
            write={(scene, value) => setField(scene, 'finitestep', value)}
          />
          <p className="note">
            <LiveText of={({ flow }) => flow.finiteStep?.description ?? 'There is no step where θ is undefined.'} />
          </p>
        </>
      )}
      <p className="note">
        From w, the curve of w(θ − ηJᵀg) for every η, with g held, and its first-order line −ηJJᵀg, which never leaves
        the half-plane of −g. A large step can.
      </p>
    </>
  );
}
