import { Fold } from '../controls/fold';
import { Group } from '../controls/group';
import '../styles/diagnostics.css';
import { InvariantsReadout } from './invariants-readout';
import { StabilityReadout } from './stability-readout';

/** What is looked at now and then: each folded away until it is asked for. */
export default function Diagnostics() {
  return (
    <Group title="Under the hood">
      <Fold title="Stability of the steps">
        <StabilityReadout />
      </Fold>
      <Fold title="What the flow conserves">
        <InvariantsReadout />
      </Fold>
    </Group>
  );
}
