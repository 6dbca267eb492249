import { partOf } from '../../../model/overlay/overlay';
import type { Model } from '../../../model/types/types';
import { finiteStep, stepMaths } from '../../../overlays/finite-step/numbers';
import { usualStep } from '../../../overlays/finite-step/numbers-step';
import { setField } from '../../../state/edits/edits';
import { fields } from '../../../state/fields/fields';
import { FieldControl } from '../../controls/setting-control';
import { Toggle } from '../../kit/toggle';
import { apply } from '../../session/apply';
import { useScene, useSession } from '../../session/session';
import { LiveText } from '../../session/use-live';
import { Term } from '../../terms/term';

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
          <FieldControl field={fields.finitestep} />
          <p className="note">
            <LiveText of={stepWords} />
          </p>
        </>
      )}
      <p className="note">
        From w, the curve of w(θ − ηJᵀg) for every η, with g held, the <Term id="exact-step">exact step</Term>, and its{' '}
        <Term id="first-order">first-order</Term> line −ηJJᵀg, which never leaves the{' '}
        <Term id="half-plane">half-plane</Term> of −g. A large step can: that is its <Term id="exit">exit</Term>.
      </p>
    </>
  );
}

/** Nothing is said of a step before its maths is there. */
const stepWords = (model: Model): string =>
  partOf(finiteStep, model)?.description ??
  (stepMaths.value ? 'The map has no value at this θ, so there is no step.' : '');
