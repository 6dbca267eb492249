/**
 * Ms of drawing in one frame after which the pictures that are left wait for the next one, on a screen with one pixel
 * per CSS px: a dozen pictures of as many arrows as a link can ask for are no work for one. The browser fills the pixels
 * at its end, in a time that grows with their number.
 */
const longest = 24;

let [frame, began]: [CSSNumberish | null, number] = [null, 0];

/**
 * Until when pictures are drawn in the frame under way, in ms. What several parts of the page draw in one frame the
 * browser hands over at once, so that they share its time.
 */
export function drawingUntil(now: number): number {
  const { currentTime } = document.timeline;
  if (currentTime !== frame) [frame, began] = [currentTime, now];
  return began + longest / Math.max(1, devicePixelRatio ** 2);
}
