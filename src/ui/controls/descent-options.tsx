import { useRef } from 'react';
import { type NumberSpec, type ScheduleId, schedules } from '../../core';
import { stabilityWarning } from '../../model/stability';
import { setField } from '../../state/edits';
import { apply } from '../apply';
import { useScene, useSession } from '../session';
import { useLive } from '../use-live';
import { setHidden, setText } from '../write';
import { Fold } from './fold';
import { NumberControl } from './number-control';
import { Segmented } from './segmented';

const momentum: NumberSpec = {
  key: 'momentum',
  symbol: 'μ',
  label: 'momentum mu',
  default: 0,
  range: [0, 0.99],
  step: 0.01,
};

const decay: NumberSpec = {
  key: 'decay',
  symbol: 'λ',
  label: 'weight decay lambda',
  default: 0,
  range: [0, 1],
  step: 0.01,
};

const choices = (Object.keys(schedules) as ScheduleId[]).map((id) => ({
  value: id,
  label: id === 'constant' ? 'η' : schedules[id].label,
  title: `η ${aboutOf(id)}`,
}));

/** What descent does beside plain steps of one η, folded away while it does nothing else. */
export default function DescentOptions() {
  const session = useSession();
  const schedule = useScene((scene) => scene.dynamics.schedule);
  const used = useScene(({ dynamics }) => dynamics.schedule !== 'constant' || dynamics.momentum + dynamics.decay > 0);
  return (
    <>
      <StabilityWarning />
      <Fold title="Schedule, momentum, decay" used={used}>
        <Segmented
          legend="Learning rate"
          options={choices}
          value={schedule}
          onChange={(next) => apply(session, setField(session.store.get(), 'schedule', next))}
        />
        <p className="note">Each step’s η {aboutOf(schedule)}. Both runs take the same.</p>
        <NumberControl
          spec={momentum}
          read={({ scene }) => scene.dynamics.momentum}
          write={(scene, value) => setField(scene, 'momentum', value)}
        />
        <NumberControl
          spec={decay}
          read={({ scene }) => scene.dynamics.decay}
          write={(scene, value) => setField(scene, 'decay', value)}
        />
        <p className="note">Momentum μ keeps a part of the last step. Decay λ pulls θ, and not w, towards 0.</p>
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
  });
  return <p ref={ref} className="stability-warning" hidden />;
}
