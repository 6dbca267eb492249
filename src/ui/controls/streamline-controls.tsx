import type { NumberSpec } from '../../core';
import { setField } from '../../state/edits';
import { apply } from '../apply';
import { useScene, useSession } from '../session';
import { useSeeds } from '../use-seeds';
import { NumberControl } from './number-control';
import { Segmented } from './segmented';

const density: NumberSpec = {
  key: 'linedensity',
  symbol: 'density',
  label: 'density of the lines',
  default: 1,
  range: [0.25, 4],
  step: 0.05,
  scale: 'log',
};

/** Whether the flow field is arrows or lines; of lines, how many and through which points. */
export function StreamlineControls() {
  const session = useSession();
  const { store } = session;
  const style = useScene((scene) => scene.streamlines.style);
  return (
    <>
      <Segmented
        legend="Field as"
        options={[
          { value: 'none', label: 'Arrows' },
          { value: 'even', label: 'Streamlines', title: 'evenly spaced: a line ends where it would crowd another' },
          { value: 'unbroken', label: 'Unbroken', title: 'lines run as far as the field, however close they come' },
        ]}
        value={style}
        onChange={(next) => apply(session, setField(store.get(), 'lines', next))}
      />
      {style !== 'none' && <LineControls />}
    </>
  );
}

function LineControls() {
  const seeds = useSeeds();
  const none = useScene((scene) => scene.streamlines.seeds.length === 0);
  return (
    <>
      <NumberControl
        spec={density}
        read={({ scene }) => scene.streamlines.density}
        write={(scene, value) => setField(scene, 'linedensity', value)}
      />
      <div className="seed-buttons">
        <button type="button" className="small" onClick={seeds.addAtW}>
          Seed a line at w
        </button>
        <button type="button" className="small" disabled={none} onClick={seeds.clear}>
          Clear seeds
        </button>
      </div>
      <p className="note">Or click in the flow field: on empty ground for a line, on a seed to take it back.</p>
    </>
  );
}
