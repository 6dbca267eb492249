import { planeMaths } from '../../model/plane/plane-part';
import { loaded } from '../kit/loaded';
import { useScene } from '../session/session';

const PlaneView = loaded(
  async () => {
    await planeMaths.load();
    return import('./plane-view');
  },
  'the parameter plane',
  <section className="card" aria-busy="true" />,
);

/** The third picture, once it is asked for. */
export function PlaneCard() {
  const shown = useScene((scene) => scene.plane.shown);
  return shown ? <PlaneView /> : null;
}
