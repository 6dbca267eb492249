import { type KeyboardEvent, type PointerEvent, useEffect, useEffectEvent, useRef } from 'react';
import type { Point } from '../../core';
import { fixed, pair } from '../../model/format';
import { clean, niceBelow } from '../../model/nice';
import type { Model } from '../../model/types';
import type { Change } from '../../state/change';
import type { Scene, Window } from '../../state/scene';
import { useSession } from '../session';
import { type Gesture, useGesture } from '../use-gesture';
import { useLive } from '../use-live';
import { setAttribute, setText } from '../write';
import { type PlotFrame, usePlaced, usePlot } from './plot-context';

interface Props {
  readonly name: string;
  /** Spoken name, e.g. `start of the runs`. */
  readonly label: string;
  readonly symbol: string;
  readonly at: (model: Model) => Point;
  readonly drag: (scene: Scene, to: Point) => Change;
  /** Called where it is clicked or touched without being moved. */
  readonly onTap?: (() => void) | undefined;
  /** The vector that is told of, where the place of the point on a scale of its own stands for it. */
  readonly tells?: (model: Model) => Point;
  /** The point goes where the pointer is and not to display steps, from the scene as it was when the gesture began. */
  readonly exact?: boolean;
  /** Told when the handle gets or loses the focus, and when a gesture has ended. */
  readonly onFocus?: ((focused: boolean) => void) | undefined;
  readonly onEnd?: (() => void) | undefined;
}

/** A point of the scene that can be dragged. */
export function Handle({ name, label, symbol, at, drag, tells, exact = false, onTap, onFocus, onEnd }: Props) {
  const { live } = useSession();
  const gesture = useGesture();
  const moveTo = (to: Point) => {
    const attempt = exact ? gesture.attemptFromBase : gesture.attempt;
    attempt((scene) => drag(scene, to));
  };
  const now = () => at(live.model());
  const told = tells && { tells: ({ model }: PlotFrame) => tells(model) };
  const own = { name, label, symbol, gesture, moveTo, now, exact, onTap, onFocus, onEnd, ...told };
  return <PointHandle {...own} at={({ model }) => at(model)} />;
}

interface PointProps extends Pick<Props, 'name' | 'label' | 'symbol' | 'exact' | 'onTap' | 'onFocus' | 'onEnd'> {
  /** Where the picture that was drawn last has the point. */
  readonly at: (frame: PlotFrame) => Point;
  /** The vector that is told of; the point where absent. */
  readonly tells?: (frame: PlotFrame) => Point;
  /** Where the point is now, even where the picture is yet to follow. */
  readonly now: () => Point;
  readonly moveTo: (to: Point) => void;
  readonly gesture: Pick<Gesture, 'begin' | 'end' | 'cancel' | 'dismiss'>;
  /** Tells when the point has moved without a new picture. */
  readonly watch?: (listener: () => void) => () => void;
}

/**
 * A draggable point: a target of 44 px for the pointer, and for the keyboard two hidden sliders, one per coordinate.
 * A point outside the window is held at its edge, with its value beside it.
 */
