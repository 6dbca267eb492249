import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  chromium,
  type Page,
  type Request,
} from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { forShortLives, launchOptions } from './launch.ts';
import { patience, slow } from './patience.ts';

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly touch?: boolean;
  readonly deviceScaleFactor?: number;
  /** Runs in the page before its own scripts. */
  readonly script?: () => void;
}

let browser: Promise<Browser> | undefined;

/** One browser for all files of a worker, which ends with it. */
export function connect(): Promise<Browser> {
  browser ??= chromium.launch(launchOptions(inject('browser'), inject('isTimed') ? [] : forShortLives));
  return browser;
}

/** What each page has asked for and not got yet. */
const asked = new WeakMap<Page, Set<Request>>();

/** Whether something that the page asked for is on its way, e.g. a part that is drawn once it is there. */
export const isAwaiting = (page: Page): boolean => (asked.get(page)?.size ?? 0) > 0;

function followRequests(page: Page): void {
  const underWay = new Set<Request>();
  asked.set(page, underWay);
  const end = (request: Request) => void underWay.delete(request);
  page.on('request', (request) => void underWay.add(request));
  page.on('requestfinished', end);
  page.on('requestfailed', end);
}

/**
 * Collects everything a healthy page never does: errors, policy violations, requests to other origins.
 * The list grows while the page lives.
 */
export async function watch(page: Page, origin: string): Promise<string[]> {
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

/** By what each page is slowed down: a slowness ends with the session that asked for it. */
const brakes = new WeakMap<Page, Promise<CDPSession>>();

/** Makes a page so many times slower than it is. Chromium burns processor time for that, on pages that do nothing too. */
async function slowDown(page: Page, rate: number): Promise<void> {
  const brake = brakes.get(page) ?? page.context().newCDPSession(page);
  brakes.set(page, brake);
  await (await brake).send('Emulation.setCPUThrottlingRate', { rate });
}

/** A context whose pages are as patient, and as slow, as the run is. */
export async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await (await connect()).newContext(options);
  context.setDefaultTimeout(patience);
  // A page that is closed before it was slowed down needs it no more.
  if (slow > 1) context.on('page', (page) => void slowDown(page, slow).catch(() => undefined));
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

/** A page of its own context that tests use one after the other, since a browser takes long to make one. */
interface Held {
  readonly page: Page;
  readonly problems: string[];
  /** Whether a test did something to it that no new address undoes. */
  readonly isAltered: () => boolean;
}

/** What a page keeps from one address to the next. */
const lasting = ['addInitScript', 'emulateMedia', 'exposeFunction', 'route'] as const;

/** Whether any of it has been called since. */
function followAlterations(page: Page): () => boolean {
  let altered = false;
  for (const name of lasting) {
    const call: (...values: never[]) => unknown = page[name];
    Object.assign(page, {
      [name]: (...values: never[]) => {
        altered = true;
        return Reflect.apply(call, page, values);
      },
    });
  }
  return () => altered;
}

/** Pages that nobody uses, by what they were made for. */
const idle = new Map<string, Held[]>();

async function create(options: PageOptions, origin: string): Promise<Held> {
  const page = await (await newContext(contextOptions(options))).newPage();
  followRequests(page);
  const problems = await watch(page, origin);
  if (options.script) await page.addInitScript(options.script);
  return { page, problems, isAltered: followAlterations(page) };
}

/** Puts a page back as if it had just been made, or does away with it where that cannot be known. */
async function release(held: Held, key: string, { width, height }: PageOptions, isFit: boolean): Promise<void> {
  const { page } = held;
  const context = page.context();
  const size = page.viewportSize();
  const isAsMade = size?.width === (width ?? 1280) && size.height === (height ?? 800);
  if (!isFit || !isAsMade || held.isAltered() || page.isClosed() || context.pages().length > 1) return context.close();
  const entries = await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
    return history.length;
  });
  // Browsers keep fifty entries of a history; tests count those they make.
  if (entries > 25) return context.close();
  for (const key of ['Alt', 'Control', 'Meta', 'Shift']) await page.keyboard.up(key);
  await page.mouse.up();
  await page.mouse.move(0, 0);
  await context.clearPermissions();
  // What is left of the page ends here, and the next address is never one within the same document.
  await page.goto('about:blank');
  asked.get(page)?.clear();
  if (slow > 1) await slowDown(page, 1);
  idle.set(key, [...(idle.get(key) ?? []), held]);
}

/**
 * Opens a page of the built site, e.g. `?map=polar`, or an absolute URL. The test that opens it fails, at its end,
 * on anything `watch` has collected. To be called inside a test.
 */
export async function openPage(path = '', options: PageOptions = {}): Promise<Page> {
  const url = new URL(path, inject('siteUrl'));
  const key = [JSON.stringify(options), options.script?.name, url.origin].join();
  const waiting = idle.get(key)?.pop();
  if (waiting && slow > 1) await slowDown(waiting.page, slow);
  const held = waiting ?? (await create(options, url.origin));
  onTestFinished(async ({ task }) => {
    await release(held, key, options, task.result?.state === 'pass');
    expect(held.problems.splice(0), `problems on ${url}`).toEqual([]);
  });
  await held.page.goto(url.href);
  return held.page;
}
