// Prints what a dragged slider costs the main thread, per frame, against a bare Canvas loop that draws as many arrows.
// Times are not comparable from one machine to another, ratios are. Fails above a limit.
// `npm run bench:drags -- board` measures the drags whose names hold that word, and nothing else; `-- worker` what a worker
// that draws would take from the page; `-- swarm` what 20,000 particles cost.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser, launchOptions } from '../browser/page/launch.ts';
import { bareGrip, type Case, type Judged, judged, others, settled } from './cases.ts';
import { type Counts, counted, prepareCounting } from './count.ts';
import { type Grip, press } from './drag.ts';
import { microBenchmarks } from './micro.ts';
import { serveApp, serveBare } from './serve.ts';
import { swarm } from './swarm.ts';
import { costRow, median, medianCost, print, table } from './table.ts';
import { type Cost, traced } from './trace.ts';

const rounds = 5;
const updates = 120;
/** Moves before tracing, until the code is compiled. */
const warmUp = 60;

const only = process.argv[3] ?? '';

interface Target {
  readonly page: Page;
  readonly grip: Grip;
}

async function open(context: BrowserContext, url: string, grip: Grip, counting = false): Promise<Target> {
  const page = await context.newPage();
  if (counting) await prepareCounting(page);
  await page.goto(url);
  await page.locator(grip.selector).first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return { page, grip };
}

/** Costs of a drag that is already under way: what happens on press and release is not part of a frame. */
async function measure(browser: Browser, { page, grip }: Target): Promise<Cost> {
  await page.bringToFront();
  const drag = await press(page, grip);
  await drag.move(warmUp);
  const cost = await traced(browser, page, () => drag.move(updates));
  await drag.release();
  await page.waitForTimeout(350);
  return cost;
}

async function count(context: BrowserContext, url: string, grip: Grip): Promise<Counts> {
  const { page } = await open(context, url, grip, true);
  const drag = await press(page, grip);
  await drag.move(3);
  const counts = await counted(page, () => drag.move(updates));
  await drag.release();
  await page.close();
  return counts;
}

/** A page of the bare loop with canvases as large as those of the app. */
async function bareUrl(app: Page, base: string, { bare }: Judged): Promise<string> {
  const size = await app.locator('[data-picture] canvas').first().boundingBox();
  if (!size) throw new Error('the app shows no picture');
  return `${base}${bare}&width=${Math.round(size.width)}&height=${Math.round(size.height)}`;
}

interface Verdict {
  readonly kept: boolean;
  /** ms per frame of the bare loop. */
  readonly bare: number;
}

async function compare(
  browser: Browser,
  context: BrowserContext,
  { app: appUrl, bare: bareBase }: { readonly app: string; readonly bare: string },
  drag: Judged,
): Promise<Verdict> {
  const { name, query, grip, limit } = drag;
  const app = await open(context, appUrl + query, grip);
  const url = await bareUrl(app.page, bareBase, drag);
  const bare = await open(context, url, bareGrip);
  const inApp = await count(context, appUrl + query, grip);
  const inBare = await count(context, url, bareGrip);
  const costs: { app: Cost; bare: Cost }[] = [];
  for (let round = 0; round < rounds; round++) {
    costs.push({ app: await measure(browser, app), bare: await measure(browser, bare) });
  }
  await app.page.close();
  await bare.page.close();

  const ratio = median(costs.map((cost) => cost.app.frame / cost.bare.frame));
  const scripts = median(costs.map((cost) => cost.app.script / cost.bare.script));
  const bareCost = medianCost(costs.map((cost) => cost.bare));
  print(`\n${name} (${rounds} rounds of ${updates} updates, alternating; medians, ms of main-thread CPU)`);
  print(
    table([
      costRow('app', medianCost(costs.map((cost) => cost.app)), arrowCounts(inApp)),
      costRow('bare Canvas loop', bareCost, arrowCounts(inBare)),
      { '': 'ratio', frame: ratio.toFixed(2), script: scripts.toFixed(2) },
    ]),
  );
  print(`  elements that come or go in ${updates} updates: ${inApp.elements}`);
  // A few arrows are as short as a dot, and one rounding makes them one.
  const equal = Math.abs(inApp.shown - inBare.shown) <= 0.01 * inBare.shown;
  const kept = ratio <= limit;
  if (!equal) print('  FAILED: the two pages do not show equally many arrows, so the ratio means nothing');
  print(`  ${kept ? 'ok' : 'FAILED'}: ${ratio.toFixed(2)} times the bare loop, limit ${limit}`);
  return { kept: kept && equal, bare: bareCost.frame };
}

