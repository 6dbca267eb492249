import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { Point } from '../../core';
import { centre, moved, tidyWindow, zoomed } from '../../model/fit-window';
import { type Box, transformOf } from '../../render';
import { setWindow } from '../../state/edits';
import type { Window } from '../../state/scene';
import { useSession } from '../session';
import { useGesture } from '../use-gesture';
import type { Plot, PlotFrame } from './plot-context';
import { useViewActions } from './use-view-actions';

type Tap = (at: Point, frame: PlotFrame) => void;

/** A hand is not perfectly still: so far, in px, a press moves nothing. */
const tapSlack = 3;

const keyPan: Record<string, Point> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
};

/**
 * Moves the window of a picture: a mouse drags it, two fingers pinch and move it, the wheel zooms with Ctrl or Cmd or
 * while the picture has focus, and the keys do all of it. One finger is left to scroll the page.
 */
export function useViewGestures(plot: Plot, root: RefObject<HTMLDivElement | null>, onTap?: Tap) {
  const { store } = useSession();
  const gesture = useGesture();
  const pointers = useRef(new Map<number, Point>());
  const anchor = useRef<Anchor>(undefined);
  /** Where the one pointer of a tap went down, as long as it is none of the other gestures. */
  const pressed = useRef<Point>(undefined);
  const { zoom, pan, fitAll } = useViewActions(plot);

  const show = (ends: Window) => gesture.attempt((scene) => setWindow(scene, plot.kind, tidyWindow(ends)));
  const current = (): Window => store.get()[plot.kind].window;

  const local = (event: { clientX: number; clientY: number }): Point => {
    const box = root.current?.getBoundingClientRect();
    return [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)];
  };

  /** What is under the pointers now is to stay under them. */
  const takeHold = () => {
    anchor.current = { window: current(), points: [...pointers.current.values()] };
  };

  useWheel(plot, root, gesture, current, show);

  const onPointerDown = (event: PointerEvent) => {
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
    if (pressed.current && distance([pressed.current, now[0]]) <= tapSlack) return;
    pressed.current = undefined;
    if (event.pointerType === 'touch' && now.length < 2) return;
    show(held(anchor.current, now, frame.plot));
  };

  const onPointerEnd = (event: PointerEvent) => {
    if (!pointers.current.delete(event.pointerId)) return;
    takeHold();
    if (pointers.current.size === 0) gesture.end();
  };

  const onPointerUp = (event: PointerEvent) => {
    const [at, frame] = [pointers.current.has(event.pointerId) ? pressed.current : undefined, plot.frame()];
    onPointerEnd(event);
    if (at && frame) onTap?.(at, frame);
  };

  const onPointerCancel = (event: PointerEvent) => {
    pressed.current = undefined;
    onPointerEnd(event);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && pointers.current.size > 0) {
      pointers.current.clear();
      return gesture.cancel();
    }
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const stride = keyPan[event.key];
    const amount = event.shiftKey ? 0.01 : 0.1;
    if (!isViewKey(event.key)) return;
    event.preventDefault();
    // A key held down repeats: all of it is one entry.
    gesture.begin();
    if (stride) pan(stride[0] * amount, stride[1] * amount);
    else if (event.key === '+' || event.key === '=') zoom(event.shiftKey && event.key !== '+' ? 1.05 : 1.25);
    else if (event.key === '-' || event.key === '_') zoom(event.shiftKey ? 1 / 1.05 : 1 / 1.25);
    else fitAll();
  };

  return {
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel,
    onKeyDown,
    onKeyUp: gesture.end,
    onBlur: gesture.end,
  };
}

const isViewKey = (key: string): boolean =>
  Object.hasOwn(keyPan, key) || ['+', '=', '-', '_', '0', 'Home'].includes(key);

const quiet = 250;

/** React's wheel listener is passive, so the page would scroll as well: this one is not. */
function useWheel(
  plot: Plot,
  root: RefObject<HTMLDivElement | null>,
  gesture: ReturnType<typeof useGesture>,
  current: () => Window,
  show: (ends: Window) => void,
): void {
  const latest = useRef({ current, show });
  latest.current = { current, show };
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    let timer = 0;
    // Not rounded like the ends that are shown, or the many small steps of a trackpad would be lost.
    let exact: Window | undefined;
    const finish = () => {
      exact = undefined;
      gesture.end();
    };
    const onWheel = (event: WheelEvent) => {
      const focused = document.activeElement?.closest('.plot') === element;
      const frame = plot.frame();
      if (!frame || !(event.ctrlKey || event.metaKey || focused)) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      exact ??= latest.current.current();
      const at = transformOf(frame.plot, exact).invert(event.clientX - box.left, event.clientY - box.top);
      gesture.begin();
      exact = zoomed(exact, 2 ** ((-event.deltaY * lines) / 300), at);
      latest.current.show(exact);
      clearTimeout(timer);
      timer = window.setTimeout(finish, quiet);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('wheel', onWheel);
      clearTimeout(timer);
    };
  }, [plot, root, gesture]);
}

/** The pointers of a gesture as it began, in px, and the window there was. */
interface Anchor {
  readonly window: Window;
  readonly points: readonly Point[];
}

/** The window that keeps under the pointers what was under them. Always from the beginning: steps would drift. */
function held({ window: ends, points }: Anchor, now: readonly Point[], plot: Box): Window {
  const scale = points.length > 1 ? distance(now) / distance(points) : 1;
  const [from, to] = [middle(points), middle(now)];
  const grown = zoomed(ends, scale, transformOf(plot, ends).invert(...from));
  const perPixel = (grown[1] - grown[0]) / plot.width;
  return moved(grown, (from[0] - to[0]) * perPixel, (to[1] - from[1]) * perPixel);
}

const middle = (points: readonly Point[]): Point =>
  points.length > 1 ? centre([points[0][0], points[1][0], points[0][1], points[1][1]]) : points[0];
const distance = ([a, b]: readonly Point[]): number => Math.max(1, Math.hypot(a[0] - b[0], a[1] - b[1]));
