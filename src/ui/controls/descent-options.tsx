import { useRef } from 'react';
import { type ScheduleId, schedules } from '../../core';
import { stabilityWarning } from '../../model/stability';
import { fields } from '../../state/fields';
import { useScene } from '../session';
import { useLive } from '../use-live';
import { setHidden, setText } from '../write';
import { Fold } from './fold';
import { FieldControl } from './setting-control';

/** What descent does beside plain steps of one η, folded away while it does nothing else. */
export default function DescentOptions() {
  const schedule = useScene((scene) => scene.dynamics.schedule);
  const used = useScene(({ dynamics }) => dynamics.schedule !== 'constant' || dynamics.momentum + dynamics.decay > 0);
  return (
    <>
      <StabilityWarning />
      <Fold title="Schedule, momentum, decay" used={used}>
        <FieldControl field={fields.schedule} />
        <p className="note">Each step’s η {aboutOf(schedule)}. Both runs take the same.</p>
        <FieldControl field={fields.momentum} />
        <FieldControl field={fields.decay} />
        <p className="note">Momentum μ keeps a part of the last step. Decay λ pulls θ, and not w, towards 0.</p>
      </Fold>
    </>
  );
}

function aboutOf(schedule: ScheduleId): string {
  return schedule === 'constant' ? 'stays as it is' : `is ${schedules[schedule].about}`.replace('is falls', 'falls');
}

/** Says before it happens that a step is too large to settle. */
function StabilityWarning() {
  const ref = useRef<HTMLParagraphElement>(null);
  useLive((model) => {
    if (!ref.current) return;
    const words = stabilityWarning(model);
    setHidden(ref.current, words === '');
    setText(ref.current, words);
  });
  return <p ref={ref} className="stability-warning" hidden />;
}
