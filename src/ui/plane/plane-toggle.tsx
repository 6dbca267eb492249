import { loaded } from '../kit/loaded';
import { Toggle } from '../kit/toggle';
import { useScene } from '../session/session';
import { usePlane } from './use-plane';

const PlaneControls = loaded(() => import('./plane-controls'), 'the controls of the parameter plane');

/** Opens and closes the parameter plane; what else can be said of it is there once it is open. */
export function PlaneToggle() {
  const shown = useScene((scene) => scene.plane.shown);
  const show = usePlane();
  return (
    <div className="plane-toggle">
      <Toggle label="Parameter plane" checked={shown} onChange={show} />
      {shown && <PlaneControls />}
    </div>
  );
}
