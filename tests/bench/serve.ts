import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';

export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/** The built app. */
export async function serveApp(): Promise<Site> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const server = await preview({ root, logLevel: 'error', preview: { port: 0, strictPort: false } });
  const [url] = server.resolvedUrls?.local ?? [];
  if (!url) throw new Error('the preview server has no address');
  return { url, close: () => server.close() };
}

const bare: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': ['index.html', 'text/html'],
  '/board': ['board.html', 'text/html'],
  '/starts': ['starts.html', 'text/html'],
  '/worker': ['worker.html', 'text/html'],
  '/bare.js': ['bare.js', 'text/javascript'],
  '/board.js': ['board.js', 'text/javascript'],
  '/starts.js': ['starts.js', 'text/javascript'],
  '/worker-page.js': ['worker-page.js', 'text/javascript'],
  '/worker.js': ['worker.js', 'text/javascript'],
  '/explore.js': ['explore.js', 'text/javascript'],
  '/quiver.js': ['quiver.js', 'text/javascript'],
};

/** The page that the app is measured against. */
export async function serveBare(): Promise<Site> {
  const server = createServer(async (request, response) => {
    const found = bare[new URL(request.url ?? '/', 'http://localhost').pathname];
    if (!found) return response.writeHead(404).end();
    const [file, type] = found;
    response.setHeader('content-type', `${type}; charset=utf-8`);
    return response.end(await readFile(new URL(`./bare/${file}`, import.meta.url)));
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
