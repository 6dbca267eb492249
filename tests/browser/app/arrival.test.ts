import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { some } from '../../tries.ts';
import { connect } from '../page/page.ts';
import { patience } from '../page/patience.ts';

/**
 * Bytes of what a page loads until nothing more comes, but for what it asks for seconds later: scripts and all of it,
 * text as gzip makes it.
 */
interface Budget {
  readonly scripts: number;
  readonly all: number;
}

/** Budgets are promises: they may fall, never rise. */
const budgets: Readonly<Record<string, Budget & { readonly link: string; readonly shows: string }>> = {
  Explore: { link: '', shows: '.plot canvas', scripts: 150_000, all: 300_000 },
  Compare: {
    ...{ link: '?place=compare&map=polar&theta=0.3,0.5&p1=&p2=theta:3,0.5', shows: '.board canvas' },
    ...{ scripts: 175_000, all: 328_000 },
  },
  'a typed map': {
    ...{ link: '?map=custom&f1=r*cos(phi)&f2=r*sin(phi)&vars=r:1.5,phi:0.5', shows: '.typed-text' },
    ...{ scripts: 230_000, all: 393_000 },
  },
  'the first chapter of Learn': {
    ...{ link: '?place=learn&chapter=opening', shows: '.learn-figure canvas' },
    ...{ scripts: 180_000, all: 350_000 },
  },
  'an embedded frame': { link: '?embed=1', shows: '.embed canvas', scripts: 150_000, all: 300_000 },
};

type Loaded = Map<string, { readonly kind: string; readonly bytes: number; readonly times: number }>;

/**
 * Stops what waits for seconds, such as what a chapter is printed with: it is no part of how a page opens, and a slow
 * machine would still be at that when it comes. Runs in the page.
 */
function stopLateTimers(): void {
  const begin = window.setTimeout;
  const short = (run: TimerHandler, delay = 0, ...values: unknown[]) =>
    delay < 2000 ? begin(run, delay, ...values) : 0;
  Object.assign(window, { setTimeout: short });
}

/** Opens a link with nothing in the cache; what has been loaded, which grows while the page lives. */
async function load(link: string, shows: string): Promise<{ page: Page; loaded: Loaded }> {
  const context = await (await connect()).newContext({ viewport: { width: 1280, height: 800 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.addInitScript(stopLateTimers);
  const loaded: Loaded = new Map();
  const weighing: Promise<void>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    const weigh = async (): Promise<void> => {
      const body = await response.body();
      // Fonts are compressed already.
      const bytes = kind === 'font' ? body.length : gzipSync(body, { level: 9 }).length;
      const path = new URL(response.url()).pathname;
      loaded.set(path, { kind, bytes, times: 1 + (loaded.get(path)?.times ?? 0) });
    };
    weighing.push(weigh());
  });
  await page.goto(new URL(link, inject('siteUrl')).href);
  await page.locator(shows).first().waitFor();
  await page.waitForLoadState('networkidle');
  await Promise.all(weighing);
  return { page, loaded };
}

const weight = (loaded: Loaded, kind?: string): number =>
  [...loaded.values()].filter((each) => kind === undefined || each.kind === kind).reduce((sum, x) => sum + x.bytes, 0);

const listed = (loaded: Loaded): string =>
  [...loaded]
    .sort(([, a], [, b]) => b.bytes - a.bytes)
    .map(([path, { bytes }]) => `${bytes} ${path}`)
    .join('\n');

describe('what a page loads', () => {
  test.each(Object.entries(budgets))('%s', async (_, { link, shows, scripts, all }) => {
    const { loaded } = await load(link, shows);
    expect(weight(loaded, 'script')).toBeGreaterThan(50_000);
    expect(weight(loaded, 'font')).toBeGreaterThan(50_000);
    // A preload that the page then asks for in another way is fetched again.
    expect([...loaded].filter(([, { times }]) => times > 1)).toEqual([]);
    expect(weight(loaded, 'script'), listed(loaded)).toBeLessThanOrEqual(scripts);
    expect(weight(loaded), listed(loaded)).toBeLessThanOrEqual(all);
  });

  test('an embedded frame loads no more than Explore', async () => {
    const [frame, explore] = [await load('?embed=1', '.embed canvas'), await load('', '.plot canvas')];
    expect(weight(frame.loaded, 'script'), listed(frame.loaded)).toBeLessThanOrEqual(weight(explore.loaded, 'script'));
    expect(weight(frame.loaded), listed(frame.loaded)).toBeLessThanOrEqual(weight(explore.loaded));
  });

  test('is what the network says: what a click loads is counted', async () => {
    const { page, loaded } = await load('', '.plot canvas');
    const before = weight(loaded, 'script');
    await page.getByRole('button', { name: 'Help', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await expect.poll(() => weight(loaded, 'script')).toBeGreaterThan(before + 1000);
  });
});

/** One of the elements that moved. */
interface Moved {
  readonly node: Node | null;
  readonly previousRect: DOMRect;
  readonly currentRect: DOMRect;
}

/** A phone of the lower middle class in the country: a processor four times as slow, and 1.6 Mbit/s. */
async function slowPhone(): Promise<Page> {
  const context = await (await connect()).newContext({
    ...{ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const phone = await context.newCDPSession(page);
  await phone.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await phone.send('Network.emulateNetworkConditions', {
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

describe('on a slow phone nothing moves while the page arrives', () => {
  test.each(some(Object.entries(budgets), 1))('%s', { timeout: 6 * patience }, async (_, { link, shows }) => {
    const page = await slowPhone();
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
    const page = await slowPhone();
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
