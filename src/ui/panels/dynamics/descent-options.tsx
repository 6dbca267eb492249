import { useRef } from 'preact/compat';
import { type ScheduleId, schedules } from '../../../core';
import { stabilityWarning } from '../../../model/diagnostics/stability';
import { fields } from '../../../state/fields/fields';
import { FieldControl } from '../../controls/setting-control';
import { Fold } from '../../kit/fold';
import { useScene } from '../../session/session';
import { useLive } from '../../session/use-live';
import { setHidden, setText } from '../../session/write';

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
        <p className="note">Momentum μ keeps a part of the last step. Decay ω pulls θ, and not w, towards 0.</p>
      </Fold>
    </>
  );
}

function aboutOf(id: ScheduleId): string {
  const { about, towards } = schedules[id];
  return towards === 0 ? `${about}, towards 0` : about;
}

/** Says before it happens that a step is too large to settle. */
function StabilityWarning() {
  const ref = useRef<HTMLParagraphElement>(null);
  useLive((model) => {
    if (!ref.current) return;
    const words = stabilityWarning(model);
    setHidden(ref.current, words === '');
    setText(ref.current, words);
  }, 'note');
  return <p ref={ref} className="stability-warning" hidden />;
}
