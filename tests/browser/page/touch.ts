/** Fingers on a touch screen. */
import type { CDPSession, Page } from 'playwright-core';
import { type Spot, settle } from './actions.ts';

export interface Fingers {
  /** Puts fingers down, or moves those that are down, to these spots. */
  put(...spots: readonly Spot[]): Promise<void>;
  move(...spots: readonly Spot[]): Promise<void>;
  lift(): Promise<void>;
}

export async function fingersOn(page: Page): Promise<Fingers> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const points = (spots: readonly Spot[]) => spots.map(({ x, y }, id) => ({ x, y, id }));
  return {
    async put(...spots) {
      // One after the other, as fingers come.
      for (let n = 1; n <= spots.length; n++) {
        await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(spots.slice(0, n)) });
      }
    },
    async move(...spots) {
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(spots) });
      await settle(page);
    },
    async lift() {
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await settle(page);
    },
  };
}
