import { type RefObject, useLayoutEffect, useRef } from 'preact/compat';

/**
 * Canvases that no picture has any more. To give a new one its memory takes the browser longer than to paint most
 * pictures, and whoever turns the pages of the article sees pictures of one size come and go.
 */
const idle: HTMLCanvasElement[] = [];

/** As many as a figure of four pictures has. */
const mostIdle = 8;

function leave(canvas: HTMLCanvasElement): void {
  canvas.remove();
  if (idle.length >= mostIdle) return;
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
    const [still, moving] = [place(root, back), place(root, front)];
    return () => {
      leave(moving);
      leave(still);
    };
  }, []);
  return { root, back, front };
}

function place(root: RefObject<HTMLElement | null>, layer: RefObject<HTMLCanvasElement | null>): HTMLCanvasElement {
  const canvas = idle.pop() ?? document.createElement('canvas');
  root.current?.append(canvas);
  layer.current = canvas;
  return canvas;
}
