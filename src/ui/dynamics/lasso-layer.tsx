import { useEffect, useRef } from 'react';
import type { Point } from '../../core';
import { pointsInside } from '../../model/lasso';
import { fields } from '../../state/fields';
import { usePlot } from '../plot/plot-context';
import { useSession } from '../session';
import { useSetting } from './cell';
import { useTools } from './desk';
import { useStarts } from './use-taps';

/** A drag around a region, with Shift or with the lasso in hand, adds a small grid of starts inside it. */
export default function Lasso() {
  const inHand = useSetting(useTools(), ({ lasso }) => lasso) === true;
  const plot = usePlot();
  const { store } = useSession();
  const starts = useStarts();
  const svg = useRef<SVGSVGElement>(null);
  const line = useRef<SVGPolygonElement>(null);
  const corners = useRef<Point[]>([]);
  const pointer = useRef<number>(undefined);
  const latest = useRef(starts);
  latest.current = starts;

  useEffect(() => {
    const around = svg.current?.parentElement;
    if (!around) return undefined;
    const show = () => line.current?.setAttribute('points', corners.current.map((at) => at.join()).join(' '));
    const put = (event: PointerEvent) => {
      const box = around.getBoundingClientRect();
      corners.current.push([event.clientX - box.left, event.clientY - box.top]);
      show();
    };
    const drop = () => {
      corners.current = [];
      pointer.current = undefined;
      show();
    };
    const onDown = (event: PointerEvent) => {
      const ground = event.target instanceof Element && event.target.closest('.plot-overlay, .lasso');
      if (!ground || event.button !== 0 || !(inHand || event.shiftKey) || pointer.current !== undefined) return;
      event.stopPropagation();
      event.preventDefault();
      pointer.current = event.pointerId;
      around.setPointerCapture(event.pointerId);
      put(event);
    };
    const onMove = (event: PointerEvent) => {
      if (event.pointerId !== pointer.current) return;
      event.stopPropagation();
      put(event);
    };
    const onUp = (event: PointerEvent) => {
      if (event.pointerId !== pointer.current) return;
      event.stopPropagation();
      const frame = plot.frame();
      const drawn = frame ? corners.current.map(([x, y]) => frame.to.invert(x, y)) : [];
      const span = extentOf(corners.current);
      drop();
      if (!frame || span < 8) return;
      const room = fields.starts.most - store.get().starts.length;
      // With no room left, the one that is too many says so.
      latest.current.addAll(pointsInside(drawn, Math.max(1, room), frame.window));
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') drop();
    };
    around.addEventListener('pointerdown', onDown, true);
    around.addEventListener('pointermove', onMove, true);
    around.addEventListener('pointerup', onUp, true);
    around.addEventListener('pointercancel', drop);
    window.addEventListener('keydown', onKey);
    return () => {
      around.removeEventListener('pointerdown', onDown, true);
      around.removeEventListener('pointermove', onMove, true);
      around.removeEventListener('pointerup', onUp, true);
      around.removeEventListener('pointercancel', drop);
      window.removeEventListener('keydown', onKey);
    };
  }, [plot, store, inHand]);

  return (
    <svg ref={svg} className={inHand ? 'lasso in-hand' : 'lasso'} aria-hidden="true">
      <polygon ref={line} />
    </svg>
  );
}

/** How far the curve reaches, in px. */
function extentOf(points: readonly Point[]): number {
  const span = (i: 0 | 1) => Math.max(...points.map((at) => at[i])) - Math.min(...points.map((at) => at[i]));
  return points.length === 0 ? 0 : Math.max(span(0), span(1));
}
