import { fitPlane, holds } from '../../model/fit-window';
import { loadPlane } from '../../model/plane-part';
import { setField, setWindow } from '../../state/edits';
import { apply } from '../apply';
import { useSession } from '../session';

/** Shows or hides the parameter plane; what opens has θ in view. */
export function usePlane(): (shown: boolean) => Promise<void> {
  const session = useSession();
  const { store, live, announcer } = session;
  return async (shown) => {
    if (shown) await loadPlane();
    const change = setField(store.get(), 'plane', shown);
    if (!change.ok || !shown) return void apply(session, change);
    const { plane } = live.model();
    apply(session, holds(plane.window, plane.theta) ? change : setWindow(change.scene, 'plane', fitPlane(plane)));
    announcer.say(plane.description);
  };
}
