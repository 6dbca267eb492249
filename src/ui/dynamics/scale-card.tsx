import './drawers.css';
import { useState } from 'preact/compat';
import { woodworthPenalty } from '../../core';
import { significant } from '../../model/numbers/format';
import { scaleCurve } from '../../model/starts/scale-curve';
import { startDirection } from '../../model/starts/scaled-start';
import type { Model } from '../../model/types/types';
import { buildScaleChart, type ScaleReading } from '../../render';
import { setAlpha } from '../../state/edits/start-edits';
import { fields } from '../../state/fields/fields';
import { mapOf } from '../../state/scene/registry';
import { FieldControl } from '../controls/setting-control';
import { Segmented } from '../kit/segmented';
import { Toggle } from '../kit/toggle';
import { PictureCanvas } from '../readouts/picture-canvas';
import { apply } from '../session/apply';
import { useScene, useSession } from '../session/session';
import { LiveText } from '../session/use-live';

const readings = [
  { value: 'weights', label: 'w₁ and w₂' },
  { value: 'norms', label: 'ℓ₁ and ℓ₂ norm' },
] as const;

/** The scale of the start: a slider, and where flows end for every scale there is. */
export default function ScaleCard() {
  const session = useSession();
  const scaled = useScene((scene) => scene.alpha !== null);
  const ray = mapOf(useScene((scene) => scene.map)).ray;
  const [reading, setReading] = useState<ScaleReading>('weights');
  const toggle = (on: boolean) => apply(session, setAlpha(session.store.get(), on ? fields.alpha.spec.default : null));
  return (
    <div className="scale-card">
      <div className="scale-controls">
        <Toggle label="Scale the start" checked={scaled} onChange={toggle} />
        {scaled && <FieldControl field={fields.alpha} />}
        <p className="note">
          {ray ? `θ starts at ${ray.words}.` : <LiveText of={directionWords} />} The runs above start there while this
          is on.
        </p>
        <Segmented legend="Chart shows" options={readings} value={reading} onChange={setReading} />
        <p className="note">
          Marks: ends of gradient flow, run until it rests. <LiveText of={theoryWords} />
        </p>
        {ray && scaled && (
          <p className="note">
            <LiveText of={penaltyWords} />
          </p>
        )}
      </div>
      <PictureCanvas
        className="chart-area scale-chart"
        follows="rest"
        label="End of the flow against the scale of its start"
        parts={(model) => {
          const curve = scaleCurve(model);
          return curve && ([curve, model.scene.alpha, reading] as const);
        }}
        build={([curve, alpha, shown], size, theme) => buildScaleChart({ curve, alpha, reading: shown }, size, theme)}
      />
    </div>
  );
}

function directionWords({ scene, w }: Model): string {
  const [x, y] = startDirection(scene.start ?? w);
  return `w starts at α·(${significant(x, 2)}, ${significant(y, 2)}), along the start, at the fibre position of θ.`;
}

function theoryWords({ map, loss }: Model): string {
  if (loss.minimiser.kind !== 'line') return 'With the line loss, predicted ends are drawn beside them.';
  if (!map.ray) return map.limit ? 'Lines: the ends that are predicted.' : 'No closed form is known here.';
  return 'Lines: the curve of Woodworth et al. (2020), from the ℓ₁-least optimum (diamonds, α → 0, slowly) to the ℓ₂-least (circles, α → ∞): the optimum that makes Q_α(w) = α² Σ q(wᵢ/α²) least. Q_α is a penalty and no norm: doubling w does not double it.';
}

function penaltyWords({ flow, scene }: Model): string {
  const end = flow.parametricRun?.path.slice(-2);
  if (!end || scene.alpha === null) return '';
  return `At the end of the run Q_α = ${significant(woodworthPenalty(end, scene.alpha), 3)}, and at twice its w ${significant(
    woodworthPenalty(
      end.map((x) => 2 * x),
      scene.alpha,
    ),
    3,
  )}.`;
}
