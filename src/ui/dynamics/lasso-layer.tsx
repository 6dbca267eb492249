import { useEffect, useEffectEvent, useRef } from 'preact/compat';
import type { Point } from '../../core';
import { pointsInside } from '../../model/window/lasso';
import { fields } from '../../state/fields/fields';
import { usePlot } from '../plot/frame/plot-context';
import { useSession } from '../session/session';
import { useSetting } from '../session/setting';
import { useTools } from './desk';
import { followLasso } from './lasso-gesture';
import { useStarts } from './use-starts';

/** A drag around a region, with Shift or with the lasso in hand, adds a small grid of starts inside it. */
export default function Lasso() {
  const inHand = useSetting(useTools(), ({ lasso }) => lasso) === true;
  const plot = usePlot();
  const { store } = useSession();
  const starts = useStarts();
  const svg = useRef<SVGSVGElement>(null);
  const line = useRef<SVGPolygonElement>(null);
  const onRegion = useEffectEvent((corners: readonly Point[]) => {
    const frame = plot.frame();
    if (!frame) return;
    const room = fields.starts.most - store.get().starts.length;
    const drawn = corners.map(([x, y]) => frame.to.invert(x, y));
    // With no room left, the one that is too many says so.
    starts.addAll(pointsInside(drawn, Math.max(1, room), frame.window));
  });

  useEffect(() => {
    const around = svg.current?.parentElement;
    if (!around || !line.current) return undefined;
    return followLasso({ around, line: line.current, inHand, onRegion: (corners) => onRegion(corners) });
  }, [inHand]);

  return (
    <svg ref={svg} className={inHand ? 'lasso in-hand' : 'lasso'} aria-hidden="true">
      <polygon ref={line} />
    </svg>
  );
}
