import { type RefObject, useLayoutEffect, useRef } from 'preact/compat';

/**
 * Canvases that no picture has any more, first those that were readied or left first. To give a new one its memory
 * takes the browser longer than to paint most pictures, and whoever turns the pages of the article sees pictures of one
 * size come and go.
 */
export const idle: HTMLCanvasElement[] = [];

/** As many as a figure of four pictures has. */
export const mostIdle = 8;

type Layer = RefObject<HTMLCanvasElement | null>;

/** From here on the picture that had it paints nowhere: its canvas may be another's. */
function leave(layer: Layer): void {
  const canvas = layer.current;
  layer.current = null;
  canvas?.remove();
  if (!canvas || idle.length >= mostIdle) return;
  const context = canvas.getContext('2d');
  context?.resetTransform();
  context?.clearRect(0, 0, canvas.width, canvas.height);
  idle.push(canvas);
}

/** Two empty canvases in an element, for what is still and what moves: from the first layout effect until it is gone. */
export function useCanvases() {
  const root = useRef<HTMLDivElement>(null);
  const back = useRef<HTMLCanvasElement>(null);
  const front = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    place(root, back);
    place(root, front);
    return () => {
      leave(front);
      leave(back);
    };
  }, []);
  return { root, back, front };
}

function place(root: RefObject<HTMLElement | null>, layer: Layer): void {
  layer.current = idle.shift() ?? document.createElement('canvas');
  root.current?.append(layer.current);
}
