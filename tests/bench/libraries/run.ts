// The same field of arrows in other libraries, dragged by a slider in the same browser, beside a bare Canvas loop and the
// app: `npm run bench:libraries`. Writes the table into .github/BENCH.md. Ratios can be compared, times only on one machine.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { findBrowser, launchOptions } from '../../browser/page/launch.ts';
import { bareGrip } from '../cases.ts';
import { type Grip, press } from '../drag.ts';
import { serveApp } from '../serve.ts';
import { median, print } from '../table.ts';
import { traced } from '../trace.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const size = 560;
const counts = [9, 41, 101];
const rounds = 3;
const updates = 40;
const warmUp = 10;

/** By the name of its page: how it is called, and the packages whose versions are told. */
const libraries: Readonly<Record<string, readonly [name: string, ...packages: string[]]>> = {
  canvas: ['bare Canvas loop'],
  plot: ['Observable Plot', '@observablehq/plot'],
  mafs: ['Mafs', 'mafs', 'react'],
  plotly: ['Plotly', 'plotly.js-dist-min'],
  echarts: ['ECharts', 'echarts'],
  'vega-lite': ['Vega-Lite', 'vega-lite', 'vega'],
};
const app = 'Reparam, with all else that follows θ₁ in Explore';
/** Nothing but the arrows is switched on. */
const appQuery = (n: number) =>
  `?grid=${n}&hide=canonical,ellipse,vector,probe,contours,field,slopes,trajectories,ghosts`;
const appGrip: Grip = { ...bareGrip, selector: '.number[data-key="theta1"] input[type="range"]' };

interface Target {
  readonly name: string;
  readonly page: Page;
  readonly grip: Grip;
}

async function open(browser: Browser, name: string, url: string, ready: string, grip: Grip): Promise<Target> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(url);
  await page.locator(ready).first().waitFor();
  if (errors.length > 0) throw new Error(`${name}: ${errors.join('; ')}`);
  return { name, page, grip };
}

/** How often a page has drawn; the app draws once a frame. */
const drawsOf = (page: Page): Promise<number> => page.evaluate(() => Number(document.body.dataset.draws));

/** ms of main-thread CPU for one value of the slider. Some libraries take two frames for it. */
async function measure(browser: Browser, { page, grip }: Target): Promise<number> {
  await page.bringToFront();
  const drag = await press(page, grip);
  await drag.move(warmUp);
  const before = await drawsOf(page);
  const { frame, updates: frames } = await traced(browser, page, () => drag.move(updates));
  const draws = (await drawsOf(page)) - before;
  await drag.release();
  return (frame * frames) / (Number.isNaN(draws) ? frames : draws);
}

async function costsOf(browser: Browser, urls: Urls, n: number): Promise<ReadonlyMap<string, number>> {
  const opened = await Promise.all([
    ...Object.entries(libraries).map(([id, [name]]) =>
      open(browser, name, `${urls.pages}?library=${id}&n=${n}&size=${size}`, '[data-ready]', bareGrip),
    ),
    open(browser, app, urls.app + appQuery(n), '.plot canvas', appGrip),
  ]);
  // A grid beyond what a link may ask for is refused by a notice.
  const refused = await Promise.all(opened.map(({ page }) => page.locator('.link-notice').count()));
  const targets = opened.filter((_, i) => refused[i] === 0);
  const costs = new Map(targets.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const target of targets) costs.get(target.name)?.push(await measure(browser, target));
  }
  await Promise.all(opened.map(({ page }) => page.close()));
  return new Map(Array.from(costs, ([name, list]) => [name, median(list)]));
}

interface Urls {
  readonly pages: string;
  readonly app: string;
}

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join(here, 'node_modules', name, 'package.json'), 'utf8')).version;

function tableOf(all: readonly ReadonlyMap<string, number>[]): string {
  const heads = counts.map((n) => `${(n * n).toLocaleString('en')} arrows`);
  const rows = [app, ...Object.values(libraries).map(([name]) => name)].map((name) => {
    const cells = all.map((costs) => {
      const [one, bare] = [costs.get(name), costs.get('bare Canvas loop') ?? 1];
      return one === undefined ? '–' : `${one.toFixed(1)} (${(one / bare).toFixed(1)}×)`;
    });
    const packages =
      Object.values(libraries)
        .find(([each]) => each === name)
        ?.slice(1) ?? [];
    const versions = packages.map((each) => `${each} ${versionOf(each)}`).join(', ');
    return `| ${name}${versions && ` (${versions})`} | ${cells.join(' | ')} |`;
  });
  return [`| | ${heads.join(' | ')} |`, `|---|${heads.map(() => '---:|').join('')}`, ...rows].join('\n');
}

function written(table: string, browser: string): string {
  const [cpu] = cpus();
  const machine = `${cpus().length} cores of ${cpu.model.trim()}, Node ${process.versions.node}, ${browser}, headless`;
  return `# The same field in other libraries

\`npm run bench:libraries\` writes this page. A slider changes θ₁ of w = θ²; each library draws JJᵀg on a grid of gradients
anew for every value, in the same browser, in turns. Main-thread CPU in ms for one value, the median of ${rounds}
rounds of ${updates} values, and its ratio to a bare Canvas loop that draws the same arrows. Times differ from machine to machine:
read the ratios.

${table}

Measured on ${new Date().toISOString().slice(0, 10)}: ${machine}.

The app does more than draw the arrows: beside them it writes J, JJᵀ, their spectrum, the axes, the legend and the words
that depend on θ₁. Plotly draws all arrows as one line, ECharts one polyline each, Vega-Lite one symbol each, Observable
Plot one path each; Mafs evaluates the field itself and scales its arrows by its own rule.
`;
}

const outDir = mkdtempSync(join(tmpdir(), 'reparam-libraries-'));
const logLevel = 'error';
await build({
  root: here,
  configFile: false,
  base: './',
  logLevel,
  build: { outDir, target: 'esnext', emptyOutDir: true },
});
const pages = await preview({
  configFile: false,
  logLevel,
  build: { outDir },
  preview: { port: 0, strictPort: false },
});
const site = await serveApp();
const choice = await findBrowser();
const browser = await chromium.launch(launchOptions(choice));
try {
  const urls = { pages: pages.resolvedUrls?.local[0] ?? '', app: site.url };
  const all: ReadonlyMap<string, number>[] = [];
  for (const n of counts) all.push(await costsOf(browser, urls, n));
  const table = tableOf(all);
  print(table);
  const text = written(table, `Chromium ${browser.version()}`);
  writeFileSync(new URL('../../../.github/BENCH.md', import.meta.url), text);
  const bare = median(all.map((costs) => costs.get('bare Canvas loop') ?? 0));
  if (!(bare > 0)) throw new Error('the bare loop has drawn nothing');
} finally {
  await browser.close();
  await Promise.all([pages.close(), site.close()]);
  rmSync(outDir, { recursive: true, force: true });
}
