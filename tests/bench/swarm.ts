import type { BrowserContext, Page } from 'playwright-core';

/** What a swarm of particles costs while it is carried along. */
interface SwarmCost {
  readonly perSecond: number;
  /** Ms of main-thread CPU a frame. */
  readonly frame: number;
}

/** Ms of main-thread CPU that the page has taken so far. */
async function cpuTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
}

/** Frames that the page shows within so many ms. */
const frames = (page: Page, within: number): Promise<number> =>
  page.evaluate(
    (ms) =>
      new Promise<number>((resolve) => {
        const begin = performance.now();
        let shown = 0;
        const next = () => {
          shown++;
          if (performance.now() - begin < ms) requestAnimationFrame(next);
          else resolve(shown);
        };
        requestAnimationFrame(next);
      }),
    within,
  );

const span = 4000;

/** Plays the clock of a flow with 10,000 particles of each dynamics, once the runs of all are known. */
export async function swarm(context: BrowserContext, appUrl: string): Promise<SwarmCost> {
  const page = await context.newPage();
  await page.goto(`${appUrl}?run=flow&time=20&moment=0`);
  await page.getByLabel('Particles', { exact: true }).check();
  // They come in portions: all are there once nothing is left to do.
  await page.locator('.time-bar input[value="most"]').check({ force: true });
  const spent = await cpuTime(page);
  let [seen, busy] = [await spent(), true];
  while (busy) {
    await page.waitForTimeout(1000);
    const now = await spent();
    [seen, busy] = [now, now - seen > 100];
  }
  await page.locator('.time-bar input[value="0.25"]').check({ force: true });
  await page.locator('.time-bar .play').click();
  const before = await spent();
  const shown = await frames(page, span);
  const cost = { perSecond: (1000 * shown) / span, frame: ((await spent()) - before) / shown };
  await page.close();
  return cost;
}
