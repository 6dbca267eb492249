/** The app in frames of pages that watch for errors, or allow a frame next to nothing. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { settle } from '../page/actions.ts';
import { newContext } from '../page/page.ts';

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
