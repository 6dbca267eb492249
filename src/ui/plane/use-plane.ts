import { planeMaths } from '../../model/plane/plane-part';
import { fitTheta } from '../../model/window/fit-window';
import { setField, setWindow } from '../../state/edits/edits';
import { apply } from '../session/apply';
import { useSession } from '../session/session';

/** Shows or hides the parameter plane; where it is all of θ-space, it opens with θ in view. */
export function usePlane(): (shown: boolean) => void {
  const session = useSession();
  const { store, live, announcer } = session;
  return (shown) => {
    const change = setField(store.get(), 'plane', shown);
    if (!change.ok || !shown) return void apply(session, change);
    const { theta, plane } = change.scene;
    apply(session, setWindow(change.scene, 'plane', fitTheta(theta, plane.window)));
    planeMaths.load().then(
      () => announcer.say(live.model().plane.description),
      // The place of the picture says that it is missing.
      () => undefined,
    );
  };
}
