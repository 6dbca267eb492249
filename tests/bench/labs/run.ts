// Prints what each lab costs the main thread while it runs, how soon it shows a first result, and how many steps its
// simulations take in the time of a plain loop. Fails above the limits.
import { chromium } from 'playwright-core';
import { labNames } from '../../../src/labs/index.ts';
import { findBrowser, launchOptions } from '../../browser/page/launch.ts';
import { serveApp } from '../serve.ts';
import { costRow, median, print, table } from '../table.ts';
import { type Race, races } from './loops.ts';
import { labCost } from './pages.ts';

/** Ms of main-thread CPU per frame, ms to the first picture, and time of a simulation over that of the plain loop. */
const limits = { frame: 4, first: 1000, ratio: 1.3 };
const rounds = 9;

/** Ms of processor time. */
function timed(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function race({ name, steps, lab, plain }: Race): boolean {
  const [a, b] = [lab(), plain()];
  if (!(Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)))) throw new Error(`${name}: ${a} is not ${b}`);
  // They take turns, so that whatever else the machine does falls on both.
  const times = Array.from({ length: rounds }, () => ({ lab: timed(lab), plain: timed(plain) }));
  const ratio = median(times.map((time) => time.lab / time.plain));
  const [own, bare] = [median(times.map((time) => time.lab)), median(times.map((time) => time.plain))];
  const each = (ms: number) => ((1e6 * ms) / steps).toFixed(0);
  print(
    `  ${ratio <= limits.ratio ? 'ok' : 'FAILED'}: ${name}: ${each(own)} ns a step, plain loop ${each(bare)}, ratio ${ratio.toFixed(2)}`,
  );
  return ratio <= limits.ratio;
}

async function pages(): Promise<boolean> {
  const browser = await chromium.launch(launchOptions(await findBrowser()));
  const site = await serveApp();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const rows: Record<string, string>[] = [];
    let kept = true;
    for (const name of labNames) {
      const { first, cost } = await labCost(browser, context, `${site.url}?v=1&place=labs&lab=${name}`);
      const ok = cost.frame <= limits.frame && first <= limits.first;
      kept &&= ok;
      rows.push({ ...costRow(name, cost), 'first picture, ms': first.toFixed(0), verdict: ok ? 'ok' : 'FAILED' });
    }
    print(
      `\nLabs while they run (ms of main-thread CPU per frame, limit ${limits.frame}; first picture within ${limits.first} ms)`,
    );
    print(table(rows));
    return kept;
  } finally {
    await browser.close();
    await site.close();
  }
}

print(`\nSimulations beside plain loops over typed arrays (${rounds} rounds in turn, medians, limit ${limits.ratio})`);
const quick = races.map((make) => race(make())).every(Boolean);
process.exitCode = (await pages()) && quick ? 0 : 1;
