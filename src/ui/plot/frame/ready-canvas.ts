import type { Size } from '../../../render';

/** Stands behind the page and shows one transparent px. */
const behind = 'position: fixed; top: 0; left: 0; z-index: -1; width: 1px; height: 1px; overflow: hidden';

/** Frames after which the page shows what was painted. */
const untilShown = 2;

/**
 * Gives a canvas the memory that it takes in a size in CSS px, so that what it then takes is the painting. A browser
 * gives it to whoever is shown, and as much again to whoever is painted while it is shown; that takes longer than to
 * paint most pictures. It stays empty, and may be taken away meanwhile.
 */
export async function readyCanvas(canvas: HTMLCanvasElement, { width, height }: Size): Promise<void> {
  const [w, h] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)];
  if (canvas.width !== w || canvas.height !== h) [canvas.width, canvas.height] = [w, h];
  const place = document.createElement('div');
  place.ariaHidden = 'true';
  place.style.cssText = behind;
  place.append(canvas);
  document.body.append(place);
  for (let paints = 0; paints < 2 && canvas.parentElement === place; paints++) {
    canvas.getContext('2d')?.clearRect(0, 0, w, h);
    await frames(untilShown);
  }
  place.remove();
}

/** Done when so many frames have passed. */
export async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
}
