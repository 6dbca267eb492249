import { useId, useLayoutEffect, useRef, useState } from 'preact/compat';
import type { NumberSpec } from '../../../core';
import { newMemory, numberBehaviour } from '../../controls/number-behaviour';
import { NumberPicture } from '../../controls/number-picture';
import { boxEvents, faceOf, sliderEvents } from '../../controls/use-number-control';
import type { OpenLab } from './use-lab';

interface Props {
  readonly spec: NumberSpec;
  readonly lab: OpenLab;
  /** Number box only. */
  readonly compact?: boolean;
}

/** One number of a lab: slider, box and keys, as everywhere. */
export function LabNumber({ spec, lab, compact = false }: Props) {
  const { gesture } = lab;
  const value = Number(lab.options[spec.key]);
  const slider = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const [memory] = useState(() => newMemory(spec.default));
  const [error, setError] = useState<string>();
  const behaviour = numberBehaviour(memory, {
    spec,
    gesture,
    face: faceOf(slider, box, setError),
    attempt: (next) => lab.set({ [spec.key]: next }),
    refusalStands: () => error !== undefined,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (behaviour.press(event, value)) event.preventDefault();
  };
  useLayoutEffect(() => {
    behaviour.follow(value);
    behaviour.tell();
  });
  return (
    <NumberPicture
      id={useId()}
      spec={spec}
      compact={compact}
      error={error}
      slider={{ ref: slider, ...sliderEvents(behaviour, gesture, onKeyDown) }}
      box={{ ref: box, ...boxEvents(behaviour, gesture, onKeyDown) }}
    />
  );
}