export function PointHandle({
  name,
  label,
  symbol,
  at,
  tells = at,
  now,
  moveTo,
  gesture,
  watch,
  exact = false,
  onTap,
  onFocus,
  onEnd,
}: PointProps) {
  const plot = usePlot();
  const { store } = useSession();
  const root = useRef<HTMLDivElement>(null);
  const tag = useRef<HTMLSpanElement>(null);
  const [xInput, yInput] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const grip = useRef<{ dx: number; dy: number; x: number; y: number }>(undefined);
  const still = useRef(false);

  const place = (frame: PlotFrame) => {
    const point = at(frame);
    const { x, y, outside } = held(point, frame);
    const element = root.current;
    if (!element) return;
    element.style.transform = `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px)`;
    element.classList.toggle('outside', outside);
    element.classList.toggle('toward-left', x > frame.plot.x + frame.plot.width / 2);
    // While something else is dragged, nobody reads or hears what this point would say.
    if (outside || !store.gesture.active() || element.contains(document.activeElement)) tell(frame);
  };
  const tell = (frame: PlotFrame) => {
    const told = tells(frame);
    if (tag.current) setText(tag.current, `${symbol} = ${pair(...told)}`);
    const spoken = spokenValue(symbol, told);
    const point = at(frame);
    setRange(xInput.current, point, 0, frame.window, spoken);
    setRange(yInput.current, point, 1, frame.window, spoken);
  };
  usePlaced(place);
  useLive(() => {
    const frame = plot.frame();
    if (frame) tell(frame);
  }, 'note');
  const again = useEffectEvent(() => {
    const frame = plot.frame();
    if (frame) place(frame);
  });
  useEffect(() => watch?.(() => again()), [watch]);

  const end = () => {
    gesture.end();
    onEnd?.();
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const frame = plot.frame();
    if (!frame || (event.pointerType === 'mouse' && event.button !== 0)) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    xInput.current?.focus({ preventScroll: true });
    const { x, y } = held(at(frame), frame);
    grip.current = { dx: x - event.clientX, dy: y - event.clientY, x: event.clientX, y: event.clientY };
    still.current = true;
    gesture.begin(event);
  };

  const onPointerMove = (event: PointerEvent) => {
    const frame = plot.frame();
    const from = grip.current;
    if (!frame || !from) return;
    still.current = false;
    // Shift: a tenth of the way, from where the pointer was last.
    if (event.shiftKey) {
      from.dx -= 0.9 * (event.clientX - from.x);
      from.dy -= 0.9 * (event.clientY - from.y);
    }
    [from.x, from.y] = [event.clientX, event.clientY];
    const [x, y] = frame.to.invert(event.clientX + from.dx, event.clientY + from.dy);
    moveTo(exact ? [x, y] : snap([x, y], frame.window, event.shiftKey));
  };

  const release = () => {
    if (!grip.current) return;
    grip.current = undefined;
    gesture.dismiss();
    end();
    if (still.current) onTap?.();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const frame = plot.frame();
    if (!frame) return;
    if (event.key === 'Escape' && grip.current) {
      grip.current = undefined;
      return gesture.cancel();
    }
    // Keys can come faster than frames: each steps on from where the last one led.
    const to = keyTarget(event, now(), frame.window);
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    gesture.begin();
    moveTo(to);
  };

  const slider = (axis: 0 | 1) => (
    <input
      ref={axis === 0 ? xInput : yInput}
      type="range"
      step="any"
      className="hidden-visually"
      aria-label={`${label}, ${axis === 0 ? 'horizontal' : 'vertical'}`}
      aria-roledescription="2D slider"
      onKeyDown={onKeyDown}
      onKeyUp={end}
      onFocus={() => onFocus?.(true)}
      onBlur={() => {
        gesture.dismiss();
        end();
        onFocus?.(false);
      }}
      onInput={(event) => {
        const frame = plot.frame();
        if (!frame) return;
        const [x, y] = now();
        const value = event.currentTarget.valueAsNumber;
        moveTo(axis === 0 ? [value, y] : [x, value]);
      }}
    />
  );

  return (
    <div ref={root} className={`handle handle-${name}`} data-handle={name}>
      <div
        className="handle-target"
        title={label}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={release}
        onPointerCancel={release}
      />
      <span className="handle-ring" aria-hidden="true" />
      <span ref={tag} className="handle-tag" aria-hidden="true" />
      {slider(0)}
      {slider(1)}
    </div>
  );
}

/** In px, held at the edge of the plot on the straight way to it from the middle. */
export function held([x, y]: Point, { to, plot }: PlotFrame) {
  const [cx, cy] = [plot.x + plot.width / 2, plot.y + plot.height / 2];
  const [dx, dy] = [to.x(x) - cx, to.y(y) - cy];
  const excess = Math.max((2 * Math.abs(dx)) / plot.width, (2 * Math.abs(dy)) / plot.height);
  if (!Number.isFinite(excess)) return { x: cx, y: cy, outside: true };
  const share = 1 / Math.max(1, excess);
  return { x: cx + dx * share, y: cy + dy * share, outside: excess > 1 + 1e-9 };
}

const stepOf = ([x0, x1, y0, y1]: Window): number => niceBelow(Math.max(x1 - x0, y1 - y0) / 200);

function snap([x, y]: Point, window: Window, fine: boolean): Point {
  const step = stepOf(window) / (fine ? 10 : 1);
  const round = (value: number) => clean(Math.round(value / step) * step) + 0;
  return [round(x), round(y)];
}

const directions: Record<string, Point> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
  PageDown: [0, -10],
  PageUp: [0, 10],
};

/** Left and Right move x, Up and Down move y, whichever of the two sliders has the focus. */
function keyTarget(event: KeyboardEvent, [x, y]: Point, window: Window): Point | undefined {
  if (event.key === 'Home') return [window[0], y];
  if (event.key === 'End') return [window[1], y];
  const direction = directions[event.key];
  if (!direction) return undefined;
  const step = stepOf(window) * (event.shiftKey ? 0.1 : 1) * (event.ctrlKey ? 10 : 1);
  return snap([x + direction[0] * step, y + direction[1] * step], window, event.shiftKey);
}

const spokenValue = (symbol: string, [x, y]: Point): string =>
  `${symbol}: ${fixed(x)} horizontal, ${fixed(y)} vertical`;

function setRange(input: HTMLInputElement | null, point: Point, axis: 0 | 1, window: Window, spoken: string): void {
  if (!input) return;
  const value = Number.isFinite(point[axis]) ? point[axis] : 0;
  setAttribute(input, 'min', String(Math.min(window[2 * axis], value)));
  setAttribute(input, 'max', String(Math.max(window[2 * axis + 1], value)));
  if (input.value !== String(value)) input.value = String(value);
  setAttribute(input, 'aria-valuetext', spoken);
}
