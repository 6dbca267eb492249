import { useEffect, useRef, useState } from 'preact/compat';
import type { NumberSpec } from '../../../core';
import { LabNumber } from './lab-number';
import { type OpenLab, useLatest } from './use-lab';

/** All of it plays in so many ms. */
const whole = 6000;

interface Props {
  readonly lab: OpenLab;
  readonly spec: NumberSpec;
  /** The moment in words. */
  readonly moment: string;
}

/** Stands at any moment of a run, or plays it; nothing plays by itself. */
export function TimeStrip({ lab, spec, moment }: Props) {
  const [playing, setPlaying] = useState(false);
  const latest = useLatest(lab);
  const began = useRef(0);
  useEffect(() => {
    if (!playing) return undefined;
    let frame = 0;
    let before = performance.now();
    const tick = (now: number) => {
      const next = Math.min(1, began.current + (now - before) / whole);
      began.current = next;
      before = now;
      latest.current.look({ [spec.key]: Number(next.toFixed(3)) });
      if (next >= 1) setPlaying(false);
      else frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [playing, latest, spec.key]);
  const toggle = () => {
    const at = Number(lab.options[spec.key]);
    began.current = at >= 1 ? 0 : at;
    setPlaying(!playing);
  };
  return (
    <fieldset className="lab-strip" aria-label="Time">
      <button type="button" className="primary" onClick={toggle}>
        {playing ? 'Pause' : 'Play'}
      </button>
      <LabNumber spec={spec} lab={lab} />
      <output>{moment}</output>
    </fieldset>
  );
}
