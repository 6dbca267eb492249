import { useEffect, useRef } from 'react';
import { integratorWords } from '../../model/describe-run';
import type { Model } from '../../model/types';
import { buildLossChart, nodesOf, type Picture, paintCanvas } from '../../render';
import { usePixelRatio } from '../plot/use-pixel-ratio';
import { useScene, useSession } from '../session';
import { LiveText, useLive } from '../use-live';

export function LossChartView() {
  const { live, theme } = useSession();
  const root = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const last = useRef<{ chart: unknown; key: string; picture: Picture }>(undefined);
  const descends = useScene((scene) => scene.dynamics.kind === 'descent');
  const pixelRatio = usePixelRatio();

  const draw = (model: Model) => {
    const [element, target] = [root.current, canvas.current];
    const context = target?.getContext('2d');
    if (!element || !target || !context) return;
    const size = { width: element.clientWidth, height: element.clientHeight };
    const key = [size.width, size.height, theme.get().name, pixelRatio].join();
    if (size.width < 80 || size.height < 40) return;
    if (last.current?.chart === model.chart && last.current.key === key) return;
    const picture = buildLossChart(model.chart, size, theme.get());
    if (last.current?.key !== key) {
      target.width = Math.round(size.width * pixelRatio);
      target.height = Math.round(size.height * pixelRatio);
    }
    last.current = { chart: model.chart, key, picture };
    paintCanvas(nodesOf(picture), picture.plot, context, { pixelRatio, size, clear: true });
    target.setAttribute('aria-label', picture.description);
  };
  useLive(draw, 'paint');
  const redraw = useRef(draw);
  redraw.current = draw;

  useEffect(() => {
    const again = () => {
      if (last.current) last.current = { ...last.current, key: '' };
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
    <section className="card loss-chart" aria-label="Loss">
      <h2 className="section-title">{descends ? 'Loss by step' : 'Loss by time'}</h2>
      <div ref={root} className="chart-area">
        <canvas ref={canvas} role="img" aria-label="Loss" />
      </div>
      <p className="integrator">
        <LiveText of={({ flow }) => integratorWords(flow)} />
      </p>
    </section>
  );
}
