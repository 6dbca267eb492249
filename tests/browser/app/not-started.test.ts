import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { connect, openPage } from '../page/page.ts';

/** A page that need not be healthy: what it says when it cannot start is what these tests are about. */
async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (await connect()).newContext(options);
  onTestFinished(() => context.close());
  return context.newPage();
}

const message = (page: Page) => page.getByRole('heading', { name: 'Reparam has not started' });

test('opened from a file, the page says how to serve it', async () => {
  const page = await newPage();
  await page.goto(new URL('../../../dist/index.html', import.meta.url).href);
  await message(page).waitFor();
  await expect.poll(() => page.locator('body').innerText()).toContain('serve the folder instead');
  await expect.poll(() => fileURLToPath(page.url())).toContain('dist');
});

test('without JavaScript, the page says that it needs it, and nothing else', async () => {
  const page = await newPage({ javaScriptEnabled: false });
  await page.goto(inject('siteUrl'));
  await page.getByRole('heading', { name: 'Reparam needs JavaScript' }).waitFor();
  await expect.poll(() => page.locator('.no-script p').innerText()).toContain('Allow JavaScript for this page');
  await expect.poll(() => message(page).isVisible()).toBe(false);
});

test('where its script does not arrive, the page says so after a while, and not before', async () => {
  const page = await newPage();
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(inject('siteUrl'));
  await expect.poll(() => message(page).isVisible()).toBe(false);
  await message(page).waitFor();
});

test('the app takes the place of the message', async () => {
  const page = await openPage();
  await page.locator('.plot canvas').first().waitFor();
  await expect.poll(() => page.locator('.not-started').count()).toBe(0);
  await expect.poll(() => page.locator('h1').count()).toBe(1);
});
