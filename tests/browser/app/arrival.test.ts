import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { connect } from '../page/page.ts';
import { arrivalNames, arrivals } from './arrivals.ts';

/**
 * Bytes of what a page loads until nothing more comes, but for what it asks for seconds later: scripts and all of it,
 * text as gzip makes it.
 */
interface Budget {
  readonly scripts: number;
  readonly all: number;
}

/** Budgets are promises: they may fall, never rise. */
const budgets: Readonly<Record<keyof typeof arrivals, Budget>> = {
  Explore: { scripts: 150_000, all: 300_000 },
  Compare: { scripts: 175_000, all: 328_000 },
  'a typed map': { scripts: 230_000, all: 393_000 },
  'the first chapter of Learn': { scripts: 180_000, all: 350_000 },
  'an embedded frame': { scripts: 150_000, all: 300_000 },
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
  const page = await context.newPage();
  await page.addInitScript(stopLateTimers);
  const loaded: Loaded = new Map();
  const weighing: Promise<void>[] = [];
  onTestFinished(async () => {
    // What comes after all has been weighed is not asked of a page that is closed meanwhile.
    page.removeAllListeners('response');
    await Promise.allSettled(weighing);
    await context.close();
  });
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
  test.each(arrivalNames)('%s', async (name) => {
    const { link, shows } = arrivals[name];
    const { scripts, all } = budgets[name];
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
