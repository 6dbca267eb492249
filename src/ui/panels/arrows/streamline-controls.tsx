import { fields } from '../../../state/fields/fields';
import { FieldControl } from '../../controls/setting-control';
import { useSeeds } from '../../plot/handles/use-seeds';
import { useScene } from '../../session/session';

/** Whether the flow field is arrows or lines; of lines, how many and through which points. */
export function StreamlineControls() {
  const style = useScene((scene) => scene.streamlines.style);
  return (
    <>
      <FieldControl field={fields.lines} />
      {style !== 'none' && <LineControls />}
    </>
  );
}

function LineControls() {
  const seeds = useSeeds();
  const none = useScene((scene) => scene.streamlines.seeds.length === 0);
  return (
    <>
      <FieldControl field={fields.linedensity} />
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
