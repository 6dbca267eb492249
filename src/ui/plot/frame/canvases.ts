import { type RefObject, useLayoutEffect, useRef } from 'preact/compat';
import type { Size } from '../../../render';

/**
 * Canvases that no picture has any more. To give a new one its memory takes the browser longer than to paint most
 * pictures, and whoever turns the pages of the article sees pictures of one size come and go.
 */
const idle: HTMLCanvasElement[] = [];

/** As many as a figure of four pictures has. */
const mostIdle = 8;

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

/**
 * Makes so many canvases for pictures that are to come, each with memory for such a size in px: what they then take is
 * the painting. Those that others have left count.
 */
export function setAside(count: number, { width, height }: Size): void {
  while (idle.length < Math.min(count, mostIdle)) {
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * devicePixelRatio);
    canvas.height = Math.round(height * devicePixelRatio);
    // The browser gives the memory to whoever paints.
    canvas.getContext('2d')?.clearRect(0, 0, 1, 1);
    idle.push(canvas);
  }
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
  layer.current = idle.pop() ?? document.createElement('canvas');
  root.current?.append(layer.current);
}
