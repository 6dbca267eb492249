import { useEffect, useRef } from 'react';
import type { Box } from '../../render';
import { useSession } from '../session';
import { useLive } from '../use-live';
import { setHidden } from '../write';
import { useDesk } from './desk';

/** A line over the loss chart at the moment that the pictures show. */
export function ChartCursor({ plot }: { plot: () => Box | undefined }) {
  const desk = useDesk();
  const { live } = useSession();
  const line = useRef<HTMLDivElement>(null);
  const place = () => {
    const [element, area, time] = [line.current, plot(), desk?.clock.get().time];
    if (!element) return;
    setHidden(element, time === undefined || !area);
    if (time === undefined || !area) return;
    const { xMax } = live.model().chart;
    const x = area.x + area.width * Math.min(1, xMax > 0 ? time / xMax : 0);
    element.style.transform = `translateX(${x.toFixed(1)}px)`;
    element.style.top = `${area.y}px`;
    element.style.height = `${area.height}px`;
  };
  const latest = useRef(place);
  latest.current = place;
  useLive(place);
  useEffect(() => desk?.clock.subscribe(() => latest.current()), [desk]);
  return <div ref={line} className="chart-cursor" aria-hidden="true" hidden />;
}
