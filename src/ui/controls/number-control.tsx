import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { NumberSpec } from '../../core';
import type { Model } from '../../model/types';
import type { Change } from '../../state/change';
import { readNumber } from '../../state/numbers';
import type { Scene } from '../../state/scene';
import { useSession } from '../session';
import { useGesture } from '../use-gesture';
import { useLive } from '../use-live';
import { useNativeInput } from '../use-native-input';
import { boxText, fromPosition, keyStep, position, snapped } from './slider-scale';

interface Props {
  readonly spec: NumberSpec;
  readonly read: (model: Model) => number;
  readonly write: (scene: Scene, value: number) => Change;
  /** Number box only, for entries of a matrix. */
  readonly compact?: boolean;
}

/** One number: a slider, a box to type it exactly, and its keys, all bound to one value of the scene. */
export function NumberControl({ spec, read, write, compact = false }: Props) {
  const { live, store } = useSession();
  const id = useId();
  const slider = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const value = useRef(spec.default);
  const cancelled = useRef(false);
  const refused = useRef(false);
  const drawn = useRef(false);
  const [error, setError] = useState<string>();
  const gesture = useGesture();

  useLive((model) => {
    const next = read(model);
    const changed = next !== value.current;
    const mended = refused.current && store.refusal() === undefined;
    // Most controls stand still while one is dragged.
    if (drawn.current && !changed && !mended) return;
    drawn.current = true;
    value.current = next;
    if (slider.current) {
      // While dragged, the thumb belongs to the finger.
      if (!slider.current.matches(':active')) slider.current.value = String(position(spec, next));
      slider.current.setAttribute('aria-valuetext', `${boxText(spec, next)}${spec.unit ? ` ${spec.unit}` : ''}`);
      slider.current.style.setProperty('--filled', `${100 * position(spec, next)}%`);
    }
    if (!box.current) return;
    // What was refused stands in its box as long as the refusal does: until it is mended here or by another control.
    if (changed || mended) {
      refused.current = false;
      setError(undefined);
    }
    const typing = document.activeElement === box.current || box.current.ariaInvalid === 'true';
    if (!typing || changed || mended) showInBox(box.current, boxText(spec, next));
  });

  const attempt = (next: number): boolean => {
    const refusal = gesture.attemptFromBase((scene) => write(scene, next));
    refused.current = refusal !== undefined;
    setError(refusal);
    return refusal === undefined;
  };

  useNativeInput(slider, ({ valueAsNumber }) => {
    if (!cancelled.current) attempt(snapped(spec, fromPosition(spec, valueAsNumber), gesture.fine()));
  });

  const release = () => {
    // The thumb goes from where the pointer left it to the value it stands for.
    if (slider.current) slider.current.value = String(position(spec, value.current));
    cancelled.current = false;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // The browser goes on moving a thumb that is held; it is not listened to until it is let go.
    if (event.key === 'Escape' && slider.current?.matches(':active')) {
      cancelled.current = true;
      setError(undefined);
      return gesture.cancel();
    }
    // Keys can come faster than frames: each steps on from where the last one led.
    const next = keyStep(spec, read(live.model()), event);
    if (next === undefined) return;
    event.preventDefault();
    gesture.begin();
    attempt(next);
  };

  const commitBox = () => {
    const input = box.current;
    if (!input || input.value === boxText(spec, value.current)) return setError(undefined);
    const reading = readNumber(input.value.trim().replace('−', '-'));
    if (!reading.ok) {
      gesture.dismiss();
      return setError(`“${input.value}”: ${reading.why}`);
    }
    if (attempt(reading.value)) showInBox(input, boxText(spec, value.current));
  };

  const revertBox = () => {
    setError(undefined);
    gesture.dismiss();
    if (box.current) showInBox(box.current, boxText(spec, value.current));
  };

  return (
    <div className={compact ? 'number number-compact' : 'number'} data-key={spec.key}>
      <label htmlFor={`${id}box`} className="number-symbol maths">
        {spec.symbol}
      </label>
      {!compact && (
        <input
          ref={slider}
          type="range"
          min={0}
          max={1}
          step="any"
          aria-label={spec.label}
          onPointerDown={(event) => {
            // So that the release is heard wherever it happens.
            event.currentTarget.setPointerCapture(event.pointerId);
            gesture.begin(event);
          }}
          onPointerUp={release}
          onKeyDown={onKeyDown}
          onKeyUp={gesture.end}
          onBlur={gesture.end}
        />
      )}
      <span className="number-box">
        <input
          ref={box}
          id={`${id}box`}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          aria-label={`${spec.label}, exact value`}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : `${id}error`}
          onBlur={() => {
            gesture.end();
            commitBox();
          }}
          onKeyUp={gesture.end}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commitBox();
            else if (event.key === 'Escape') revertBox();
            else if (event.key.startsWith('Arrow') && /Up|Down/.test(event.key)) onKeyDown(event);
          }}
        />
        {spec.unit && <span className="number-unit">{spec.unit}</span>}
      </span>
      {error !== undefined && (
        <p id={`${id}error`} className="number-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

/** The default value tells the undo keys that nothing is being typed here. */
function showInBox(input: HTMLInputElement, text: string): void {
  input.defaultValue = text;
  input.value = text;
}
