import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { patience, slow } from './patience.ts';

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly touch?: boolean;
  readonly deviceScaleFactor?: number;
}

let connection: Promise<Browser> | undefined;

/** One connection per test file; the browser itself outlives it. */
function connect(): Promise<Browser> {
  connection ??= chromium.connect(inject('browserEndpoint'));
  return connection;
}

/**
 * Collects everything a healthy page never does: errors, policy violations, requests to other origins.
 * The list grows while the page lives.
 */
export async function watch(page: Page, origin: string): Promise<readonly string[]> {
  const problems: string[] = [];
  // Each once: one bad rule can be reported hundreds of times.
  const add = (problem: string): void => {
    if (!problems.includes(problem)) problems.push(problem);
  };
  const checkOrigin = (url: string): void => {
    const { protocol, origin: other } = new URL(url);
    // data: and blob: stay in the page; whether they are allowed is for the policy to say.
    if (other !== origin && protocol !== 'data:' && protocol !== 'blob:') add(`other origin: ${url}`);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') add(`console error: ${message.text()}`);
  });
  page.on('pageerror', (error) => add(`page error: ${error.message}`));
  page.on('request', (request) => checkOrigin(request.url()));
  page.on('websocket', (socket) => checkOrigin(socket.url()));
  page.on('response', (response) => {
    if (response.status() >= 400) add(`status ${response.status()}: ${response.url()}`);
  });
  await page.exposeFunction('reportViolation', (what: string) => add(`policy violation: ${what}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = Reflect.get(window, 'reportViolation') as (what: string) => void;
      report(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  return problems;
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
}

/** A context of the one browser; all of its pages are as patient, and as slow, as the run is. */
export async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const browser = await connect();
  const context = await browser.newContext(options);
  context.setDefaultTimeout(patience);
  // A page that is closed before it was slowed down needs it no more.
  if (slow > 1) context.on('page', (page) => void slowDown(page).catch(() => undefined));
  return context;
}

const contextOptions = (options: PageOptions): BrowserContextOptions => ({
  viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
  colorScheme: options.colorScheme ?? 'light',
  reducedMotion: options.reducedMotion ?? 'no-preference',
  hasTouch: options.touch ?? false,
  isMobile: options.touch ?? false,
  deviceScaleFactor: options.deviceScaleFactor ?? 1,
});

/**
 * Opens a page of the built site, e.g. `?map=polar`, or an absolute URL. The test that opens it fails, at its end,
 * on anything `watch` has collected. To be called inside a test.
 */
export async function openPage(path = '', options: PageOptions = {}): Promise<Page> {
  const url = new URL(path, inject('siteUrl'));
  const context = await newContext(contextOptions(options));
  const page = await context.newPage();
  const problems = await watch(page, url.origin);
  onTestFinished(async () => {
    await context.close();
    expect(problems, `problems on ${url}`).toEqual([]);
  });
  await page.goto(url.href);
  return page;
}
