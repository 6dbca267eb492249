import { useRef, useState } from 'preact/compat';
import type { LabLayerProps } from '../lab';
import type { View } from './numbers';
import type { Options } from './simulate';

type Spot = readonly [x: number, y: number];

const mostPoints = 30;
/** The plane reaches this far from 0. */
const reach = 2;

/** A hand draws a closed loop; fewer points are kept than it passed through. */
export function LoopLayer({ picture: { plot, width, height }, change }: LabLayerProps<Options, View>) {
  const drawing = useRef(false);
  const [path, setPath] = useState<readonly Spot[]>([]);
  const finish = () => {
    if (!drawing.current) return;
    drawing.current = false;
    setPath([]);
    const every = Math.max(1, Math.ceil(path.length / mostPoints));
    const kept = path.filter((_, i) => i % every === 0);
    if (kept.length >= 3) change({ loop: kept.map((spot) => inPlane(spot, plot)).join(',') });
  };
  return (
    // The loop can be typed as well, among the controls.
    <svg
      className="lab-draw"
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drawing.current = true;
        setPath([spotOf(event)]);
      }}
      onPointerMove={(event) => {
        if (drawing.current) setPath([...path, spotOf(event)]);
      }}
      onPointerUp={finish}
      onPointerCancel={finish}
    >
      <polyline points={path.map((spot) => spot.join(',')).join(' ')} />
    </svg>
  );
}

const spotOf = ({ offsetX, offsetY }: { readonly offsetX: number; readonly offsetY: number }): Spot => [
  offsetX,
  offsetY,
];

function inPlane(
  [px, py]: Spot,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): string {
  const clip = (value: number) => Math.max(-reach, Math.min(reach, value));
  const place = [clip(2 * reach * ((px - x) / width - 0.5)), clip(2 * reach * (0.5 - (py - y) / height))];
  return place.map((value) => String(Number(value.toFixed(2)))).join(',');
}
