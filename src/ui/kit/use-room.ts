import { type RefObject, useLayoutEffect, useState } from 'preact/compat';

export interface Room {
  readonly width: number;
  readonly height: number;
}

/**
 * How much room an element without padding has, in px: known before it is first seen, so that nothing is laid out for
 * another room first, and followed from then on. A change is told at the next frame: what is laid out anew in answer may
 * change the room again, which the browser reports as an error while it still delivers the last change.
 */
export function useRoom(root: RefObject<HTMLElement | null>): Room | undefined {
  const [room, setRoom] = useState<Room>();
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const tell = ({ width, height }: Room) =>
      setRoom((before) => (before?.width === width && before.height === height ? before : { width, height }));
    tell(element.getBoundingClientRect());
    let frame = 0;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => tell(entry.contentRect));
    });
    observer.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [root]);
  return room;
}
