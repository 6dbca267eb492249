import { planeMaths } from '../../model/plane/plane-part';
import { fitTheta } from '../../model/window/fit-window';
import { setField, setWindow } from '../../state/edits/edits';
import { apply } from '../session/apply';
import { whenComputed } from '../session/page-pace';
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
    const description = () => live.model().plane.description;
    planeMaths.load().then(
      () => whenComputed(description, announcer.say),
      // The place of the picture says that it is missing.
      () => undefined,
    );
  };
}
