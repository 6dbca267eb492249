import { conditionWords } from '../../../model/gauge/panel-words';
import { fields } from '../../../state/fields/fields';
import { mapOf } from '../../../state/scene/registry';
import { FieldControl } from '../../controls/setting-control';
import { useScene } from '../../session/session';
import { LiveText } from '../../session/use-live';
import { Term } from '../../terms/term';
import { FanControls } from './fan-controls';
import { OppositesControls } from './opposites-controls';
import './gauge.css';

/** Aim, fan and opposites: three things to ask of the gauge of one function. */
export default function GaugePanel() {
  const map = mapOf(useScene((scene) => scene.map));
  if (!map.gauge) {
    return (
      <p className="note">These need hidden width h = 2, where every invertible A is a gauge that can be solved for.</p>
    );
  }
  return (
    <div className="gauge-panel">
      <section aria-label="Aim">
        <h3>Aim</h3>
        <p className="note">
          Drag the tip of JJᵀg in the gradient response: the <Term id="gauge">gauge</Term> that sends g there is found,
          and the function stays.
        </p>
        <p className="note">
          <LiveText
            of={({ response }) => (response.gauge ? `${conditionWords(response.probe, response.gauge)}.` : '')}
          />
        </p>
        <FieldControl field={fields.reach} />
      </section>
      <FanControls />
      <OppositesControls />
    </div>
  );
}
