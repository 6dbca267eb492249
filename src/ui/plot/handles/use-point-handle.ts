import type { TargetedPointerEvent } from 'preact';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'preact/compat';
import type { Point } from '../../../core';
import { pair } from '../../../model/numbers/format';
import type { Window } from '../../../state/scene/scene';
import { endsWithKey, type Gesture } from '../../session/gesture/use-gesture';
import { useSession } from '../../session/session';
import { useLive } from '../../session/use-live';
import { setAttribute } from '../../session/write';
import { type PlotFrame, usePlaced, usePlot } from '../frame/plot-context';
import { createGrip } from './grip';
import { grab, isGrab, type KnobRefs, placeKnob, tagKnob } from './knob';
import { held, keyTarget, snapped, spokenPoint } from './point-place';

export type Axis = 0 | 1;

/** What a draggable point does, whatever it looks like. */
export interface PointBehaviour {
  readonly symbol: string;
  /** Where the picture that was drawn last has the point. */
  readonly at: (frame: PlotFrame) => Point;
  /** The vector that is told of; the point where absent. */
  readonly tells?: ((frame: PlotFrame) => Point) | undefined;
  /** Where the point is now, even where the picture is yet to follow. */
  readonly now: () => Point;
  readonly moveTo: (to: Point) => void;
  readonly gesture: Pick<Gesture, 'begin' | 'end' | 'isHeld' | 'cancel' | 'dismiss'>;
  /** Tells when the point has moved without a new picture. */
  readonly watch?: (listener: () => void) => () => void;
  /** The point goes where the pointer is and not to display steps. */
  readonly exact?: boolean;
  /** Called where it is clicked or touched without being moved. */
  readonly onTap?: (() => void) | undefined;
  /** Told when the handle gets or loses the focus, and when a gesture has ended. */
  readonly onFocus?: ((focused: boolean) => void) | undefined;
  readonly onEnd?: (() => void) | undefined;
}

/** The elements of a point's handle and what its events do; one hidden slider per coordinate. */
export function usePointHandle(point: PointBehaviour) {
  const refs = { root: useRef<HTMLDivElement>(null), tag: useRef<HTMLSpanElement>(null) };
  const inputs = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)] as const;
  usePlace(point, refs, inputs);
  const end = () => {
    point.gesture.end();
    point.onEnd?.();
  };
  const drag = usePointerDrag(point, inputs[0], end);
  return { refs, inputs, drag, keys: usePointKeys(point, drag.drop, end) };
}

type Inputs = readonly [RefObject<HTMLInputElement | null>, RefObject<HTMLInputElement | null>];

/** The handle follows the picture; what it says, as words do, and only while somebody may read or hear it. */
function usePlace({ at, tells = at, symbol, watch }: PointBehaviour, refs: KnobRefs, inputs: Inputs): void {
  const plot = usePlot();
  const { store } = useSession();
  const tag = (frame: PlotFrame) => tagKnob(refs, `${symbol} = ${pair(...tells(frame))}`);
  const tell = (frame: PlotFrame) => {
    const told = tells(frame);
    tag(frame);
    const spoken = spokenPoint(symbol, told);
    const point = at(frame);
    for (const axis of [0, 1] as const) setRange(inputs[axis].current, { point, axis, window: frame.window, spoken });
  };
  const hasFocus = () => refs.root.current?.contains(document.activeElement) === true;
  const place = (frame: PlotFrame) => {
    placeKnob(refs, held(at(frame), frame), frame);
    if (!store.gesture.active() || hasFocus()) tell(frame);
  };
  /** Out of view it shows its tag. */
  const write = (frame: PlotFrame) => {
    if (store.gesture.active() && held(at(frame), frame).outside) tag(frame);
  };
  const withFrame = (act: (frame: PlotFrame) => void) => {
    const frame = plot.frame();
    if (frame) act(frame);
  };
  usePlaced(place);
  useLive(() => withFrame(write));
  useLive(() => withFrame(tell), 'note');
  const again = useEffectEvent(() => withFrame(place));
  useEffect(() => watch?.(() => again()), [watch]);
}

function usePointerDrag(point: PointBehaviour, input: RefObject<HTMLInputElement | null>, end: () => void) {
  const plot = usePlot();
  const [grip] = useState(createGrip);
  const onPointerDown = (event: TargetedPointerEvent<HTMLDivElement>) => {
    const frame = plot.frame();
    if (!frame || !isGrab(event)) return;
    grab(event, input.current);
    grip.take(event, held(point.at(frame), frame));
    point.gesture.begin(event);
  };
  const onPointerMove = (event: PointerEvent) => {
    const frame = plot.frame();
    const lead = frame && grip.lead(event);
    if (!frame || !lead) return;
    const to = frame.to.invert(lead.x, lead.y);
    point.moveTo(point.exact ? to : snapped(to, frame.window, event.shiftKey));
  };
  const onRelease = () => {
    const held = grip.release();
    if (held === 'nothing') return;
    point.gesture.dismiss();
    end();
    if (held === 'still') point.onTap?.();
  };
  return { onPointerDown, onPointerMove, onRelease, drop: () => grip.release() !== 'nothing' };
}

/** @param drop lets go of the pointer's hold; false where there is none */
function usePointKeys(point: PointBehaviour, drop: () => boolean, end: () => void) {
  const plot = usePlot();
  const onKeyDown = (event: KeyboardEvent) => {
    const frame = plot.frame();
    if (!frame) return;
    if (event.key === 'Escape' && drop()) return point.gesture.cancel();
    // Keys can come faster than frames: each steps on from where the last one led.
    const to = keyTarget(event, point.now(), frame.window);
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    point.gesture.begin();
    point.moveTo(to);
  };
  const onBlur = () => {
    point.gesture.dismiss();
    end();
    point.onFocus?.(false);
  };
  /** The value that a screen reader or a voice set. */
  const onInput = (axis: Axis, value: number) => {
    const [x, y] = point.now();
    if (plot.frame()) point.moveTo(axis === 0 ? [value, y] : [x, value]);
  };
  return { onKeyDown, onKeyUp: endsWithKey(point.gesture, end), onFocus: () => point.onFocus?.(true), onBlur, onInput };
}

interface Range {
  readonly point: Point;
  readonly axis: Axis;
  readonly window: Window;
  readonly spoken: string;
}

function setRange(input: HTMLInputElement | null, { point, axis, window, spoken }: Range): void {
  if (!input) return;
  const value = Number.isFinite(point[axis]) ? point[axis] : 0;
  const [min, max] = axis === 0 ? [window[0], window[1]] : [window[2], window[3]];
  setAttribute(input, 'min', String(Math.min(min, value)));
  setAttribute(input, 'max', String(Math.max(max, value)));
  if (input.value !== String(value)) input.value = String(value);
  setAttribute(input, 'aria-valuetext', spoken);
}
