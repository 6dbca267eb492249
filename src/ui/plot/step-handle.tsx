import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Point } from '../../core';
import { plain } from '../../model/format';
import { partOf } from '../../model/overlay';
import { finiteStep } from '../../overlays/finite-step/numbers';
import { type FiniteStep, nearestEta } from '../../overlays/finite-step/numbers-step';
import { setField } from '../../state/edits';
import { fields } from '../../state/fields';
import { keyStep } from '../controls/slider-scale';
import { useSession } from '../session';
import { useGesture } from '../use-gesture';
import { setAttribute, setText } from '../write';
import { held } from './handle';
import { usePlaced, usePlot } from './plot-context';

const { spec } = fields.finitestep;

/** The handle of η on the curve of the finite step: dragged along it, wherever the pointer goes; by keys a slider of η. */
export default function StepHandle() {
  const plot = usePlot();
  const { live } = useSession();
  const root = useRef<HTMLDivElement>(null);
  const tag = useRef<HTMLSpanElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const grip = useRef<{ dx: number; dy: number }>(undefined);
  const gesture = useGesture();

  usePlaced((frame) => {
    const step = partOf(finiteStep, frame.model);
    if (!root.current) return;
    const { x, y, outside } = held(step ? seen(step) : [Number.NaN, Number.NaN], frame);
    root.current.style.transform = `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px)`;
    root.current.classList.toggle('outside', outside);
    root.current.classList.toggle('toward-left', x > frame.plot.x + frame.plot.width / 2);
    if (tag.current) setText(tag.current, step ? `η = ${plain(step.eta)}` : 'no step here');
    if (!input.current || !step) return;
    if (input.current.value !== String(step.eta)) input.current.value = String(step.eta);
    setAttribute(input.current, 'aria-valuetext', step.words);
  });

  const moveTo = (eta: number): void => {
    gesture.attempt((scene) => setField(scene, 'finitestep', eta));
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const frame = plot.frame();
    const step = frame && partOf(finiteStep, frame.model);
    if (!frame || !step || (event.pointerType === 'mouse' && event.button !== 0)) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    input.current?.focus({ preventScroll: true });
    const { x, y } = held(seen(step), frame);
    grip.current = { dx: x - event.clientX, dy: y - event.clientY };
    gesture.begin(event);
  };

  const onPointerMove = (event: PointerEvent) => {
    const frame = plot.frame();
    const step = partOf(finiteStep, live.model());
    if (!frame || !step || !grip.current) return;
    const to = frame.to.invert(event.clientX + grip.current.dx, event.clientY + grip.current.dy);
    moveTo(nearestEta(step, to, frame.window));
  };

  const release = () => {
    if (!grip.current) return;
    grip.current = undefined;
    gesture.dismiss();
    gesture.end();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && grip.current) {
      grip.current = undefined;
      return gesture.cancel();
    }
    const eta = live.model().scene.finiteStep;
    const next = eta === null ? undefined : keyStep(spec, eta, event);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    gesture.begin();
    moveTo(next);
  };

  return (
    <div ref={root} className="handle handle-step" data-handle="step">
      <div
        className="handle-target"
        title={spec.label}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={release}
        onPointerCancel={release}
      />
      <span className="handle-ring" aria-hidden="true" />
      <span ref={tag} className="handle-tag" aria-hidden="true" />
      <input
        ref={input}
        type="range"
        min={0}
        max={1e6}
        step="any"
        className="hidden-visually"
        aria-label={spec.label}
        onKeyDown={onKeyDown}
        onKeyUp={gesture.end}
        onBlur={() => {
          gesture.dismiss();
          gesture.end();
        }}
        onInput={(event) => moveTo(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}

/** Beyond a pole the step has no place: the handle waits at the end of the curve. */
function seen({ at, curve }: FiniteStep): Point {
  if (Number.isFinite(at[0] + at[1])) return at;
  for (let i = curve.length - 2; i >= 0; i -= 2) {
    if (Number.isFinite(curve[i] + curve[i + 1])) return [curve[i], curve[i + 1]];
  }
  return at;
}
