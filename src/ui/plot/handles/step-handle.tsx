import type { TargetedInputEvent, TargetedPointerEvent } from 'preact';
import { type RefObject, useRef, useState } from 'preact/compat';
import type { Point } from '../../../core';
import { plain } from '../../../model/numbers/format';
import { partOf } from '../../../model/overlay/overlay';
import { finiteStep } from '../../../overlays/finite-step/numbers';
import { type FiniteStep, nearestEta } from '../../../overlays/finite-step/numbers-step';
import { setField } from '../../../state/edits/edits';
import { fields } from '../../../state/fields/fields';
import { keyStep } from '../../controls/slider-scale';
import { endsWithKey, useGesture } from '../../session/gesture/use-gesture';
import { useSession } from '../../session/session';
import { setAttribute } from '../../session/write';
import { type PlotFrame, usePlaced, usePlot } from '../frame/plot-context';
import { createGrip, type Grip } from './grip';
import { grab, isGrab, Knob, type KnobRefs, placeKnob, tagKnob } from './knob';
import { held } from './point-place';

const { spec } = fields.finitestep;

/** The handle of η on the curve of the finite step: dragged along it, wherever the pointer goes; by keys a slider of η. */
export default function StepHandle() {
  const { refs, input, handlers, keys } = useStepHandle();
  return (
    <Knob {...refs} {...handlers} name="step" label={spec.label}>
      <input
        ref={input}
        type="range"
        min={0}
        max={1e6}
        step="any"
        className="hidden-visually"
        aria-label={spec.label}
        {...keys}
      />
    </Knob>
  );
}

function useStepHandle() {
  const { live } = useSession();
  const refs = { root: useRef<HTMLDivElement>(null), tag: useRef<HTMLSpanElement>(null) };
  const input = useRef<HTMLInputElement>(null);
  const [grip] = useState(createGrip);
  const gesture = useGesture();

  usePlaced((frame) => placeStep(refs, input.current, frame));

  const moveTo = (eta: number): void => {
    gesture.attempt((scene) => setField(scene, 'finitestep', eta));
  };
  const end = () => {
    gesture.dismiss();
    gesture.end();
  };
  const handlers = useStepDrag({ grip, input, begin: gesture.begin, moveTo, end });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && grip.release() !== 'nothing') return gesture.cancel();
    const eta = live.model().scene.finiteStep;
    const next = eta === null ? undefined : keyStep(spec, eta, event);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    gesture.begin();
    moveTo(next);
  };
  const keys = {
    onKeyDown,
    onKeyUp: endsWithKey(gesture),
    onBlur: end,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => moveTo(event.currentTarget.valueAsNumber),
  };
  return { refs, input, handlers, keys };
}

interface StepDrag {
  readonly grip: Grip;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly begin: (event: PointerEvent) => void;
  readonly moveTo: (eta: number) => void;
  readonly end: () => void;
}

/** The handle taken hold of by a pointer, which leads the step along the curve. */
function useStepDrag({ grip, input, begin, moveTo, end }: StepDrag) {
  const plot = usePlot();
  const { live } = useSession();
  return {
    onPointerDown: (event: TargetedPointerEvent<HTMLDivElement>) => {
      const frame = plot.frame();
      const step = frame && partOf(finiteStep, frame.model);
      if (!frame || !step || !isGrab(event)) return;
      grab(event, input.current);
      grip.take(event, held(seen(step), frame));
      begin(event);
    },
    onPointerMove: (event: PointerEvent) => {
      const frame = plot.frame();
      const step = partOf(finiteStep, live.model());
      const lead = frame && step && grip.lead(event);
      if (lead) moveTo(nearestEta(step, frame.to.invert(lead.x, lead.y), frame.window));
    },
    onRelease: () => {
      if (grip.release() !== 'nothing') end();
    },
  };
}

/** Puts the handle and its slider where the step is. */
function placeStep(refs: KnobRefs, input: HTMLInputElement | null, frame: PlotFrame): void {
  const step = partOf(finiteStep, frame.model);
  placeKnob(refs, held(step ? seen(step) : [Number.NaN, Number.NaN], frame), frame);
  tagKnob(refs, step ? `η = ${plain(step.eta)}` : 'no step here');
  if (!input || !step) return;
  if (input.value !== String(step.eta)) input.value = String(step.eta);
  setAttribute(input, 'aria-valuetext', step.words);
}

/** Beyond a pole the step has no place: the handle waits at the end of the curve. */
function seen({ at, curve }: FiniteStep): Point {
  if (Number.isFinite(at[0] + at[1])) return at;
  for (let i = curve.length - 2; i >= 0; i -= 2) {
    const [x = Number.NaN, y = Number.NaN] = curve.slice(i, i + 2);
    if (Number.isFinite(x + y)) return [x, y];
  }
  return at;
}
