import { useState } from 'preact/compat';
import { mapOf } from '../../../state/scene/registry';
import type { Scene } from '../../../state/scene/scene';
import { loaded } from '../../kit/loaded';
import { useScene } from '../../session/session';

const GaugePanel = loaded(() => import('./gauge-panel'), 'the controls of the gauge');

const isInUse = ({ gauge }: Scene): boolean => gauge.fan > 0 || gauge.reach || gauge.second !== null;

/** What can be asked of the gauge of a two-layer network; folded until it is, and absent for all other maps. */
export function GaugeGroup() {
  const choice = useScene((scene) => scene.map);
  const inUse = useScene(isInUse);
  const [unfolded, setUnfolded] = useState(false);
  if (choice.id !== 'deep-linear') return null;
  const open = unfolded || inUse;
  return (
    <details className="more" open={open} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary>Gauge: aim, fan, opposites</summary>
      {open && mapOf(choice).gauge && <GaugePanel />}
      {open && !mapOf(choice).gauge && (
        <p className="note">
          These need hidden width h = 2, where every invertible A is a gauge that can be solved for.
        </p>
      )}
    </details>
  );
}
