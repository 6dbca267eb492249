import { lazy, Suspense } from 'react';
import { planeMaths } from '../../model/plane-part';
import { useScene } from '../session';

const PlaneView = lazy(async () => {
  await planeMaths.load();
  return import('./plane-view');
});

/** The third picture, once it is asked for. */
export function PlaneCard() {
  const shown = useScene((scene) => scene.plane.shown);
  return shown ? (
    <Suspense fallback={<section className="card" aria-busy="true" />}>
      <PlaneView />
    </Suspense>
  ) : null;
}
