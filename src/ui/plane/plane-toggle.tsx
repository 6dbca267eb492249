import { planeMaths } from '../../model/plane/plane-part';
import { fitTheta } from '../../model/window/fit-window';
import { setField, setWindow } from '../../state/edits/edits';
import { loaded } from '../kit/loaded';
import { Toggle } from '../kit/toggle';
import { apply } from '../session/apply';
import { whenComputed } from '../session/page-pace';
import { useScene, useSession } from '../session/session';

const PlaneControls = loaded(() => import('./plane-controls'), 'the controls of the parameter plane');

/** Opens and closes the parameter plane; what else can be said of it is there once it is open. */
export function PlaneToggle() {
  const session = useSession();
  const { store, live, announcer } = session;
  const shown = useScene((scene) => scene.plane.shown);
  /** Where the plane is all of θ-space, it opens with θ in view. */
  const show = (shows: boolean) => {
    const change = setField(store.get(), 'plane', shows);
    if (!change.ok || !shows) return void apply(session, change);
    const { theta, plane } = change.scene;
    apply(session, setWindow(change.scene, 'plane', fitTheta(theta, plane.window)));
    const description = () => live.model().plane.description;
    planeMaths.load().then(
      () => whenComputed(description, announcer.say),
      // The place of the picture says that it is missing.
      () => undefined,
    );
  };
  return (
    <div className="plane-toggle">
      <Toggle label="Parameter plane" checked={shown} onChange={show} />
      {shown && <PlaneControls />}
    </div>
  );
}
