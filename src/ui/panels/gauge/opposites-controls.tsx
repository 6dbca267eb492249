import type { NumberSpec } from '../../../core';
import { otherGauges } from '../../../model/build/parts/gauge';
import { possibleWords, vanishingWords } from '../../../model/gauge/panel-words';
import type { Model } from '../../../model/types/types';
import { setField } from '../../../state/edits/edits';
import { findPair, setLength } from '../../../state/edits/gauge-edits';
import { fields } from '../../../state/fields/fields';
import { NumberControl } from '../../controls/number-control';
import { FieldControl } from '../../controls/setting-control';
import { apply } from '../../session/apply';
import { useScene, useSession } from '../../session/session';
import { LiveText } from '../../session/use-live';

const length: NumberSpec = {
  key: 'length',
  symbol: '‖W₂‖',
  label: 'length of W two at A = I, which is that of w: both gauges stay',
  default: 1,
  range: [0.001, 10],
  step: 0.001,
  scale: 'log',
};

type Second = NonNullable<NonNullable<Model['response']['gauge']>['second']>;
type Gauge = NonNullable<Model['response']['gauge']>;

const told =
  (words: (second: Second, gauge: Gauge) => string) =>
  ({ response: { gauge } }: Model): string =>
    gauge?.second ? words(gauge.second, gauge) : '';

/** A second gauge B of the same function, whose induced gradient may disagree with that of A. */
export function OppositesControls() {
  const session = useSession();
  const { store, live, announcer } = session;
  const shown = useScene((scene) => scene.gauge.second !== null);
  const find = () => {
    if (!apply(session, findPair(store.get()))) return;
    const tell = () => announcer.say(`Found: ${told(({ words }) => words)(live.model())}.`);
    otherGauges.load().then(tell, () => undefined);
  };
  return (
    <section aria-label="Opposites">
      <h3>Opposites</h3>
      <p className="note">Two gauges of one function can send the same gradient more than 90° apart.</p>
      <div className="gauge-buttons">
        <button type="button" className="small" onClick={find}>
          Find one
        </button>
        <button
          type="button"
          className="small"
          disabled={!shown}
          onClick={() => apply(session, setField(store.get(), 'B', null))}
        >
          Take B away
        </button>
      </div>
      {shown && <Comparison />}
    </section>
  );
}

function Comparison() {
  const session = useSession();
  const { store, live } = session;
  const toVanishing = () => {
    const at = live.model().response.gauge?.second?.vanishing ?? Number.NaN;
    if (Number.isFinite(at)) apply(session, setLength(store.get(), at));
    else session.announcer.notice('These two gauges agree about g at every length of W₂.');
  };
  return (
    <>
      <p className="opposites-angle">
        <LiveText of={told(({ words }) => `${words}.`)} />
      </p>
      <NumberControl
        spec={length}
        read={({ w }) => Number(Math.hypot(...w).toPrecision(12))}
        write={(scene, value) => setLength(scene, value)}
      />
      <p className="note">
        <LiveText of={told((second) => vanishingWords(second))} />
      </p>
      <div className="gauge-buttons">
        <button type="button" className="small" onClick={toVanishing}>
          Go to where it vanishes
        </button>
      </div>
      <p className="note">
        <LiveText of={told((second, gauge) => possibleWords(gauge, second))} />
      </p>
      <div className="gauge-matrix">
        <FieldControl field={fields.B} compact />
      </div>
    </>
  );
}
