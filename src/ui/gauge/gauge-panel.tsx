import { conditionWords } from '../../model/gauge/panel-words';
import { setField } from '../../state/edits';
import { apply } from '../apply';
import { Toggle } from '../controls/toggle';
import { useScene, useSession } from '../session';
import { LiveText } from '../use-live';
import { FanControls } from './fan-controls';
import { OppositesControls } from './opposites-controls';
import '../styles/gauge.css';

/** Aim, fan and opposites: three things to ask of the gauge of one function. */
export default function GaugePanel() {
  const session = useSession();
  const limits = useScene((scene) => scene.gauge.limits);
  return (
    <div className="gauge-panel">
      <section aria-label="Aim">
        <h3>Aim</h3>
        <p className="note">
          Drag the tip of JJᵀg in the gradient response: the gauge that sends g there is found, and the function stays.
        </p>
        <p className="note">
          <LiveText
            of={({ response }) => (response.gauge ? `${conditionWords(response.probe, response.gauge)}.` : '')}
          />
        </p>
        <Toggle
          label="Always show how far it can go"
          checked={limits}
          onChange={(shown) => apply(session, setField(session.store.get(), 'reach', shown))}
        />
      </section>
      <FanControls />
      <OppositesControls />
    </div>
  );
}
