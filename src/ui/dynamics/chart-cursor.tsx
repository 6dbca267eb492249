import { useEffect, useRef } from 'preact/compat';
import { lossChartPlot } from '../../render';
import { useSession } from '../session/session';
import { useLive } from '../session/use-live';
import { setHidden } from '../session/write';
import type { Clock } from './clock';

/** A line over the loss chart at the moment that the pictures show. */
export function ChartCursor({ clock }: { clock: Clock }) {
  const { live, theme } = useSession();
  const line = useRef<HTMLDivElement>(null);
  const place = () => {
    const [element, time] = [line.current, clock.get().time];
    if (!element) return;
    setHidden(element, time === undefined);
    const around = element.parentElement;
    if (time === undefined || !around) return;
    const { chart } = live.model();
    const size = { width: around.clientWidth, height: around.clientHeight };
    const { x, y, width, height } = lossChartPlot(chart, size, theme.get());
    const share = chart.xMax > 0 ? Math.min(1, time / chart.xMax) : 0;
    element.style.transform = `translate(${(x + width * share).toFixed(1)}px, ${y}px)`;
    element.style.height = `${height}px`;
  };
  const latest = useRef(place);
  latest.current = place;
  useLive(place, 'paint');
  useEffect(() => clock.subscribe(() => latest.current()), [clock]);
  return <div ref={line} className="chart-cursor" aria-hidden="true" hidden />;
}
