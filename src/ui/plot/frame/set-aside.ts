import type { Size } from '../../../render';
import { idle, mostIdle } from './canvases';

/** Frames after which the page shows what was painted. */
const untilShown = 2;

/**
 * Readies two canvases for each of some pictures that are to come, by their sizes in px: those first that others have
 * left. One more in each frame, so that no frame is full of it, for as long as they are wanted.
 */
export async function setAside(sizes: readonly Size[], areWanted: () => boolean): Promise<void> {
  const wanted = sizes.flatMap((size) => [size, size]).slice(0, mostIdle);
  while (idle.length < wanted.length) idle.push(document.createElement('canvas'));
  for (const [i, canvas] of idle.slice(0, wanted.length).entries()) {
    const size = wanted[i];
    if (!areWanted()) return;
    if (!size || !idle.includes(canvas)) continue;
    void ready(canvas, size);
    await waitFrames(1);
  }
}

/**
 * Gives a canvas the memory that it takes in a size in px, so that what it then takes is the painting. A browser gives
 * it to whoever is shown, and as much again to whoever is painted while it is shown; that takes longer than to paint
 * most pictures. The canvas stays empty, and may be taken away meanwhile.
 */
async function ready(canvas: HTMLCanvasElement, { width, height }: Size): Promise<void> {
  const [w, h] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)];
  if (canvas.width !== w || canvas.height !== h) [canvas.width, canvas.height] = [w, h];
  const place = document.createElement('div');
  place.ariaHidden = 'true';
  // Behind the page, of which it shows one transparent px.
  place.style.cssText = 'position: fixed; top: 0; left: 0; z-index: -1; width: 1px; height: 1px; overflow: hidden';
  place.append(canvas);
  document.body.append(place);
  for (let paints = 0; paints < 2 && canvas.parentElement === place; paints++) {
    canvas.getContext('2d')?.clearRect(0, 0, w, h);
    await waitFrames(untilShown);
  }
  place.remove();
}

/** Done when so many frames have passed. */
async function waitFrames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
}
