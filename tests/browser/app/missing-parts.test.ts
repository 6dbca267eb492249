/** Parts of the app that cannot be loaded: offline, or of a build that is no longer there. */
import type { Page, Route } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { some } from '../../tries.ts';
import { applyButton, drop } from '../inputs/data-form.ts';
import { drawn, redo, sceneOf, settle, slider, still, undo } from '../page/actions.ts';
import { newContext } from '../page/page.ts';

const chunks = '**/assets/*.js';
const notice = (page: Page) => page.locator('.not-loaded');
const broken = (page: Page) => page.locator('.broken');

async function moveOptimum(page: Page): Promise<void> {
  await slider(page, 'm1').press('ArrowRight');
  await expect.poll(() => sceneOf(page).loss.options.m1).toBe(1.51);
}

/** A page with one step that can be undone, from which on no part can be loaded. */
async function cutOff(query: string, refuse: (route: Route) => Promise<void>, step = moveOptimum): Promise<Page> {
  const context = await newContext({ viewport: { width: 1280, height: 800 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(new URL(query, inject('siteUrl')).href);
  await drawn(page);
  await page.waitForLoadState('networkidle');
  await step(page);
  await expect.poll(() => undo(page).isEnabled()).toBe(true);
  await page.route(chunks, refuse);
  return page;
}

const offline = (route: Route) => route.abort();
const gone = (route: Route) => route.fulfill({ status: 404, body: 'not found' });

const fold = (words: string) => (page: Page) => page.locator('summary', { hasText: words }).click();
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

/** What is opened, and how. */
const parts: readonly (readonly [name: string, open: (page: Page) => Promise<void>])[] = [
  ['the presets', press('Presets')],
  ['the help', press('Help')],
  ['the export menu', press('Export')],
  ['the time bar', press('Time')],
  ['the table of starts', press('Many starts')],
  ['the chart of scales', press('Scale of the start')],
  ['what is special', fold('What is special')],
  ['what is looked at closer', fold('Stability of the steps')],
  ['the parameter plane', (page) => page.getByLabel('Parameter plane').check()],
  ['Compare', press('Compare')],
];

test.each(some(parts, 1))('%s is missing in its place alone while there is no connection', async (name, openPart) => {
  const page = await cutOff('', offline);
  await openPart(page);
  await notice(page).filter({ hasText: name }).first().waitFor();
  await expect.poll(() => notice(page).first().innerText()).toContain('Without a connection');
  await expect.poll(() => broken(page).count()).toBe(0);
  await expect.poll(() => undo(page).isEnabled()).toBe(true);
  const link = page.url();
  await page.unroute(chunks);
  await notice(page).first().getByRole('button', { name: 'Load the page again' }).click();
  await page.waitForLoadState('load');
  await page.locator('.plot canvas, .compare').first().waitFor();
  await expect.poll(() => page.url()).toBe(link);
  await expect.poll(() => sceneOf(page).loss.options.m1).toBe(1.51);
  await expect.poll(() => notice(page).count()).toBe(0);
});

test('a file that the server no longer has is of an older version, and the page is loaded again as it is', async () => {
  const page = await cutOff('', gone);
  await page.getByRole('button', { name: 'Help' }).click();
  await expect.poll(() => notice(page).innerText()).toContain('a newer version of Reparam');
  const link = page.url();
  await page.unroute(chunks);
  await notice(page).getByRole('button', { name: 'Load the page again' }).click();
  await page.waitForLoadState('load');
  await drawn(page);
  await expect.poll(() => page.url()).toBe(link);
  await expect.poll(() => sceneOf(page).loss.options.m1).toBe(1.51);
});

test('a parameterization whose reader is missing is not chosen', async () => {
  const page = await cutOff('', offline);
  const chosen = () => page.locator('.family input:checked').evaluate((input: HTMLInputElement) => input.value);
  const before = await still(page, chosen);
  await page.locator('.family', { hasText: 'type your own' }).click();
  await expect.poll(() => page.locator('.toast').innerText()).toContain('could not be loaded');
  await expect.poll(chosen).toBe(before);
});

test('a part that is given up closes, and undo still works', async () => {
  const page = await cutOff('', offline);
  await page.getByRole('button', { name: 'Presets' }).click();
  await notice(page).getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => notice(page).count()).toBe(0);
  await undo(page).click();
  await settle(page);
  await expect.poll(() => sceneOf(page).loss.options.m1).toBe(1.5);
});

test('steps of the history lead to what is missing, away from it and to it again, and keep a table', async () => {
  const table = Array.from({ length: 90 }, (_, i) => `${i},${i % 7},${i % 5}`).join('\n');
  const page = await cutOff('', offline, async (page) => {
    await drop(page, 'big.csv', `a,b,c\n${table}`);
    await applyButton(page).click();
    await page.locator('summary', { hasText: 'Data: big.csv, 90 rows' }).waitFor();
    await page.waitForLoadState('networkidle');
  });
  const shown = () => sceneOf(page).plane.shown;
  const rows = page.locator('summary', { hasText: 'Data: big.csv, 90 rows' });
  await rows.waitFor();
  await page.getByLabel('Parameter plane').check();
  await notice(page).first().waitFor();
  await undo(page).click();
  await expect.poll(shown).toBe(false);
  await expect.poll(() => notice(page).count()).toBe(0);
  await redo(page).click();
  await expect.poll(shown).toBe(true);
  await notice(page).first().waitFor();
  await rows.waitFor();
  await undo(page).click();
  await undo(page).click();
  await expect.poll(() => undo(page).isEnabled()).toBe(false);
  await expect.poll(() => broken(page).count()).toBe(0);
});
