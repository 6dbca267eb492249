import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Plugin, type PreviewServer, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { type BrowserChoice, findBrowser } from './launch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser that each worker starts. */
    browser: BrowserChoice;
    /** Whether the tests of the project measure time: set where the projects are declared. */
    isTimed: boolean;
    /** The built site at the root of a host, ending in a slash. */
    siteUrl: string;
    /** The same files below a folder, as on a project page. */
    nestedUrl: string;
  }
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What has a hash in its name is kept, as hosts tell browsers to: a page that is opened again asks for nothing of it. */
const keepHashed: Plugin = {
  name: 'keep-hashed',
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use(({ url }, response, next) => {
      if (url?.includes('/assets/')) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      next();
    });
  },
};

/** Serves `dist` with the headers of `vite preview`, on any free port. */
function serve(base: string): Promise<PreviewServer> {
  const plugins = [keepHashed];
  return preview({ root, base, plugins, logLevel: 'error', preview: { port: 0, strictPort: false } });
}

function address(server: PreviewServer): string {
  const [url] = server.resolvedUrls?.local ?? [];
  if (!url) throw new Error('the preview server has no address');
  return url;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(`${root}dist/index.html`))
    throw new Error('missing dist: run `npm run build` before the browser tests');
  const servers = await Promise.all([serve('/'), serve('/some/where/')]);
  project.provide('browser', await findBrowser());
  project.provide('siteUrl', address(servers[0]));
  project.provide('nestedUrl', address(servers[1]));
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}
