import { setStart } from '../../../state/edits/edits';
import { fields } from '../../../state/fields/fields';
import { NumberControl } from '../../controls/number-control';
import { FieldControl } from '../../controls/setting-control';
import { Group } from '../../kit/group';
import { loaded } from '../../kit/loaded';
import { Toggle } from '../../kit/toggle';
import { apply } from '../../session/apply';
import { useScene, useSession } from '../../session/session';

const DescentOptions = loaded(() => import('./descent-options'), 'the options of descent');

export function DynamicsPanel() {
  const session = useSession();
  const { store } = session;
  const kind = useScene((scene) => scene.dynamics.kind);
  const atTheta = useScene((scene) => scene.start === null);
  return (
    <Group title="Dynamics">
      <FieldControl field={fields.run} hideLabel />
      {kind === 'descent' ? (
        <>
          <FieldControl field={fields.eta} />
          <FieldControl field={fields.steps} />
          <DescentOptions />
        </>
      ) : (
        <FieldControl field={fields.time} />
      )}
      <FieldControl field={fields.pace} />
      {!atTheta && <StartControls />}
      <Toggle
        label="Start at the current θ"
        checked={atTheta}
        onChange={(checked) => apply(session, setStart(store.get(), checked ? null : session.live.model().w))}
      />
    </Group>
  );
}

/** While the start is scaled, what is shown is where the runs do start. */
function StartControls() {
  return fields.start.settings.map(({ spec, set }, i) => (
    <NumberControl key={spec.key} spec={spec} read={({ flow }) => flow.start[i]} write={set} />
  ));
}
