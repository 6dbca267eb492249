import { useScene } from '../../session/session';
import { lossHandles } from '../flow-plot';
import { PictureCard } from './picture-card';

/** The flow field, with a heading that says what can be dragged in it. */
export function FlowCard() {
  const lines = useScene((scene) => scene.streamlines.style !== 'none');
  const points = useScene((scene) => (lossHandles(scene).length > 0 ? 'start, optimum or w' : 'start or w'));
  return (
    <PictureCard
      id="flow"
      title="Descent over the loss"
      subtitle={lines ? 'click to seed a line, drag the marks' : `drag ${points}`}
    />
  );
}
