import type { TargetedFocusEvent, TargetedInputEvent, TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { type RefObject, useRef, useState } from 'preact/compat';
import type { NumberSpec } from '../../core';
import type { Model } from '../../model/types/types';
import type { Change } from '../../state/scene/change';
import type { Scene } from '../../state/scene/scene';
import { leaveFocus } from '../session/gesture/leave-focus';
import { endsWithKey, type Gesture, useGesture } from '../session/gesture/use-gesture';
import { useSession } from '../session/session';
import { useLive } from '../session/use-live';
import { type NumberFace, newMemory, numberBehaviour } from './number-behaviour';
import type { NumberPictureProps } from './number-picture';

/** One number of the model, and how a scene takes another. */
export interface ControlledNumber {
  readonly spec: NumberSpec;
  /** Undefined where the model has no such number. */
  readonly read: (model: Model) => number | undefined;
  readonly write: (scene: Scene, value: number) => Change;
}

/** The behaviour of a number's control in the page: what its picture needs to be given. */
export function useNumberControl({ spec, read, write }: ControlledNumber): Omit<NumberPictureProps, 'id' | 'compact'> {
  const { live, store } = useSession();
  const slider = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const [memory] = useState(() => newMemory(spec.default));
  const [error, setError] = useState<string>();
  const gesture = useGesture();
  const behaviour = numberBehaviour(memory, {
    spec,
    gesture,
    face: faceOf(slider, box, setError),
    attempt: (value) => gesture.attemptFromBase((scene) => write(scene, value)),
    refusalStands: () => store.refusal() !== undefined,
  });
  const now = (model: Model) => read(model) ?? Number.NaN;
  // Keys can come faster than frames: each steps on from where the last one led.
  const onKeyDown = (event: KeyboardEvent) => {
    if (behaviour.press(event, now(live.model()))) event.preventDefault();
  };
  const follow = (model: Model) => behaviour.follow(now(model));
  useLive(follow, 'place');
  // Words can be due between two frames, before anything is placed.
  useLive((model) => {
    follow(model);
    behaviour.tell();
  });
  return {
    spec,
    error,
    slider: { ref: slider, ...sliderEvents(behaviour, gesture, onKeyDown) },
    box: { ref: box, ...boxEvents(behaviour, gesture, onKeyDown) },
  };
}

type Behaviour = ReturnType<typeof numberBehaviour>;
type Keys = (event: KeyboardEvent) => void;

export const sliderEvents = (
  behaviour: Behaviour,
  gesture: Pick<Gesture, 'begin' | 'end' | 'isHeld'>,
  onKeyDown: Keys,
) => ({
  onPointerDown(event: TargetedPointerEvent<HTMLInputElement>) {
    leaveFocus(event.currentTarget);
    // So that the release is heard wherever it happens.
    event.currentTarget.setPointerCapture(event.pointerId);
    gesture.begin(event);
  },
  onInput: (event: TargetedInputEvent<HTMLInputElement>) => behaviour.slide(event.currentTarget.valueAsNumber),
  onPointerUp: behaviour.release,
  onKeyDown,
  onKeyUp: endsWithKey(gesture),
  onBlur: gesture.end,
});

export const boxEvents = (behaviour: Behaviour, gesture: Pick<Gesture, 'end' | 'isHeld'>, onKeyDown: Keys) => ({
  onBlur(event: TargetedFocusEvent<HTMLInputElement>) {
    gesture.end();
    behaviour.commit(event.currentTarget.value);
  },
  onKeyUp: endsWithKey(gesture),
  onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter') behaviour.commit(event.currentTarget.value);
    else if (event.key === 'Escape') behaviour.revert();
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') onKeyDown(event);
  },
});

type Input = RefObject<HTMLInputElement | null>;

/** The face of the control in the page; without a slider, or before it is there, what concerns it is left out. */
export function faceOf(slider: Input, box: Input, showError: NumberFace['showError']): NumberFace {
  return {
    held: () => slider.current?.matches(':active') ?? false,
    typing: () =>
      box.current !== null && (document.activeElement === box.current || box.current.ariaInvalid === 'true'),
    placeThumb(at) {
      if (slider.current) slider.current.value = String(at);
    },
    fill: (at) => slider.current?.style.setProperty('--filled', `${100 * at}%`),
    say: (words) => slider.current?.setAttribute('aria-valuetext', words),
    typed: () => box.current !== null && box.current.value !== box.current.defaultValue,
    showText(text) {
      if (!box.current) return;
      // The default value tells the undo keys that nothing is being typed here.
      box.current.defaultValue = text;
      box.current.value = text;
    },
    showError,
  };
}
