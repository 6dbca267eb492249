import { useEffect, useRef } from 'react';
import type { LineChart } from '../../model/line-chart';
import type { Model } from '../../model/types';
import { buildLineChart, nodesOf, paintCanvas } from '../../render';
import { usePixelRatio } from '../plot/use-pixel-ratio';
import { useSession } from '../session';
import { useLive } from '../use-live';
import { setAttribute } from '../write';

/** A chart of the model, painted outside React's rendering; blank where there is none. */
export function ChartCanvas({ of }: { of: (model: Model) => LineChart | undefined }) {
  const { live, theme } = useSession();
  const root = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<readonly unknown[]>([]);
  const pixelRatio = usePixelRatio();

  const draw = (model: Model) => {
    const context = canvas.current?.getContext('2d');
    const chart = of(model);
    if (!root.current || !canvas.current || !context || !chart) return;
    const size = { width: root.current.clientWidth, height: root.current.clientHeight };
    const inputs = [chart, size.width, size.height, theme.get(), pixelRatio];
    if (size.width < 80 || inputs.every((part, i) => part === drawn.current[i])) return;
    drawn.current = inputs;
    const picture = buildLineChart(chart, size, theme.get());
    canvas.current.width = Math.round(size.width * pixelRatio);
    canvas.current.height = Math.round(size.height * pixelRatio);
    paintCanvas(nodesOf(picture), picture.plot, context, { pixelRatio, size, clear: true });
    setAttribute(canvas.current, 'aria-label', picture.description);
  };
  useLive(draw, 'paint');
  const latest = useRef(draw);
  latest.current = draw;

  useEffect(() => {
    const again = () => {
      drawn.current = [];
      latest.current(live.model());
    };
    const observer = new ResizeObserver(again);
    if (root.current) observer.observe(root.current);
    const stop = theme.subscribe(again);
    return () => {
      observer.disconnect();
      stop();
    };
  }, [live, theme]);

  return (
    <div ref={root} className="small-chart">
      <canvas ref={canvas} role="img" aria-label="Chart" />
    </div>
  );
}
