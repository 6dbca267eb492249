import { useRef } from 'preact/compat';
import type { LabLayerProps } from '../../../labs/lab';
import type { LabNumbers } from '../../../model/labs/types';
import { leaveFocus } from '../../session/gesture/leave-focus';

/** How a picture in space is turned about its upward axis, and tilted, in degrees. */
interface Turned {
  readonly [key: string]: number | string | boolean;
  readonly turn: number;
  readonly tilt: number;
}

/** Degrees for each px of a drag, and for each key. */
const perPixel = 0.5;
const perKey = 5;

const keys: Readonly<Record<string, readonly [turn: number, tilt: number]>> = {
  ArrowLeft: [-perKey, 0],
  ArrowRight: [perKey, 0],
  ArrowUp: [0, perKey],
  ArrowDown: [0, -perKey],
};

const within = (angle: number): number => ((((angle + 180) % 360) + 360) % 360) - 180;

/** Turns a picture in space: by dragging it, or by the arrow keys. */
export function TurnLayer<O extends Turned, V extends LabNumbers>({
  options,
  change,
  gesture,
  picture,
}: LabLayerProps<O, V>) {
  const grip = useRef<{ readonly x: number; readonly y: number; readonly turn: number; readonly tilt: number }>(
    undefined,
  );
  const go = (turn: number, tilt: number) =>
    change({ turn: Math.round(within(turn)), tilt: Math.round(Math.max(-90, Math.min(90, tilt))) } as Partial<O>);
  const release = () => {
    grip.current = undefined;
  };
  return (
    <button
      type="button"
      className="lab-turn"
      aria-label={`${picture.title}, turned by ${options.turn}° and tilted by ${options.tilt}°: arrow keys turn it`}
      onPointerDown={(event) => {
        leaveFocus(event.currentTarget);
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { x: event.clientX, y: event.clientY, turn: options.turn, tilt: options.tilt };
        gesture.begin(event);
      }}
      onPointerMove={({ clientX, clientY }) => {
        if (!grip.current) return;
        const { x, y, turn, tilt } = grip.current;
        go(turn + perPixel * (clientX - x), tilt + perPixel * (clientY - y));
      }}
      onPointerUp={release}
      onLostPointerCapture={release}
      onKeyDown={(event) => {
        const step = keys[event.key];
        if (!step) return;
        event.preventDefault();
        go(options.turn + step[0], options.tilt + step[1]);
      }}
    />
  );
}
