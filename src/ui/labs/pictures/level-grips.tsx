import { useRef } from 'preact/compat';
import { atPortion, portion } from '../../../core';
import type { Curves, Level } from '../../../model/charts/curves';
import type { Box } from '../../../render';
import { leaveFocus } from '../../session/gesture/leave-focus';
import type { OpenLab } from '../controls/use-lab';

interface Props {
  readonly curves: Curves;
  /** The plot, in px of the picture. */
  readonly plot: Box;
  readonly lab: OpenLab;
}

/** Grips on the levels that a hand can move. What they set is among the controls as well, for keys and exact numbers. */
export function LevelGrips({ curves, plot, lab }: Props) {
  const movable = (curves.levels ?? []).filter((level) => level.moves !== undefined);
  return (
    <>
      {movable.map((level) => (
        <Grip key={level.key} level={level} curves={curves} plot={plot} lab={lab} />
      ))}
    </>
  );
}

function Grip({ level, curves, plot, lab }: Props & { readonly level: Level }) {
  const isHeld = useRef(false);
  const across = level.axis === 'x';
  const { low, high, log } = curves[level.axis];
  const share = portion(level.at, [low, high], log);
  if (!(share >= -0.001 && share <= 1.001)) return null;
  const release = () => {
    isHeld.current = false;
  };
  return (
    <div
      className="lab-grip"
      data-level={level.key}
      data-axis={level.axis}
      aria-hidden="true"
      style={
        across
          ? { left: plot.x + share * plot.width, top: plot.y, height: plot.height }
          : { left: plot.x, top: plot.y + (1 - share) * plot.height, width: plot.width }
      }
      onPointerDown={(event) => {
        leaveFocus(event.currentTarget);
        event.currentTarget.setPointerCapture(event.pointerId);
        isHeld.current = true;
        lab.gesture.begin(event);
      }}
      onPointerMove={(event) => {
        const room = event.currentTarget.parentElement?.getBoundingClientRect();
        if (!isHeld.current || !room) return;
        const part = across
          ? (event.clientX - room.left - plot.x) / plot.width
          : 1 - (event.clientY - room.top - plot.y) / plot.height;
        const at = atPortion(Math.max(0, Math.min(1, part)), [low, high], log);
        const set = level.moves?.(at);
        if (set) lab.set(set);
      }}
      onPointerUp={release}
      onLostPointerCapture={release}
    />
  );
}
