import type { Point } from '../../../core';
import type { Model } from '../../../model/types/types';
import type { Change } from '../../../state/scene/change';
import type { Scene } from '../../../state/scene/scene';
import { useGesture } from '../../session/gesture/use-gesture';
import { useSession } from '../../session/session';
import type { PlotFrame } from '../frame/plot-context';
import { Knob } from './knob';
import { type Axis, type PointBehaviour, usePointHandle } from './use-point-handle';

interface Props extends Pick<PointBehaviour, 'symbol' | 'exact' | 'onTap' | 'onFocus' | 'onEnd'> {
  readonly name: string;
  /** Spoken name, e.g. `start of the runs`. */
  readonly label: string;
  readonly at: (model: Model) => Point;
  readonly drag: (scene: Scene, to: Point) => Change;
  /** The vector that is told of, where the place of the point on a scale of its own stands for it. */
  readonly tells?: (model: Model) => Point;
}

/** A point of the scene that can be dragged; an exact one from the scene as it was when the gesture began. */
export function Handle({ at, drag, tells, ...point }: Props) {
  const { live } = useSession();
  const gesture = useGesture();
  const attempt = point.exact ? gesture.attemptFromBase : gesture.attempt;
  return (
    <PointHandle
      {...point}
      gesture={gesture}
      at={({ model }) => at(model)}
      tells={tells && (({ model }: PlotFrame) => tells(model))}
      now={() => at(live.model())}
      moveTo={(to) => void attempt((scene) => drag(scene, to))}
    />
  );
}

interface PointProps extends PointBehaviour {
  readonly name: string;
  readonly label: string;
}

const axisNames = ['horizontal', 'vertical'] as const;

/**
 * A draggable point: a target of 44 px for the pointer, and for the keyboard two hidden sliders, one per coordinate.
 * A point outside the window is held at its edge, with its value beside it.
 */
export function PointHandle({ name, label, ...point }: PointProps) {
  const { refs, inputs, drag, keys } = usePointHandle(point);
  const { onPointerDown, onPointerMove, onRelease } = drag;
  const slider = (axis: Axis) => (
    <input
      ref={inputs[axis]}
      type="range"
      step="any"
      className="hidden-visually"
      aria-label={`${label}, ${axisNames[axis]}`}
      aria-roledescription="2D slider"
      onKeyDown={keys.onKeyDown}
      onKeyUp={keys.onKeyUp}
      onFocus={keys.onFocus}
      onBlur={keys.onBlur}
      onInput={(event) => keys.onInput(axis, event.currentTarget.valueAsNumber)}
    />
  );
  return (
    <Knob
      {...refs}
      name={name}
      label={label}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onRelease={onRelease}
    >
      {slider(0)}
      {slider(1)}
    </Knob>
  );
}
