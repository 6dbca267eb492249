import { Fold } from '../controls/fold';
import { Group } from '../controls/group';
import '../styles/diagnostics.css';
import { useScene } from '../session';
import { FibreGainReadout } from './fibre-gain-readout';
import { GainMapControls } from './gain-map-controls';
import { InvariantsReadout } from './invariants-readout';
import { StabilityReadout } from './stability-readout';
import { StepControls } from './step-controls';

/** What is looked at now and then: each folded away until it is asked for. */
export default function Diagnostics() {
  const step = useScene((scene) => scene.finiteStep !== null);
  const map = useScene((scene) => scene.gainMap !== 'none');
  return (
    <Group title="Look closer">
      <Fold title="Stability of the steps">
        <StabilityReadout />
      </Fold>
      <Fold title="One finite step" used={step}>
        <StepControls />
      </Fold>
      <Fold title="Gain over the plane" used={map}>
        <GainMapControls />
      </Fold>
      <Fold title="Gain along the fibre">
        <FibreGainReadout />
      </Fold>
      <Fold title="What the flow conserves">
        <InvariantsReadout />
      </Fold>
    </Group>
  );
}
