import { useState } from 'preact/compat';
import { type FibreWay, fibreGain, fibreWays, noWayWords } from '../../../model/diagnostics/fibre-gain';
import { setFibre } from '../../../state/edits/actions';
import { type Change, refuse } from '../../../state/scene/change';
import { mapOf } from '../../../state/scene/registry';
import type { Scene } from '../../../state/scene/scene';
import { NumberControl } from '../../controls/number-control';
import { useScene } from '../../session/session';
import { LiveText } from '../../session/use-live';
import { Term } from '../../terms/term';
import { SmallChart } from './small-chart';

/** ‖J‖² and the gain of the probe along the fibre of the function, and a slider that moves θ there. */
export function FibreGainReadout() {
  const map = mapOf(useScene((scene) => scene.map));
  const ways = fibreWays(map);
  const [chosen, choose] = useState(0);
  const way = ways[Math.min(chosen, ways.length - 1)];
  if (!way) return <p className="note">{noWayWords(map)}</p>;
  return (
    <div className="fibre-gain">
      {ways.length > 1 && (
        <label className="fibre-way">
          <span className="field-label">Along</span>
          <select value={ways.indexOf(way)} onChange={(event) => choose(Number(event.currentTarget.value))}>
            {ways.map(({ spec }, i) => (
              <option key={spec.key} value={i}>
                {spec.symbol}, {spec.label}
              </option>
            ))}
          </select>
        </label>
      )}
      <p className="note">
        {way.about} Words: <Term id="gain">gain</Term>, <Term id="fibre">fibre</Term>, <Term id="balance">balance</Term>
        , <Term id="plateau">plateau</Term>.
      </p>
      <SmallChart of={(model) => fibreGain(model, way)?.chart} />
      <NumberControl
        key={way.spec.key}
        spec={way.spec}
        read={({ theta }) => rounded(way.of(theta))}
        write={(scene, value) => slide(scene, way, value)}
      />
      <p className="note">
        <LiveText
          of={(model) => fibreGain(model, way)?.words ?? 'This θ is singular: it has no position on the fibre.'}
        />
      </p>
    </div>
  );
}

function slide(scene: Scene, way: FibreWay, value: number): Change {
  const why = way.spec.refuse?.(value);
  if (why !== undefined) return refuse(way.spec.symbol, String(value), why);
  const map = mapOf(scene.map);
  const f = new Float64Array(map.fibre.parameters.length);
  if (!way.to(Float64Array.from(scene.theta), value, f)) {
    return refuse(way.spec.symbol, String(value), 'there is no such position on the fibre');
  }
  return setFibre(scene, Array.from(f, rounded));
}

/** Ten digits, so that links stay short. */
const rounded = (x: number): number => Number(x.toPrecision(10)) + 0;
