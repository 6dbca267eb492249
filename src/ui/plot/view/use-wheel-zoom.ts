import { type RefObject, useEffect, useEffectEvent } from 'preact/compat';
import { zoomed } from '../../../model/window/fit-window';
import { transformOf } from '../../../render';
import type { Window } from '../../../state/scene/scene';
import type { Gesture } from '../../session/gesture/use-gesture';
import type { Plot } from '../frame/plot-context';

/** Ms without a turn of the wheel after which a zoom is over. */
const quiet = 250;

/** The window of the picture, and how it is moved. */
export interface MovableWindow {
  current(): Window;
  show(ends: Window): void;
}

/**
 * The wheel zooms about the pointer, with Ctrl or Cmd or while the picture has the focus; the
 * page then does not scroll.
 */
export function useWheelZoom(
  plot: Plot,
  root: RefObject<HTMLDivElement | null>,
  gesture: Gesture,
  view: MovableWindow,
): void {
  const current = useEffectEvent(view.current);
  const show = useEffectEvent(view.show);
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    let timer = 0;
    let frame = 0;
    // Not rounded like the ends that are shown, or the many small steps of a trackpad would be lost.
    let exact: Window | undefined;
    const finish = () => {
      exact = undefined;
      gesture.end();
    };
    // A turn is told at the next frame, which can be late: one that waits for it must not begin another zoom.
    const finishUnlessTurned = () => {
      frame = requestAnimationFrame(finish);
    };
    const forget = () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
    const onWheel = (event: WheelEvent) => {
      const focused = document.activeElement?.closest('.plot') === element;
      const drawn = plot.frame();
      if (!drawn || !(event.ctrlKey || event.metaKey || focused)) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      exact ??= current();
      const at = transformOf(drawn.plot, exact).invert(event.clientX - box.left, event.clientY - box.top);
      gesture.begin();
      exact = zoomed(exact, 2 ** ((-event.deltaY * lines) / 300), at);
      show(exact);
      forget();
      timer = window.setTimeout(finishUnlessTurned, quiet);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('wheel', onWheel);
      forget();
    };
  }, [plot, root, gesture]);
}
