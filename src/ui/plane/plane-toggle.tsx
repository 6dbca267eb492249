import { lazy, Suspense } from 'react';
import { Toggle } from '../controls/toggle';
import { useScene } from '../session';
import { usePlane } from './use-plane';

const PlaneControls = lazy(() => import('./plane-controls'));

/** Opens and closes the parameter plane; what else can be said of it is there once it is open. */
export function PlaneToggle() {
  const shown = useScene((scene) => scene.plane.shown);
  const show = usePlane();
  return (
    <div className="plane-toggle">
      <Toggle label="Parameter plane" checked={shown} onChange={show} />
      {shown && (
        <Suspense>
          <PlaneControls />
        </Suspense>
      )}
    </div>
  );
}
