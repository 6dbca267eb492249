import { useEffect, useRef } from 'react';
import type { LossChart, Model } from '../../model/types';
import { buildLossChart, nodesOf, paintCanvas } from '../../render';
import { usePixelRatio } from '../plot/use-pixel-ratio';
import { useSession } from '../session';
import { useLive } from '../use-live';

interface Props {
  readonly chart: (model: Model) => LossChart;
  /** Key of a series that is looked at. */
  readonly highlight?: string;
}

/** A loss chart that follows the model, outside React's rendering. */
export function ChartCanvas({ chart: chartOf, highlight }: Props) {
  const { live, theme } = useSession();
  const root = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const last = useRef<{ chart: LossChart; key: string }>(undefined);
  const pixelRatio = usePixelRatio();

  const draw = (model: Model) => {
    const [element, target] = [root.current, canvas.current];
    const context = target?.getContext('2d');
    if (!element || !target || !context) return;
    const size = { width: element.clientWidth, height: element.clientHeight };
    const key = [size.width, size.height, theme.get().name, pixelRatio].join();
    if (size.width < 80 || size.height < 40) return;
    const chart = chartOf(model);
    const shown = `${key},${highlight}`;
    if (last.current?.chart === chart && last.current.key === shown) return;
    const picture = buildLossChart(chart, size, theme.get(), highlight);
    const [width, height] = [Math.round(size.width * pixelRatio), Math.round(size.height * pixelRatio)];
    // Setting the size empties the canvas and is dear, so only when it changes.
    if (target.width !== width || target.height !== height) {
      target.width = width;
      target.height = height;
    }
    last.current = { chart, key: shown };
    paintCanvas(nodesOf(picture), picture.plot, context, { pixelRatio, size, clear: true });
    target.setAttribute('aria-label', picture.description);
  };
  useLive(draw, 'paint');
  const redraw = useRef(draw);
  redraw.current = draw;

  // What is looked at comes with a rendering.
  useEffect(() => redraw.current(live.model()));

  useEffect(() => {
    const again = () => {
      last.current = undefined;
      redraw.current(live.model());
    };
    const observer = new ResizeObserver(again);
    if (root.current) observer.observe(root.current);
    const stop = theme.subscribe(again);
    document.fonts.addEventListener('loadingdone', again);
    again();
    return () => {
      observer.disconnect();
      stop();
      document.fonts.removeEventListener('loadingdone', again);
    };
  }, [live, theme]);

  return (
    <div ref={root} className="chart-area">
      <canvas ref={canvas} role="img" aria-label="Loss" />
    </div>
  );
}
