import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { frameSnippet } from '../../../src/ui/embed/snippet';
import { some } from '../../tries.ts';
import { boundsOf, still, textOf } from '../page/actions.ts';
import { newContext } from '../page/page.ts';

const grid = 'place=compare&map=polar&theta=0.3,0.5&p1=&p2=theta:0.75,0.5&p3=theta:1.5,0.5&p4=theta:3,0.5';
const links = {
  Explore: '?embed=1',
  'a grid': `?embed=1&${grid}`,
  'all runs together': `?embed=1&${grid}&board=together`,
  'a lab': '?embed=1&place=labs&lab=quadratic-network',
};

let server: Server;
let origin: string;
let snippet = '';

/** A page of another origin, as a lesson or a slide would be. */
beforeAll(async () => {
  server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>A lesson</title><h1>A lesson</h1>${snippet}`);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(() => new Promise((closed) => server.close(closed)));

async function inPage(
  link: string,
  width: number,
  height: number,
  run: (page: Page, frame: FrameLocator) => Promise<void>,
) {
  const url = new URL(link, inject('siteUrl')).href;
  snippet = frameSnippet(url, 'Reparam', width, height);
  const context = await newContext({ viewport: { width: 1100, height: 800 } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon')) errors.push(message.text());
  });
  try {
    await page.goto(origin);
    const frame = page.frameLocator('iframe');
    await frame.locator('.embed canvas').first().waitFor();
    await run(page, frame);
    expect(errors).toEqual([]);
  } finally {
    await context.close();
  }
}

const sizes = [
  [320, 240],
  [640, 480],
] as const;

describe.each(Object.entries(links))('%s in a frame of another origin', (_, link) => {
  test.each(some(sizes, 1))('at %i × %i: nothing is cut off, nothing scrolls', async (width, height) => {
    await inPage(link, width, height, async (_page, frame) => {
      const faults = await frame.locator('body').evaluate((body) => {
        const { innerWidth, innerHeight } = window;
        const visible = [
          ...body.querySelectorAll(
            '.embed, .embed-cell, .embed-cell h2, .lab-picture, .lab-picture h3, canvas, .embed-foot *, .swatch',
          ),
        ];
        const cut = visible.filter((element) => {
          const { left, right, top, bottom, width } = element.getBoundingClientRect();
          return width > 0 && (left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1);
        });
        const { scrollWidth, scrollHeight } = document.documentElement;
        const scrolls = scrollWidth > innerWidth || scrollHeight > innerHeight;
        return [...cut.map((element) => element.className), ...(scrolls ? ['the frame scrolls'] : [])];
      });
      expect(faults).toEqual([]);
      const picture = await boundsOf(frame.locator('canvas').first());
      expect(picture.width).toBeGreaterThan(200);
      expect(picture.height).toBeGreaterThan(130);
    });
  });
});

test('every panel of a grid can be reached in a small frame', async () => {
  await inPage(links['a grid'], 320, 240, async (_page, frame) => {
    const title = frame.locator('.embed-cell h2');
    const seen = [await textOf(title)];
    for (let i = 0; i < 3; i++) {
      await frame.getByRole('button', { name: 'Next' }).click();
      await expect.poll(() => title.innerText()).not.toBe(seen.at(-1));
      seen.push(await textOf(title));
    }
    expect(seen).toEqual(['r = 0.3', 'r = 0.75', 'r = 1.5', 'r = 3']);
    await expect.poll(() => frame.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);
  });
});

test('what is dragged in a frame goes along to the whole page, and leaves the lesson’s history alone', async () => {
  await inPage(links.Explore, 640, 480, async (page, frame) => {
    const entries = await page.evaluate(() => history.length);
    const box = await boundsOf(frame.locator('[data-handle="start"] .handle-target'));
    await page.mouse.move(box.x + 22, box.y + 22);
    await page.mouse.down();
    await page.mouse.move(box.x + 70, box.y - 20, { steps: 5 });
    await page.mouse.up();
    const link = frame.getByRole('link', { name: /Open in Reparam/ });
    await expect.poll(() => link.getAttribute('href')).toMatch(/[?&]start=/);
    const href = await still(page, () => link.getAttribute('href'));
    expect(href).not.toContain('embed');
    await expect.poll(() => page.evaluate(() => history.length)).toBe(entries);
    const [opened] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    await opened.locator('.explore canvas').first().waitFor();
    await expect.poll(() => new URL(opened.url()).search).toBe(new URL(href ?? '').search);
  });
});

test('a lab in a frame is moved by hand, says what is seen, and leads to the whole lab', async () => {
  await inPage(links['a lab'], 640, 480, async (page, frame) => {
    await frame.locator('.embed-sentence').getByText('is kept').waitFor();
    await frame.locator('.lab-turn').press('ArrowRight');
    const link = frame.getByRole('link', { name: /Open in Reparam/ });
    await expect.poll(() => link.getAttribute('href')).toMatch(/place=labs.*lab=quadratic-network;turn:30/);
    const [opened] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    await opened.getByRole('heading', { name: 'The quadratic network' }).waitFor();
  });
});

test('the dialog gives a snippet of the size asked for, shows the result, and says what is wrong with a size', async () => {
  const context = await newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  try {
    await page.goto(new URL(`?${grid}`, inject('siteUrl')).href);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: /Embed/ }).click();
    const html = page.getByRole('textbox', { name: 'HTML of the frame' });
    await expect.poll(() => html.inputValue()).toContain('width="640" height="480"');
    await page.frameLocator('.embed-preview iframe').locator('.embed canvas').first().waitFor();
    await page.getByRole('button', { name: '320 × 240' }).click();
    await expect.poll(() => html.inputValue()).toContain('width="320" height="240"');
    const width = page.getByLabel('Width');
    await width.fill('12');
    await width.press('Enter');
    await page.getByRole('alert').getByText('from 240 to 4000').waitFor();
    await expect.poll(() => html.inputValue()).toContain('width="320"');
  } finally {
    await context.close();
  }
});
