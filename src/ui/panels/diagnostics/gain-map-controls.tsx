import { fields } from '../../../state/fields/fields';
import { FieldControl } from '../../controls/setting-control';

/** Whose gain colours the plane of the flow field. */
export function GainMapControls() {
  return (
    <>
      <FieldControl field={fields.gainmap} />
      <p className="note">
        Where the largest gain explodes, steps must be small; where the least one vanishes, some gradients are lost.
      </p>
    </>
  );
}
