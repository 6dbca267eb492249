/** What a lab costs the page that shows it, and how soon it shows something. */

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Cost, traced } from '../trace.ts';

/** What is known of one lab. */
export interface LabCost {
  /** Ms from the start of the navigation to the first picture, in a page that has nothing in its cache. */
  readonly first: number;
  /** Main-thread CPU per frame while it runs. */
  readonly cost: Cost;
}

/** How long a lab is watched, in ms. */
const watched = 2000;

declare global {
  interface Window {
    firstPicture?: number;
  }
}

/** Asks for every frame, as a screen does, and remembers when the first picture was there. */
function prepare(): void {
  const look = () => {
    if (window.firstPicture === undefined && document.querySelector('.lab-canvas canvas[aria-busy="false"]')) {
      window.firstPicture = performance.now();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs again whenever a run is over, so that one always is under way. */
function keepRunning(): void {
  setInterval(() => document.querySelector<HTMLElement>('.lab-run[data-phase="done"] button')?.click(), 40);
}

async function firstPicture(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await page.waitForFunction(() => window.firstPicture !== undefined);
  return page.evaluate(() => window.firstPicture ?? Number.NaN);
}

export async function labCost(browser: Browser, context: BrowserContext, url: string): Promise<LabCost> {
  const page = await context.newPage();
  await page.addInitScript(prepare);
  const first = await firstPicture(page, url);
  await page.evaluate(keepRunning);
  const cost = await traced(browser, page, () => page.waitForTimeout(watched));
  await page.close();
  return { first, cost };
}
