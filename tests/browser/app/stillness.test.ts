import type { Page } from 'playwright-core';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { some } from '../../tries.ts';
import { connect } from '../page/page.ts';
import { patience } from '../page/patience.ts';
import { arrivals } from './arrivals.ts';

/** One of the elements that moved. */
interface Moved {
  readonly node: Node | null;
  readonly previousRect: DOMRect;
  readonly currentRect: DOMRect;
}

const screens = {
  'a phone': { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  'a laptop': { viewport: { width: 1440, height: 900 } },
  'a small laptop': { viewport: { width: 1280, height: 720 } },
} as const;

/** A page on a slow machine in the country: a processor four times as slow, and 1.6 Mbit/s. */
async function slowPage(screen: keyof typeof screens): Promise<Page> {
  const context = await (await connect()).newContext(screens[screen]);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const machine = await context.newCDPSession(page);
  await machine.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await machine.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 },
  });
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Reflect.set(window, 'shifts', shifts);
    const name = (node: Node | null): string =>
      node instanceof Element ? node.outerHTML.slice(0, 60) : `“${node?.textContent?.slice(0, 60)}”`;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const sources = Reflect.get(entry, 'sources') as readonly Moved[];
        const where = sources
          .map(
            ({ node, previousRect: from, currentRect: to }) =>
              `${name(node)} from ${from.y} to ${to.y}, ${from.height} to ${to.height} high`,
          )
          .join('; ');
        shifts.push(`${Reflect.get(entry, 'value')} at ${Math.round(entry.startTime)} ms: ${where}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return page;
}

const shiftsOf = (page: Page): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'shifts') as string[]);
const total = (shifts: readonly string[]): number => shifts.reduce((sum, each) => sum + Number.parseFloat(each), 0);

/** What moves while a page arrives, in parts of the screen. */
const still = 0.02;

/** More of what stood still on a phone and moved on a wide screen. */
const wide = {
  'a board of four with notes beside it': { link: '?place=compare&figure=polar', shows: '.board canvas' },
  'a question on a board': {
    link: '?place=compare&map=polar&theta=0.3,0.5&p1=ask:draw&p2=theta:3,0.5',
    shows: '.board canvas',
  },
};

const cases = [
  ...some(Object.entries(arrivals), 1).map(([name, way]) => ['a phone', name, way] as const),
  ...(['a laptop', 'a small laptop'] as const).flatMap((screen) =>
    some(Object.entries({ ...wide, ...arrivals }), 1).map(([name, way]) => [screen, name, way] as const),
  ),
];

describe('on a slow machine nothing moves while the page arrives', () => {
  test.each(cases)('%s, %s', { timeout: 6 * patience }, async (screen, _, { link, shows }) => {
    const page = await slowPage(screen);
    await page.goto(new URL(link, inject('siteUrl')).href, { timeout: 4.5 * patience });
    await page
      .locator(shows)
      .first()
      .waitFor({ timeout: 4.5 * patience });
    await page.waitForLoadState('networkidle', { timeout: 4.5 * patience });
    await page.evaluate(() => document.fonts.ready);
    const shifts = await shiftsOf(page);
    expect(total(shifts), shifts.join('\n')).toBeLessThanOrEqual(still);
  });

  test('and a line that comes late is seen', { timeout: 6 * patience }, async () => {
    const page = await slowPage('a phone');
    await page.goto(inject('siteUrl'), { timeout: 4.5 * patience });
    await page
      .locator('.plot canvas')
      .first()
      .waitFor({ timeout: 4.5 * patience });
    await page.evaluate(() => {
      const line = document.createElement('p');
      line.textContent = 'late';
      line.style.height = '100px';
      document.body.prepend(line);
    });
    await expect.poll(async () => total(await shiftsOf(page))).toBeGreaterThan(still);
  });
});
