import { setField, setStart } from '../../state/edits';
import { horizonSpec, pointSpecs, rateSpec, stepsSpec, withEntry } from '../../state/number-specs';
import { apply } from '../apply';
import { useScene, useSession } from '../session';
import { Group } from './group';
import { NumberControl } from './number-control';
import { Segmented } from './segmented';
import { Toggle } from './toggle';

export function DynamicsPanel() {
  const session = useSession();
  const { store } = session;
  const kind = useScene((scene) => scene.dynamics.kind);
  const pace = useScene((scene) => scene.dynamics.pace);
  const atTheta = useScene((scene) => scene.start === null);
  return (
    <Group title="Dynamics">
      <Segmented
        legend="Dynamics"
        hideLegend
        options={[
          { value: 'flow', label: 'Flow', title: 'gradient flow in continuous time' },
          { value: 'descent', label: 'Descent', title: 'gradient descent in steps of η' },
        ]}
        value={kind}
        onChange={(next) => apply(session, setField(store.get(), 'run', next))}
      />
      {kind === 'descent' ? (
        <>
          <NumberControl
            key="eta"
            spec={rateSpec}
            read={({ scene }) => scene.dynamics.rate}
            write={(scene, value) => setField(scene, 'eta', value)}
          />
          <NumberControl
            key="steps"
            spec={stepsSpec}
            read={({ scene }) => scene.dynamics.steps}
            write={(scene, value) => setField(scene, 'steps', value)}
          />
        </>
      ) : (
        <NumberControl
          key="time"
          spec={horizonSpec}
          read={({ scene }) => scene.dynamics.horizon}
          write={(scene, value) => setField(scene, 'time', value)}
        />
      )}
      <Segmented
        legend="Canonical run has"
        options={[
          { value: 'rate', label: kind === 'descent' ? 'Equal η' : 'Equal t' },
          { value: 'speed', label: 'Equal initial speed', title: 'separates direction from pace' },
        ]}
        value={pace}
        onChange={(next) => apply(session, setField(store.get(), 'pace', next))}
      />
      {!atTheta && <StartControls />}
      <Toggle
        label="Start at the current θ"
        checked={atTheta}
        onChange={(checked) => apply(session, setStart(store.get(), checked ? null : session.live.model().w))}
      />
    </Group>
  );
}

function StartControls() {
  return pointSpecs('start', 'start', 'start of the runs').map((spec, i) => (
    <NumberControl
      key={spec.key}
      spec={spec}
      read={({ flow }) => flow.start[i]}
      write={(scene, value) => setStart(scene, withEntry(scene.start ?? [0, 0], i, value))}
    />
  ));
}
