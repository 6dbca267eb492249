/** Readers who bring their own colours, a large type or a narrow window, and pages that allow a frame next to nothing. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { open, settle } from './actions.ts';
import { newContext } from './page.ts';

const style = (locator: Locator, name: string): Promise<string> =>
  locator.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);

describe('in forced colours', () => {
  async function forced(query = ''): Promise<Page> {
    const page = await open(query);
    await page.emulateMedia({ forcedColors: 'active' });
    await settle(page);
    return page;
  }

  test.each([
    ['map', '.family:has(input:checked)', '.family:not(:has(input:checked))', 'outline-style'],
    ['segment', '.segment input:checked + span', '.segment input:not(:checked) + span', 'background-color'],
    ['place', '.places [aria-current]', '.places button:not([aria-current])', 'border-bottom-color'],
  ])('the chosen %s looks unlike the others', async (_, chosen, other, property) => {
    const page = await forced();
    const [one, two] = [page.locator(chosen).first(), page.locator(other).first()];
    await expect.poll(async () => (await style(one, property)) === (await style(two, property))).toBe(false);
    await page.emulateMedia({ forcedColors: 'none' });
  });

  test('swatches and pictures keep the colours they are about', async () => {
    const page = await forced();
    for (const kept of ['.mark', '.plot', '.family svg']) {
      await expect.poll(() => style(page.locator(kept).first(), 'forced-color-adjust')).toBe('none');
    }
    await page.emulateMedia({ forcedColors: 'none' });
  });
});

const board = 'place=compare&map=polar&theta=0.3,0.5&p1=&p2=theta:3,0.5';

describe('a narrow page', () => {
  test.each([
    [320, ''],
    [320, '?map=deep-linear&plane=1'],
    [320, '?map=custom'],
    [320, `?${board}`],
    [200, `?${board}`],
  ] as const)('of %i px does not run off sideways: %s', async (width, query) => {
    const page = await open(query, { width, height: 640 });
    const wide = () =>
      page.evaluate(() => {
        const out = [...document.body.querySelectorAll('*')].filter((each) => {
          const { right, width: own, height } = each.getBoundingClientRect();
          const excused =
            '.families, .matrix-scroll, .typed-formula, .table-scroll, .hidden-visually, .skip-link, .handle-tag, .formula, [hidden]';
          return own > 0 && height > 0 && right > innerWidth + 1 && !each.closest(excused);
        });
        const { scrollWidth } = document.documentElement;
        return [
          ...(scrollWidth > innerWidth ? [`scrolls: ${scrollWidth} px`] : []),
          ...out.slice(0, 8).map((each) => `${each.tagName}.${each.getAttribute('class')}`),
        ];
      });
    await expect.poll(wide).toEqual([]);
  });
});

describe('in a frame', () => {
  let server: Server;
  let attributes = '';
  beforeAll(async () => {
    server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><title>A lesson</title><iframe ${attributes}></iframe>`);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  async function expectQuiet(query: string, rest: string): Promise<void> {
    const src = new URL(query, inject('siteUrl')).href.replaceAll('&', '&amp;');
    attributes = `src="${src}" ${rest}`;
    const context = await newContext({ viewport: { width: 1100, height: 900 } });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.exposeFunction('reportError', (message: string) => errors.push(message));
    await page.addInitScript(() => {
      addEventListener('error', ({ message }) => Reflect.get(window, 'reportError')(message));
    });
    try {
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.frameLocator('iframe').locator('.plot canvas').first().waitFor();
      await settle(page);
      await expect.poll(() => errors).toEqual([]);
    } finally {
      await context.close();
    }
  }

  const grid = 'place=compare&map=polar&theta=0.3,0.5&p1=&p2=theta:0.75,0.5&p3=theta:1.5,0.5&p4=theta:3,0.5';

  test.each(['?embed=1', `?embed=1&${grid}`, `?${grid}`, '?map=polar'])(
    '%s of 900 × 720 lays itself out once',
    async (query) => {
      await expectQuiet(query, 'width="900" height="720"');
    },
  );

  test('without an origin of its own it is not blank', async () => {
    await expectQuiet('?embed=1', 'width="640" height="480" sandbox="allow-scripts"');
  });
});
