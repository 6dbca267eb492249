import { inputMaths } from '../../model/inputs/inputs-part';
import { loaded } from '../kit/loaded';
import { useScene } from '../session/session';

const InputsView = loaded(
  async () => {
    await inputMaths.load();
    return import('./inputs-view');
  },
  'the function over its inputs',
  <section className="card" aria-busy="true" />,
);

/** One more picture, once it is asked for. */
export function InputsCard() {
  const shown = useScene((scene) => scene.inputs.shown);
  return shown ? <InputsView /> : null;
}
