/**
 * Pictures whose model stays what it is, but whose size, colours or faces have become others. A window that is resized
 * and a theme that is switched ask it of all pictures at once: they are drawn in as many frames as it takes, first what
 * is under the pointer and what is in view. Meanwhile the others keep what they show, stretched to their new size; in
 * the colours of another theme nothing is shown.
 */
import type { Size } from '../../../render';
import type { ThemeSwitch } from '../../session/theme-switch';

/** What of a picture can fill a frame by itself: to compute it, and to paint what lies below in it. */
export type Stage = 'computed' | 'below';

/** A picture on the page. */
export interface Shown {
  /** In CSS px, as measured last. */
  size: Size;
  /** Whether it is to be drawn again in this frame or in one soon after. */
  waits: boolean;
  /** How far the frame before came with it, where the rest was put off. */
  reached?: Stage;
  readonly draw: () => void;
}

/**
 * Ms of drawing after which the pictures that are left wait for the next frame, on a screen with one pixel per CSS px.
 * The browser fills the pixels at the end of the frame, in a time that grows with their number.
 */
const longest = 24;
/** The same of one picture, after which its own rest waits: what is painted by then still has to be handed over. */
const alone = 14;

const shown = new Map<Element, Shown>();
/** `late`: when this frame has taken so long that what is left of a picture is work for the next one. */
let [frame, faces, late] = [0, 0, Infinity];
let observer: ResizeObserver | undefined;

/** How often faces have arrived: text drawn before would keep the fallback. */
export const facesArrived = (): number => faces;

/**
 * Whether the rest of a picture is left to the next frame: where this one has taken too long, or the picture alone has.
 * Each is put off once at most after each stage.
 * @param since when this drawing began; Infinity where the picture follows a hand, which sees each frame
 */
export function isPutOff(picture: Shown, stage: Stage, since: number): boolean {
  const wasOff = picture.reached === stage || picture.reached === 'below';
  if (wasOff || performance.now() <= Math.min(late, since + alone)) return false;
  picture.reached = stage;
  picture.waits = true;
  frame ||= requestAnimationFrame(drawWaiting);
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
    // In the frame that shows the new size, unless this one has drawn as much as it can.
    if (frame === 0) drawWaiting();
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
  frame ||= requestAnimationFrame(drawWaiting);
}

function drawWaiting(): void {
  frame = 0;
  const now = performance.now();
  const until = now + longest / Math.max(1, devicePixelRatio ** 2);
  late = now + longest;
  const waiting = [...shown].filter(([, { waits }]) => waits).sort(([a], [b]) => distance(a) - distance(b));
  for (const [root, picture] of waiting) {
    if (performance.now() > until) break;
    picture.waits = false;
    picture.draw();
    if (picture.waits) continue;
    delete picture.reached;
    (root as HTMLElement).style.opacity = '';
  }
  late = Infinity;
  if (waiting.some(([, { waits }]) => waits)) frame ||= requestAnimationFrame(drawWaiting);
}

/** How far something is from where the reader looks, in px. */
const distance = (root: Element): number => (root.matches(':hover') ? -1 : Math.abs(root.getBoundingClientRect().top));