function arrowCounts({ shown, redrawn, arrays }: Counts): Record<string, string> {
  return { 'arrays kB': arrays.toFixed(0), 'arrows shown': shown.toFixed(0), redrawn: redrawn.toFixed(0) };
}

/** Ms from letting go of the 20 starts to the frame that shows them at full accuracy. */
const settleLimit = 300;

/** Lets go while the page watches: the runs are made again in full in the frame after the release. */
async function settling(context: BrowserContext, appUrl: string, { query, grip }: Case): Promise<number> {
  const { page } = await open(context, appUrl + query, grip);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const drag = await press(page, grip);
    await drag.move(20);
    await page.evaluate(() => {
      const onUp = (event: PointerEvent) =>
        // The second frame begins when the first is done, and with it all that the release set off.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            document.body.dataset.settled = String(performance.now() - event.timeStamp);
          }),
        );
      delete document.body.dataset.settled;
      window.addEventListener('pointerup', onUp, { once: true, capture: true });
    });
    await drag.release();
    times.push(Number(await page.waitForFunction(() => document.body.dataset.settled).then((h) => h.jsonValue())));
  }
  await page.close();
  return median(times);
}

async function report(browser: Browser, context: BrowserContext, appUrl: string, bare: number): Promise<void> {
  const rows: Record<string, string>[] = [];
  for (const { name, query, grip } of others) {
    const target = await open(context, appUrl + query, grip);
    const costs: Cost[] = [];
    for (let round = 0; round < 3; round++) costs.push(await measure(browser, target));
    await target.page.close();
    const cost = medianCost(costs);
    rows.push(costRow(name, cost, { 'to the bare default scene': (cost.frame / bare).toFixed(2) }));
  }
  print('\nOther drags (no limit)');
  print(table(rows));
}

/** The bare loop beside itself with its arrows drawn by a worker: what that takes from the page, and what it costs. */
async function reportWorker(browser: Browser, context: BrowserContext, url: string): Promise<void> {
  const rows: Record<string, string>[] = [];
  for (const n of [9, 41, 101, 201]) {
    for (const [name, path] of [
      ['on the page', ''],
      ['in a worker', 'worker'],
    ] as const) {
      const target = await open(context, `${url}${path}?n=${n}&width=380&height=380`, bareGrip);
      const costs: Cost[] = [];
      for (let round = 0; round < 3; round++) costs.push(await measure(browser, target));
      await target.page.close();
      rows.push(costRow(`${n} × ${n}, ${name}`, medianCost(costs)));
    }
  }
  print('\nThe bare loop, drawn on the page and by a worker on an OffscreenCanvas (no limit)');
  print(table(rows));
}

async function reportSwarm(context: BrowserContext, appUrl: string): Promise<void> {
  const { perSecond, frame } = await swarm(context, appUrl);
  const cost = `${perSecond.toFixed(1)} frames a second, ${frame.toFixed(2)} ms of main-thread CPU each`;
  print(`\n20,000 particles while the clock plays (no limit): ${cost}`);
}

const browser = await chromium.launch(launchOptions(await findBrowser()));
const sites = await Promise.all([serveApp(), serveBare()]);
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 });
  const [app, bare] = sites;
  const verdicts: Verdict[] = [];
  for (const drag of judged.filter(({ name }) => name.includes(only))) {
    verdicts.push(await compare(browser, context, { app: app.url, bare: bare.url }, drag));
  }
  const slow: string[] = [];
  for (const each of settled.filter(({ name }) => name.includes(only))) {
    const time = await settling(context, app.url, each);
    print(`\n${each.name}: ${time.toFixed(0)} ms from the release to full accuracy, limit ${settleLimit}`);
    if (time > settleLimit) slow.push(each.name);
  }
  if (only === '') {
    await report(browser, context, app.url, verdicts[0].bare);
    print('\nWithout a browser (41 × 41 arrows)');
    print(table(microBenchmarks()));
  }
  if (only === '' || only === 'worker') await reportWorker(browser, context, bare.url);
  if (only === '' || only === 'swarm') await reportSwarm(context, app.url);
  process.exitCode = verdicts.every(({ kept }) => kept) && slow.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await Promise.all(sites.map((site) => site.close()));
}
