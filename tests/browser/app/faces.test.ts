import { formulas } from 'virtual:formulas';
import type { Page } from 'playwright-core';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { drawn } from '../page/actions.ts';
import { connect } from '../page/page.ts';

interface Fonts {
  readonly page: Page;
  /** Names of the font files that were asked for. */
  readonly asked: string[];
}

async function newPage(): Promise<Fonts> {
  const context = await (await connect()).newContext({
    viewport: { width: 1280, height: 1400 },
    reducedMotion: 'reduce',
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') asked.push(new URL(request.url()).pathname);
  });
  return { page, asked };
}

const isShort = (path: string): boolean => path.includes('.short-');
const site = (link: string): string => new URL(link, inject('siteUrl')).href;

/** A page of our own under the style sheets of the site. */
async function show(page: Page, body: string): Promise<void> {
  const html = await (await fetch(site(''))).text();
  const sheets = html.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
  expect(sheets.length).toBeGreaterThan(0);
  await page.route('**/planted.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><meta charset="utf-8">${sheets.join('')}${body}` }),
  );
  await page.goto(site('planted.html'));
  // Faces are asked for when texts are laid out.
  await expect.poll(async () => (await page.locator('body').boundingBox())?.height).toBeGreaterThan(0);
  await page.evaluate(() => document.fonts.ready);
}

const typed = [
  '?map=custom&f1=sqrt(abs(alpha))/cbrt(1%2Bbeta^2)%2Bexp(-gamma)%2Bpi&f2=asin(tanh(h))*min(alpha,beta)-relu(h)',
  'vars=alpha:1,beta:0.5,gamma:0.3,h:0.2',
].join('&');

describe('what the app shows by itself is drawn from the short files alone, each fetched once', () => {
  test.each<[string, (page: Page) => Promise<void>]>([
    ['every formula', (page) => show(page, Object.values(formulas).join('\n'))],
    ['the first picture', (page) => page.goto(site('')).then(() => drawn(page))],
    ['all controls, in words', (page) => page.goto(site('?map=depth&N=3&loss=line&run=flow')).then(() => drawn(page))],
    [
      'a typed map of many functions and letters',
      async (page) => {
        await page.goto(site(typed));
        await page.getByRole('region', { name: 'What was read' }).locator('math').nth(2).waitFor();
        await drawn(page);
      },
    ],
  ])('%s', async (_, open) => {
    const { page, asked } = await newPage();
    await open(page);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((path) => !isShort(path))).toEqual([]);
    expect(new Set(asked).size).toBe(asked.length);
  });
});

test.each([
  ['in a text', '<p>Ångström</p>', /inter-latin-wght-normal-/],
  ['in a formula', '<math><mi>w</mi><mo>⨂</mo><mi>ℵ</mi></math>', /stix-two-math-latin-400-normal-/],
])('a character %s that the app does not use itself is drawn from the whole file', async (_, body, file) => {
  const { page, asked } = await newPage();
  await show(page, body);
  await expect.poll(() => asked.filter((path) => !isShort(path)).join()).toMatch(file);
  await page.evaluate(() => document.fonts.ready);
  const failed = await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'error').length);
  expect(failed).toBe(0);
});
