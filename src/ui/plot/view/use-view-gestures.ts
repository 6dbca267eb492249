import type { TargetedPointerEvent } from 'preact';
import { type RefObject, useRef } from 'preact/compat';
import type { Point } from '../../../core';
import { tidyWindow } from '../../../model/window/fit-window';
import { setWindow } from '../../../state/edits/edits';
import { endsWithKey, type Gesture, useGesture } from '../../session/gesture/use-gesture';
import { useSession } from '../../session/session';
import type { Plot, PlotFrame } from '../frame/plot-context';
import { type Anchor, distance, heldWindow } from './held-window';
import { useViewActions } from './use-view-actions';
import { type MovableWindow, useWheelZoom } from './use-wheel-zoom';

type Tap = (at: Point, frame: PlotFrame) => void;

/** A hand is not perfectly still: so far, in px, a press moves nothing. */
const tapSlack = 3;

/**
 * Moves the window of a picture: a mouse drags it, two fingers pinch and move it, the wheel zooms with Ctrl or Cmd or
 * while the picture has focus, and the keys do all of it. One finger is left to scroll the page.
 */
export function useViewGestures(plot: Plot, root: RefObject<HTMLDivElement | null>, onTap?: Tap) {
  const { store, live } = useSession();
  const gesture = useGesture();
  const view: MovableWindow = {
    current: () => store.get()[plot.kind].window ?? live.model()[plot.kind].window,
    show: (ends) => void gesture.attempt((scene) => setWindow(scene, plot.kind, tidyWindow(ends))),
  };
  useWheelZoom(plot, root, gesture, view);
  const { letGo, isHeld, ...pointers } = usePointersOnView({ plot, root, gesture, view, onTap });
  const onKeyDown = useViewKeys(plot, gesture, letGo);
  return { ...pointers, onKeyDown, onKeyUp: endsWithKey({ end: gesture.end, isHeld }), onBlur: gesture.end };
}

interface PointerView {
  readonly plot: Plot;
  readonly root: RefObject<HTMLDivElement | null>;
  readonly gesture: Gesture;
  readonly view: MovableWindow;
  readonly onTap: Tap | undefined;
}

/** The pointers that are down on a picture, and what was under them when the last one came or went. */
function useHold(root: PointerView['root'], view: MovableWindow) {
  const pointers = useRef(new Map<number, Point>());
  const anchor = useRef<Anchor>(undefined);
  const local = (event: { clientX: number; clientY: number }): Point => {
    const box = root.current?.getBoundingClientRect();
    return [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)];
  };
  /** What is under the pointers now is to stay under them. */
  const takeHold = () => {
    anchor.current = { window: view.current(), points: [...pointers.current.values()] };
  };
  const isHeld = (): boolean => pointers.current.size > 0;
  /** Forgets all pointers; false where there were none. */
  const letGo = (): boolean => {
    const held = isHeld();
    pointers.current.clear();
    return held;
  };
  return { pointers, anchor, local, takeHold, letGo, isHeld };
}

function usePointersOnView({ plot, root, gesture, view, onTap }: PointerView) {
  const { pointers, anchor, local, takeHold, ...hold } = useHold(root, view);
  /** Where the one pointer of a tap went down, as long as it is none of the other gestures. */
  const pressed = useRef<Point>(undefined);

  const lift = (event: PointerEvent) => {
    if (!pointers.current.delete(event.pointerId)) return;
    takeHold();
    if (pointers.current.size === 0) gesture.end();
  };
  const onPointerDown = (event: TargetedPointerEvent<Element>) => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    pointers.current.set(event.pointerId, local(event));
    takeHold();
    pressed.current = pointers.current.size === 1 ? local(event) : undefined;
    if (event.pointerType === 'touch' && pointers.current.size < 2) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    gesture.begin();
  };
  const onPointerMove = (event: PointerEvent) => {
    const frame = plot.frame();
    if (!frame || !anchor.current || !pointers.current.has(event.pointerId)) return;
    pointers.current.set(event.pointerId, local(event));
    const now = [...pointers.current.values()];
    if (pressed.current && distance([pressed.current, ...now]) <= tapSlack) return;
    pressed.current = undefined;
    if (event.pointerType === 'touch' && now.length < 2) return;
    view.show(heldWindow(anchor.current, now, frame.plot));
  };
  const onPointerUp = (event: PointerEvent) => {
    const [at, frame] = [pointers.current.has(event.pointerId) ? pressed.current : undefined, plot.frame()];
    lift(event);
    if (at && frame) onTap?.(at, frame);
  };
  const onPointerCancel = (event: PointerEvent) => {
    pressed.current = undefined;
    lift(event);
  };
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, ...hold };
}

type ViewKey = (actions: ReturnType<typeof useViewActions>, fine: boolean) => void;

const panBy =
  (dx: number, dy: number): ViewKey =>
  ({ pan }, fine) =>
    pan(dx * (fine ? 0.01 : 0.1), dy * (fine ? 0.01 : 0.1));

const zoomBy =
  (factor: number, fineFactor: number): ViewKey =>
  ({ zoom }, fine) =>
    zoom(fine ? fineFactor : factor);

/** Shift is what types a plus on many keyboards, so it asks for no fine step there. */
const viewKeys: Readonly<Record<string, ViewKey>> = {
  ArrowLeft: panBy(-1, 0),
  ArrowRight: panBy(1, 0),
  ArrowDown: panBy(0, -1),
  ArrowUp: panBy(0, 1),
  '+': zoomBy(1.25, 1.25),
  '=': zoomBy(1.25, 1.05),
  '-': zoomBy(1 / 1.25, 1 / 1.05),
  _: zoomBy(1 / 1.25, 1 / 1.05),
  '0': ({ fitAll }) => fitAll(),
  Home: ({ fitAll }) => fitAll(),
};

function useViewKeys(plot: Plot, gesture: Gesture, letGo: () => boolean) {
  const actions = useViewActions(plot);
  return (event: KeyboardEvent) => {
    if (event.key === 'Escape' && letGo()) return gesture.cancel();
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = Object.hasOwn(viewKeys, event.key) ? viewKeys[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    // A key held down repeats: all of it is one entry.
    gesture.begin();
    act(actions, event.shiftKey);
  };
}
