import { useState } from 'preact/compat';
import type { Scene } from '../../../state/scene/scene';
import { loaded } from '../../kit/loaded';
import { useScene } from '../../session/session';

const GaugePanel = loaded(() => import('./gauge-panel'), 'the controls of the gauge');

const isInUse = ({ gauge }: Scene): boolean => gauge.fan > 0 || gauge.reach || gauge.second !== null;

/** What can be asked of the gauge of a two-layer network; folded until it is, and absent for all other maps. */
export function GaugeGroup() {
  const map = useScene((scene) => scene.map.id);
  const inUse = useScene(isInUse);
  const [unfolded, setUnfolded] = useState(false);
  if (map !== 'deep-linear') return null;
  const open = unfolded || inUse;
  return (
    <details className="more" open={open} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary>Gauge: aim, fan, opposites</summary>
      {open && <GaugePanel />}
    </details>
  );
}
