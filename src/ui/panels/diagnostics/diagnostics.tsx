import type { ComponentType } from 'preact/compat';
import { Fold } from '../../kit/fold';
import { Group } from '../../kit/group';
import { loaded, loading } from '../../kit/loaded';
import { useScene } from '../../session/session';

/** All of them in one file, which comes when the first fold is opened. */
type Readouts = typeof import('./readouts');
const readout = (of: keyof Readouts) =>
  loaded(
    async (): Promise<{ default: ComponentType }> => ({ default: (await import('./readouts'))[of] }),
    'what is looked at closer',
    loading,
  );

const StabilityReadout = readout('StabilityReadout');
const StepControls = readout('StepControls');
const GainMapControls = readout('GainMapControls');
const FibreGainReadout = readout('FibreGainReadout');
const InvariantsReadout = readout('InvariantsReadout');

/** What is looked at now and then: each folded away until it is asked for. */
export function Diagnostics() {
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
