import { setField } from '../../../state/edits/edits';
import { fields } from '../../../state/fields/fields';
import { FieldControl } from '../../controls/setting-control';
import { Toggle } from '../../kit/toggle';
import { apply } from '../../session/apply';
import { useScene, useSession } from '../../session/session';
import { LiveText } from '../../session/use-live';
import { AngleHistogram } from './angle-histogram';

const seeds = fields.fanseed.spec.range[1];

/** Many random gauges of the function at once, and the angles their induced gradients stand at. */
export function FanControls() {
  const session = useSession();
  const { store } = session;
  const shown = useScene((scene) => scene.gauge.fan > 0);
  return (
    <section aria-label="Fan">
      <h3>Fan</h3>
      <Toggle
        label="JJᵀg under many random gauges"
        checked={shown}
        onChange={(on) => apply(session, setField(store.get(), 'fan', on ? fields.fan.spec.default : 0))}
      />
      {shown && (
        <>
          <FieldControl field={fields.fan} />
          <div className="gauge-buttons">
            <button
              type="button"
              className="small"
              onClick={() => apply(session, setField(store.get(), 'fanseed', (store.get().gauge.seed % seeds) + 1))}
            >
              Draw others
            </button>
          </div>
          <AngleHistogram />
          <p className="note">
            <LiveText of={({ response: { gauge } }) => (gauge?.fan ? `${gauge.fan.words}.` : '')} />
          </p>
          <p className="note">A = diag(σ₁, σ₂) times a random rotation, with ln σ normal of spread 1.</p>
        </>
      )}
    </section>
  );
}
