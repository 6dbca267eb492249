/**
 * Pictures whose model stays what it is, but whose size, colours or faces have become others. A window that is resized
 * and a theme that is switched ask it of all pictures at once: they are drawn in as many frames as it takes, first what
 * is under the pointer and what is in view. Meanwhile the others keep what they show, stretched to their new size; in
 * the colours of another theme nothing is shown.
 */
import type { Size } from '../../../render';
import { createTurns, mostWaits } from '../../session/drawing-time';
import type { ThemeSwitch } from '../../session/theme-switch';

/** A picture on the page. */
export interface Shown {
  /** In CSS px, as measured last. */
  size: Size;
  /** Whether it is to be drawn again in this frame or in one soon after. */
  waits: boolean;
  /** In how many frames the rest of it has been put off. */
  offs?: number;
  readonly draw: () => void;
}

/** Ms of drawing one picture after which its own rest waits: what is painted by then still has to be handed over. */
const alone = 14;

const shown = new Map<Element, Shown>();
let [frame, faces] = [0, 0];
const takeTurn = createTurns(() => performance.now());
let observer: ResizeObserver | undefined;

/** How often faces have arrived: text drawn before would keep the fallback. */
export const facesArrived = (): number => faces;

/**
 * Whether the rest of a picture is left to the next frame, since it takes long by itself.
 * @param since when this drawing began; Infinity where the picture follows a hand, which sees each frame
 */
export function isPutOff(picture: Shown, since: number): boolean {
  const { offs = 0 } = picture;
  if (offs >= mostWaits || performance.now() <= since + alone) return false;
  picture.offs = offs + 1;
  picture.waits = true;
  drawSoon();
  return true;
}

/** Draws a picture now and whenever its size or something else about the page becomes another. Returns the way to stop. */
export function keepDrawn(root: HTMLElement, picture: Shown, theme: ThemeSwitch): () => void {
  observer ??= watchPage();
  shown.set(root, picture);
  observer.observe(root);
  const stop = theme.subscribe(() => {
    // What has not been drawn by the next frame is seen like this; what it holds keeps the focus.
    root.style.opacity = '0';
    drawAllSoon();
  });
  return () => {
    stop();
    observer?.unobserve(root);
    shown.delete(root);
  };
}

function watchPage(): ResizeObserver {
  document.fonts.addEventListener('loadingdone', () => {
    faces += 1;
    drawAllSoon();
  });
  watchPixelRatio();
  return new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const picture = shown.get(target);
      if (!picture) continue;
      picture.size = { width: Math.round(contentRect.width), height: Math.round(contentRect.height) };
      picture.waits = true;
    }
    // In the frame that shows the new size, unless this one has drawn as much as it can. What is new would be blank in it.
    if (frame === 0) drawWaiting(false);
  });
}

/** It changes when the window moves to another screen or is zoomed. */
function watchPixelRatio(): void {
  const onChange = () => {
    drawAllSoon();
    watchPixelRatio();
  };
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', onChange, { once: true });
}

function drawAllSoon(): void {
  for (const picture of shown.values()) picture.waits = true;
  drawSoon();
}

function drawSoon(): void {
  frame ||= requestAnimationFrame(() => drawWaiting(true));
}

function drawWaiting(mayWait: boolean): void {
  frame = 0;
  const waiting = [...shown].filter(([, { waits }]) => waits).sort(([a], [b]) => distance(a) - distance(b));
  takeTurn(waiting, drawOne, mayWait);
  if (waiting.some(([, { waits }]) => waits)) drawSoon();
}

function drawOne([root, picture]: [Element, Shown]): void {
  picture.waits = false;
  picture.draw();
  if (picture.waits) return;
  picture.offs = 0;
  (root as HTMLElement).style.opacity = '';
}

/** How far something is from where the reader looks, in px. */
const distance = (root: Element): number => (root.matches(':hover') ? -1 : Math.abs(root.getBoundingClientRect().top));
