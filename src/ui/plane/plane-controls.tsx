import type { SliceKind } from '../../core';
import { setField } from '../../state/edits/edits';
import { cutPlane, lookAtPlane } from '../../state/edits/plane-edits';
import { fields } from '../../state/fields/fields';
import { FieldControl } from '../controls/setting-control';
import { Toggle } from '../kit/toggle';
import { apply } from '../session/apply';
import { useScene, useSession } from '../session/session';

const cuts: readonly { readonly kind: SliceKind; readonly label: string; readonly title: string }[] = [
  { kind: 'singular', label: 'Singular vectors', title: 'along the two directions of θ that move w most' },
  { kind: 'minimiser', label: 'Toward w*', title: 'along the way from θ to the optimum' },
  { kind: 'fibre', label: 'Along the fibre', title: 'along a direction that leaves w where it is' },
  { kind: 'origin', label: 'Through 0', title: 'through θ and the origin of θ-space' },
];

/** What of the plane is drawn where, and which plane it is where there are many. */
export default function PlaneControls() {
  const manyPlanes = useScene((scene) => scene.theta.length > 2);
  return (
    <details className="more">
      <summary>{manyPlanes ? 'Plane: slice and grid' : 'Plane: grid'}</summary>
      <FieldControl field={fields.image} />
      <FieldControl field={fields.planegrid} />
      {manyPlanes && <SliceControls />}
      <p className="note">At a ghost Jᵀ swallows the gradient: ∇L ≠ 0, yet θ stands still. Click one to see why.</p>
    </details>
  );
}

function SliceControls() {
  const session = useSession();
  const { store, announcer } = session;
  const follows = useScene((scene) => scene.plane.slice === null);
  const cut = ({ kind, label }: (typeof cuts)[number]) => {
    if (apply(session, lookAtPlane(store.get(), kind))) announcer.say(`Plane: ${label}`);
  };
  return (
    <>
      <p className="field-label" id="slice-label">
        Cut the plane at θ
      </p>
      <fieldset className="slice-buttons" aria-labelledby="slice-label">
        {cuts.map((each) => (
          <button key={each.kind} type="button" className="small" title={each.title} onClick={() => cut(each)}>
            {each.label}
          </button>
        ))}
      </fieldset>
      <Toggle
        label="Follow θ with its singular vectors"
        checked={follows}
        onChange={(on) => apply(session, setField(store.get(), 'slice', on ? null : cutPlane(store.get(), 'singular')))}
      />
    </>
  );
}
