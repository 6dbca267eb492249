/**
 * Ms of one frame after which the pictures that are left wait for the next one, on a screen with one pixel per CSS px:
 * a dozen pictures of as many arrows as a link can ask for are no work for one. The browser fills the pixels at its end,
 * in a time that grows with their number.
 */
const longest = 24;

/** The frame under way, and when something was first drawn in it. */
let [frame, began]: [CSSNumberish | null, number] = [null, 0];

/** What several parts of the page draw in one frame the browser hands over at once, so that they share its time. */
function drawingUntil(now: number): number {
  const { currentTime } = document.timeline;
  if (currentTime !== frame) [frame, began] = [currentTime, now];
  return began + longest / Math.max(1, devicePixelRatio ** 2);
}

/**
 * So many frames on end anything waits to be drawn: a picture can fill one to compute and another to paint what lies
 * below in it, and the same once more where its model has become another meanwhile.
 */
export const mostWaits = 4;

/** @param mayWait whether frames that others have filled are left to them */
type Turn = <T>(pictures: Iterable<T>, draw: (picture: T) => void, mayWait?: boolean) => void;

/** The turns of one of those who draw: one picture, and others for as long as the frame has time for them. */
export function createTurns(now: () => number): Turn {
  let waits = 0;
  return (pictures, draw, mayWait = true) => {
    const until = drawingUntil(now());
    waits = mayWait && waits < mostWaits && now() > until ? waits + 1 : 0;
    if (waits > 0) return;
    for (const picture of pictures) {
      draw(picture);
      if (now() > until) return;
    }
  };
}
