import { type RefObject, useEffectEvent, useLayoutEffect } from 'preact/compat';

export interface Room {
  readonly width: number;
  readonly height: number;
}

/**
 * Tells how much room an element has, now and whenever that changes. It is told at the next frame: what is laid out anew
 * in answer may change the room again, which the browser reports as an error while it still delivers the last change.
 */
export function useRoom(root: RefObject<HTMLElement | null>, onRoom: (room: Room) => void): void {
  const tell = useEffectEvent(onRoom);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    let frame = 0;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => tell({ width, height }));
    });
    observer.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [root]);
}
