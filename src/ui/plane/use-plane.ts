import { fitPlane, holds } from '../../model/fit-window';
import { setField, setWindow } from '../../state/edits';
import { apply } from '../apply';
import { useSession } from '../session';

/** Shows or hides the parameter plane; what opens has θ in view. */
export function usePlane(): (shown: boolean) => void {
  const session = useSession();
  const { store, live, announcer } = session;
  return (shown) => {
    const change = setField(store.get(), 'plane', shown);
    if (!change.ok || !shown) return void apply(session, change);
    const { plane } = live.model();
    apply(session, holds(plane.window, plane.theta) ? change : setWindow(change.scene, 'plane', fitPlane(plane)));
    announcer.say(live.model().plane.description);
  };
}
