import type { Point } from '../../core';

interface LassoParts {
  /** What the line is drawn over; positions are in px of it. */
  readonly around: HTMLElement;
  readonly line: SVGPolygonElement;
  /** Whether a drag without Shift draws too. */
  readonly inHand: boolean;
  /** Told of the corners once a line is drawn that goes around something. */
  readonly onRegion: (corners: readonly Point[]) => void;
}

/** Below this reach, in px, a drag was a tap. */
const leastReach = 8;

/** Draws a line around a region, from pointer down to pointer up; returns the way to stop listening. */
export function followLasso({ around, line, inHand, onRegion }: LassoParts): () => void {
  let corners: Point[] = [];
  let pointer: number | undefined;
  const show = () => line.setAttribute('points', corners.map((at) => at.join()).join(' '));
  const put = ({ clientX, clientY }: PointerEvent) => {
    const box = around.getBoundingClientRect();
    corners.push([clientX - box.left, clientY - box.top]);
    show();
  };
  const drop = () => {
    corners = [];
    pointer = undefined;
    show();
  };
  const onDown = (event: PointerEvent) => {
    if (pointer !== undefined || !(inHand || event.shiftKey) || !isOnGround(event)) return;
    event.stopPropagation();
    event.preventDefault();
    pointer = event.pointerId;
    around.setPointerCapture(event.pointerId);
    put(event);
  };
  const ofPointer = (act: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerId !== pointer) return;
    event.stopPropagation();
    act(event);
  };
  const onUp = () => {
    const drawn = corners;
    drop();
    if (reachOf(drawn) >= leastReach) onRegion(drawn);
  };
  const stop = listen(around, { onDown, onMove: ofPointer(put), onUp: ofPointer(onUp), drop });
  return () => {
    stop();
    drop();
  };
}

const isOnGround = ({ target, button }: PointerEvent): boolean =>
  button === 0 && target instanceof Element && target.closest('.plot-overlay, .lasso') !== null;

interface Listeners {
  readonly onDown: (event: PointerEvent) => void;
  readonly onMove: (event: PointerEvent) => void;
  readonly onUp: (event: PointerEvent) => void;
  readonly drop: () => void;
}

/** Hears of pointers before what lies over the picture does. */
function listen(around: HTMLElement, { onDown, onMove, onUp, drop }: Listeners): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const first = { capture: true, signal };
  around.addEventListener('pointerdown', onDown, first);
  around.addEventListener('pointermove', onMove, first);
  around.addEventListener('pointerup', onUp, first);
  around.addEventListener('pointercancel', drop, { signal });
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && drop(), { signal });
  return () => listening.abort();
}

/** How far the curve reaches, in px. */
function reachOf(points: readonly Point[]): number {
  const span = (i: 0 | 1) => Math.max(...points.map((at) => at[i])) - Math.min(...points.map((at) => at[i]));
  return points.length === 0 ? 0 : Math.max(span(0), span(1));
}
