import { useRef } from 'preact/compat';
import { type StabilityRow, stabilityAlong, stabilityRows } from '../../../model/diagnostics/stability';
import { significant, undefinedText } from '../../../model/numbers/format';
import type { Model } from '../../../model/types/types';
import { useScene } from '../../session/session';
import { LiveText, useLive } from '../../session/use-live';
import { Term } from '../../terms/term';

const keys: readonly StabilityRow['key'][] = ['start', 'theta', 'optimum'];
const labels = { start: 'at the start', theta: 'at θ', optimum: 'at the optimum' } as const;

const rowOf = (model: Model, key: StabilityRow['key']): StabilityRow | undefined =>
  stabilityRows(model).find((row) => row.key === key);

/** η against 2/λmax of the Hessian in θ, where the run starts, at θ, and where it should end. */
export function StabilityReadout() {
  const descends = useScene((scene) => scene.dynamics.kind === 'descent');
  if (!descends) return <p className="note">A flow takes no steps, so none is too large. Choose Descent.</p>;
  return (
    <div className="stability">
      {keys.map((key) => (
        <Reading key={key} of={key} />
      ))}
      <p className="note">
        <LiveText of={stabilityAlong} />
      </p>
      <p className="note">
        The largest <Term id="stable">stable</Term> η is 2(1 + μ)/λ for the largest eigenvalue λ of the Hessian of
        L(w(θ)). Above it, the steepest direction grows at each step; it is exact for a quadratic and a forecast
        elsewhere.
      </p>
    </div>
  );
}

function Reading({ of: key }: { of: StabilityRow['key'] }) {
  return (
    <div className="stability-row" data-at={key}>
      <span className="stability-label">{labels[key]}</span>
      <span className="stability-lambda">
        λ <LiveText of={(model) => significant(rowOf(model, key)?.found?.highest ?? Number.NaN) || undefinedText} />
      </span>
      <Bar of={key} />
      <LiveText className="stability-words" of={(model) => rowOf(model, key)?.words ?? ''} />
    </div>
  );
}

/** The bar ends at twice the limit, which is marked in its middle. */
function Bar({ of: key }: { of: StabilityRow['key'] }) {
  const bar = useRef<HTMLSpanElement>(null);
  useLive((model) => {
    const found = rowOf(model, key)?.found;
    if (!bar.current) return;
    bar.current.style.setProperty('--part', `${50 * Math.min(2, found?.ratio ?? 0)}%`);
    bar.current.classList.toggle('unstable', found?.verdict === 'unstable');
  });
  return (
    <span className="stability-bar" ref={bar} aria-hidden="true">
      <span className="stability-fill" />
      <span className="stability-limit" />
    </span>
  );
}
