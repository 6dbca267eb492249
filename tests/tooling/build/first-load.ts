import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What Vite's manifest says of a chunk. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

export interface Script {
  /** Path below `dist`. */
  readonly file: string;
  readonly gzip: number;
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

/** Scripts and module preloads named in the page. */
function named(html: string): string[] {
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => attribute(tag, 'src'));
  const preloads = [...html.matchAll(/<link\b[^>]*>/g)]
    .filter(([tag]) => attribute(tag, 'rel') === 'modulepreload')
    .map(([tag]) => attribute(tag, 'href'));
  return [...scripts, ...preloads].filter((path) => path !== undefined).map((path) => path.replace(/^\.\//, ''));
}

/** The JavaScript a browser loads before anything is done on the page: what the page names, and its static imports. */
export function firstLoad(dist: string): readonly Script[] {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
  const chunks = new Map(Object.values(manifest).map((chunk) => [chunk.file, chunk]));
  const files = new Set(named(html));
  // A Set grows while it is walked, so this reaches imports of imports.
  for (const file of files) for (const key of chunks.get(file)?.imports ?? []) files.add(manifest[key].file);
  return [...files].map((file) => ({ file, gzip: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length }));
}

export function totalSize(scripts: readonly Script[]): number {
  return scripts.reduce((sum, { gzip }) => sum + gzip, 0);
}
