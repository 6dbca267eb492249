import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'preact/compat';
import type { Point } from '../../../core';
import { usePlaced, usePlot } from '../../plot/frame/plot-context';
import { useReader } from '../reader/reader';
import { setAspectRatio } from './aspect-ratio';
import { layerAt } from './layer-at';

/** Stands over a picture: what a pointer, a touch or the focus of a handle is on is marked in the text. */
export function PointedLayer() {
  const anchor = useRef<HTMLSpanElement>(null);
  const plot = usePlot();
  const { pointed } = useReader();
  // Before it is drawn first: it would be drawn again in the size that this gives it.
  useLayoutEffect(() => {
    const root = around(anchor.current);
    if (root) setAspectRatio(root, root.clientWidth, plot.window());
  }, [plot]);
  usePlaced(({ size, window }) => {
    const root = around(anchor.current);
    if (root) setAspectRatio(root, size.width, window);
  });
  const look = useEffectEvent((at: Point | undefined) => {
    const frame = plot.frame();
    pointed.set(at && frame && layerAt(frame.picture, at, namedParts()));
  });
  useEffect(() => {
    const root = around(anchor.current);
    if (!root) return undefined;
    const local = (x: number, y: number): Point => {
      const { left, top } = root.getBoundingClientRect();
      return [x - left, y - top];
    };
    const onPointer = ({ clientX, clientY }: PointerEvent) => look(local(clientX, clientY));
    const onFocus = ({ target }: FocusEvent) => {
      const handle = target instanceof Element && target.closest('.handle')?.querySelector('.handle-ring');
      if (!handle) return;
      const { left, top, width, height } = handle.getBoundingClientRect();
      look(local(left + width / 2, top + height / 2));
    };
    const onLeave = () => look(undefined);
    const heard = [
      ['pointermove', onPointer],
      ['pointerdown', onPointer],
      ['focusin', onFocus],
      ['pointerleave', onLeave],
      ['focusout', onLeave],
    ] as const;
    for (const [type, listener] of heard) root.addEventListener(type, listener as EventListener);
    return () => {
      for (const [type, listener] of heard) root.removeEventListener(type, listener as EventListener);
    };
  }, []);
  return <span ref={anchor} hidden />;
}

const around = (anchor: Element | null) => anchor?.closest<HTMLElement>('.plot');

/** What the open step has words for. */
const namedParts = (): ReadonlySet<string> =>
  new Set(
    [...document.querySelectorAll('.learn-text [data-part]')].flatMap((word) => word.getAttribute('data-part') ?? []),
  );
