import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { formulas } from 'virtual:formulas';
import type { Page } from 'playwright-core';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { drawn } from './actions.ts';
import { connect } from './page.ts';

/** Where the whole file of a short one stands, by the names the build gives them. */
function wholeOf(path: string): string {
  const [, name] = /([^/]+)\.short-[^/]*\.woff2$/.exec(path) ?? [];
  const folder = name?.startsWith('inter')
    ? '@fontsource-variable/inter'
    : `@fontsource/${/^stix-two-\w+/.exec(name ?? '')}`;
  return fileURLToPath(import.meta.resolve(`${folder}/files/${name}.woff2`));
}

interface Fonts {
  readonly page: Page;
  /** Names of the font files that were asked for. */
  readonly asked: string[];
}

async function newPage(whole: boolean): Promise<Fonts> {
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
  if (whole) {
    await page.route('**/*.short-*.woff2', async (route) =>
      route.fulfill({
        contentType: 'font/woff2',
        body: await readFile(wholeOf(new URL(route.request().url()).pathname)),
      }),
    );
  }
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
  await page.evaluate(async () => {
    document.body.getBoundingClientRect();
    await document.fonts.ready;
  });
}

const typed = [
  '?map=custom&f1=sqrt(abs(alpha))/cbrt(1%2Bbeta^2)%2Bexp(-gamma)%2Bpi&f2=asin(tanh(h))*min(alpha,beta)-relu(h)',
  'vars=alpha:1,beta:0.5,gamma:0.3,h:0.2',
].join('&');

describe('with only the characters the app shows, a page looks as with all', () => {
  const pictureOf = async (whole: boolean, open: (page: Page) => Promise<void>): Promise<Buffer> => {
    const { page, asked } = await newPage(whole);
    await open(page);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((path) => !isShort(path))).toEqual([]);
    expect(new Set(asked).size, 'each once').toBe(asked.length);
    return page.screenshot();
  };

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
    const [short, whole] = [await pictureOf(false, open), await pictureOf(true, open)];
    expect(short.equals(whole)).toBe(true);
  });
});

test.each([
  ['in a text', '<p>Ångström</p>', /inter-latin-wght-normal-/],
  ['in a formula', '<math><mi>w</mi><mo>⨂</mo><mi>ℵ</mi></math>', /stix-two-math-latin-400-normal-/],
])('a character %s that the app does not use itself is drawn from the whole file', async (_, body, file) => {
  const { page, asked } = await newPage(false);
  await show(page, body);
  await expect.poll(() => asked.filter((path) => !isShort(path)).join()).toMatch(file);
  await page.evaluate(() => document.fonts.ready);
  const failed = await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'error').length);
  expect(failed).toBe(0);
});
