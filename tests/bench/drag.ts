import type { CDPSession, Page } from 'playwright-core';

/** A pointer held down on the page, moved as a hand would. */
export interface Drag {
  /** Moves once a frame, each time to a new place; back and forth, so that it can go on for ever. */
  move(times: number): Promise<void>;
  release(): Promise<void>;
}

export interface Grip {
  /** What is dragged. */
  readonly selector: string;
  /** Where it is taken, as a share of its width. */
  readonly at: number;
  /** How far it is dragged from there, in px, and how far a move takes it. */
  readonly reach: readonly [x: number, y: number];
  readonly moves: number;
}

/** From 0 to 1 and back, in equal parts. */
const swing = (i: number, moves: number): number => 1 - Math.abs(1 - (i % (2 * moves)) / moves);

export async function press(page: Page, { selector, at, reach, moves }: Grip): Promise<Drag> {
  const handle = page.locator(selector).first();
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  if (!box) throw new Error(`nothing to drag at ${selector}`);
  const pointer = await page.context().newCDPSession(page);
  const [x, y] = [box.x + at * box.width, box.y + box.height / 2];
  let i = 0;
  await dispatch(pointer, 'mouseMoved', x, y, 0);
  await dispatch(pointer, 'mousePressed', x, y, 1);
  return {
    async move(times) {
      for (let k = 0; k < times; k++) {
        const share = swing(++i, moves);
        await dispatch(pointer, 'mouseMoved', x + share * reach[0], y + share * reach[1], 1);
      }
    },
    async release() {
      await dispatch(pointer, 'mouseReleased', x, y, 0);
      await pointer.detach();
    },
  };
}

type Kind = 'mouseMoved' | 'mousePressed' | 'mouseReleased';

/** Answered when the page has handled the event, which it does once a frame. */
async function dispatch(pointer: CDPSession, type: Kind, x: number, y: number, buttons: number): Promise<void> {
  await pointer.send('Input.dispatchMouseEvent', {
    type,
    x,
    y,
    buttons,
    button: buttons > 0 || type === 'mouseReleased' ? 'left' : 'none',
    clickCount: type === 'mouseMoved' ? 0 : 1,
  });
}
