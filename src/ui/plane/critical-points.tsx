import { useLayoutEffect, useRef, useState } from 'preact/compat';
import { explainPoint, pointTitle, tuple } from '../../model/plane/plane-words';
import type { PlanePoint } from '../../model/types/types';
import { Icon } from '../kit/icon';
import { usePlaced, usePlot } from '../plot/frame/plot-context';
import { Mark } from '../plot/legend/mark';

/** So many points can be clicked; beyond, nobody could tell them apart. */
const most = 24;

const clickable = (points: readonly PlanePoint[]) => points.filter(({ isolated }) => isolated).slice(0, most);

interface Props {
  /** Key of the point that is explained. */
  readonly open: string | undefined;
  readonly onOpen: (key: string | undefined) => void;
}

/** A button on every critical point, and the explanation of the one that was clicked. */
export function CriticalPoints({ open, onOpen }: Props) {
  const plot = usePlot();
  const [points, setPoints] = useState<readonly PlanePoint[]>(() => plot.frame()?.model.plane.points ?? []);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  usePlaced(({ model }) => setPoints(model.plane.points));
  const shown = points.find(({ key }) => key === open);
  const close = () => {
    if (open !== undefined) buttons.current.get(open)?.focus({ preventScroll: true });
    onOpen(undefined);
  };
  return (
    <>
      {clickable(points).map((point) => (
        <PointButton
          key={point.key}
          point={point}
          pressed={point.key === open}
          onClick={() => onOpen(point.key === open ? undefined : point.key)}
          register={(element) => {
            if (element) buttons.current.set(point.key, element);
            else buttons.current.delete(point.key);
          }}
        />
      ))}
      {shown && <Explanation key={shown.key} point={shown} onClose={close} />}
    </>
  );
}

interface ButtonProps {
  readonly point: PlanePoint;
  readonly pressed: boolean;
  readonly onClick: () => void;
  readonly register: (element: HTMLButtonElement | null) => void;
}

function PointButton({ point, pressed, onClick, register }: ButtonProps) {
  const root = useRef<HTMLButtonElement>(null);
  usePlaced(({ to }) => {
    const [x, y] = [to.x(point.at[0]), to.y(point.at[1])];
    if (root.current) root.current.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
  });
  return (
    <button
      type="button"
      ref={(element) => {
        root.current = element;
        register(element);
      }}
      className="critical-target"
      data-nature={point.nature}
      aria-expanded={pressed}
      aria-label={`${pointTitle(point)} at ${tuple(point.at)}`}
      title={pointTitle(point)}
      onClick={onClick}
    />
  );
}

/** Distance from the data in px, clear of the tick labels. */
const below = 26;

interface ExplanationProps {
  readonly point: PlanePoint;
  readonly onClose: () => void;
}

/** What the point is: rank, kernel, the gradient that is swallowed, the Hessian. Below the data, which it leaves to be seen. */
function Explanation({ point, onClose }: ExplanationProps) {
  const root = useRef<HTMLElement>(null);
  usePlaced(({ plot }) => {
    if (root.current) root.current.style.top = `${Math.round(plot.y + plot.height + below)}px`;
  });
  useLayoutEffect(() => root.current?.focus({ preventScroll: true }), []);
  return (
    <section
      ref={root}
      className="critical-card"
      aria-label={`${pointTitle(point)} at ${tuple(point.at)}`}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header>
        <Mark name={`critical-${point.nature.replaceAll(' ', '-')}`} />
        <h3>{pointTitle(point)}</h3>
        <button type="button" aria-label="Close the explanation" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {explainPoint(point).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}
