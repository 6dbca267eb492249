import { defineConfig } from 'vitest/config';
import { article } from './.config/article/plugin.ts';
import { shortFaces } from './.config/faces.ts';
import { formulas } from './.config/formulas.ts';
import { licences } from './.config/licences.ts';
import { devHeaders, securityMeta, siteHeaders } from './.config/security.ts';
import { projects } from './tests/projects.ts';

export default defineConfig({
  // The built site is relocatable: it works from any folder of any host.
  base: './',
  plugins: [formulas(), shortFaces(), securityMeta(), article(), licences()],
  build: {
    // A data: URL would need an exception in the content security policy.
    assetsInlineLimit: 0,
    // Every browser the app supports knows modulepreload.
    modulePreload: { polyfill: false },
    // The size test reads from it what the first page loads.
    manifest: true,
    // One file of what every page loads: sixty small ones weigh more, since each is compressed by itself.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      // d3 makes some of its helpers when it is loaded, by functions that do nothing else.
      treeshake: {
        manualPureFunctions: ['bisector', 'Blur2', 'blurImage', 'shuffler'],
        propertyReadSideEffects: false,
      },
      output: {
        codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] },
        // The first page names all that comes later, and nothing of a hash can be compressed: seven letters are enough.
        entryFileNames: 'assets/[name]-[hash:7].js',
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
      },
    },
  },
  // Simulations are loaded one by one, by the worker as well.
  worker: { format: 'es' },
  server: { host: 'localhost', headers: devHeaders },
  preview: { host: 'localhost', port: 4173, strictPort: true, headers: siteHeaders },
  test: {
    reporters: ['default', './tests/summary-reporter.ts'],
    projects,
  },
});
