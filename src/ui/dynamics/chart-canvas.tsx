import { useEffect, useRef } from 'react';
import type { Model } from '../../model/types';
import { nodesOf, type Picture, paintCanvas, type Size, type Theme } from '../../render';
import { usePixelRatio } from '../plot/use-pixel-ratio';
import { useSession } from '../session';
import { useLive } from '../use-live';

interface Props {
  readonly label: string;
  /** Says by identity whether there is anything new to draw. */
  readonly inputs: (model: Model) => readonly unknown[];
  readonly build: (model: Model, size: Size, theme: Theme) => Picture;
}

/** A chart that follows the model once it stands still: nothing of it is made while something is dragged. */
export function ChartCanvas({ label, inputs, build }: Props) {
  const { live, store, theme } = useSession();
  const root = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<readonly unknown[]>([]);
  const pixelRatio = usePixelRatio();

  const draw = (model: Model) => {
    const [element, target] = [root.current, canvas.current];
    const context = target?.getContext('2d');
    if (!element || !target || !context || store.gesture.active()) return;
    const size = { width: element.clientWidth, height: element.clientHeight };
    if (size.width < 120 || size.height < 80) return;
    const next = [...inputs(model), size.width, size.height, theme.get().name, pixelRatio];
    if (next.length === drawn.current.length && next.every((part, i) => part === drawn.current[i])) return;
    drawn.current = next;
    const picture = build(model, size, theme.get());
    target.width = Math.round(size.width * pixelRatio);
    target.height = Math.round(size.height * pixelRatio);
    paintCanvas(nodesOf(picture), picture.plot, context, { pixelRatio, size, clear: true });
    target.setAttribute('aria-label', picture.description);
  };
  useLive(draw, 'paint');
  const redraw = useRef(draw);
  redraw.current = draw;

  // What it is built from may have changed with every rendering; drawing is skipped where nothing did.
  useEffect(() => redraw.current(live.model()));
  useEffect(() => {
    const again = () => redraw.current(live.model());
    const observer = new ResizeObserver(again);
    if (root.current) observer.observe(root.current);
    const stop = theme.subscribe(again);
    return () => {
      observer.disconnect();
      stop();
    };
  }, [live, theme]);

  return (
    <div ref={root} className="chart-area scale-chart">
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}
