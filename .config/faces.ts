/// <reference path="./subset-font.d.ts" />
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import {
  complement,
  intersection,
  pointsOf,
  type Range,
  readRanges,
  shownCharacters,
  writeRanges,
} from './characters.ts';

const sourceFolder = fileURLToPath(new URL('../src/', import.meta.url));
const sheet = join(sourceFolder, 'ui/app/fonts.css');
/** Files rather than assets of the bundle: the dev server serves them as well. */
const folder = fileURLToPath(new URL('../node_modules/.cache/reparam-faces/', import.meta.url));

/**
 * What browsers apply by themselves, and what style sheets ask for: figures of one width, and in formulas scripts, primes
 * and the dots of i and j.
 */
const features = [
  ...['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rclt', 'rlig', 'rvrn'],
  ...['tnum', 'ssty', 'ss01', 'ss04', 'dtls', 'flac'],
];

/**
 * A font file of a package with only some of its characters; kerning, maths constants and glyph variants stay. What was
 * made of the same file before is taken again: compression takes seconds.
 */
async function shorten(specifier: string, characters: readonly Range[]): Promise<string> {
  const source = fileURLToPath(import.meta.resolve(specifier));
  const text = [...pointsOf(characters)].map((point) => String.fromCodePoint(point)).join('');
  const font = await readFile(source);
  const key = createHash('sha256').update(font).update(text).update(features.join()).digest('hex').slice(0, 16);
  const path = join(folder, key, basename(source).replace(/\.woff2$/, '.short.woff2'));
  if (!existsSync(path)) {
    await mkdir(dirname(path), { recursive: true });
    const unfinished = `${path}.${process.pid}`;
    await writeFile(unfinished, await subsetFont(font, text, { targetFormat: 'woff2', keepFeatures: features }));
    await rename(unfinished, path);
  }
  return relative(dirname(sheet), path);
}

/**
 * Each face of the sheet twice: a short file with the characters the app shows by itself, and the whole file for all
 * others of its range, which a browser fetches when one of them turns up.
 */
export async function splitFaces(
  css: string,
  shown: readonly Range[],
  short: (specifier: string) => Promise<string>,
): Promise<string> {
  const faces = css.split(/(?<=^\})/m);
  const split = faces.map(async (face) => {
    const [whole, specifier] = /url\('([^']+)'\)/.exec(face) ?? [];
    if (whole === undefined) return face;
    const [rule, value] = /unicode-range:([^;]+);/.exec(face) ?? [];
    const own = value === undefined ? complement([]) : readRanges(value);
    const bare = rule === undefined ? face : face.replace(rule, '');
    const restricted = (text: string, ranges: readonly Range[]): string =>
      ranges.length === 0 ? '' : text.replace(/\}$/, `  unicode-range: ${writeRanges(ranges)};\n}`);
    return [
      restricted(bare.replace(whole, `url('${await short(specifier)}')`), intersection(own, shown)),
      restricted(bare, intersection(own, complement(shown))),
    ].join('\n');
  });
  return (await Promise.all(split)).join('');
}

const isShort = (fileName: string): boolean => /\.short-[^/]*\.woff2$/.test(fileName);

/**
 * Keeps of every typeface, for the first load, what the app shows by itself; and asks for it beside the scripts, since
 * texts that change their face move what stands around them.
 */
export function shortFaces(): Plugin {
  return {
    name: 'reparam:short-faces',
    enforce: 'pre',
    transform: {
      filter: { id: sheet },
      async handler(css) {
        const shown = await shownCharacters(sourceFolder);
        const made = new Map<string, Promise<string>>();
        return splitFaces(css, shown, (specifier) => {
          const file = made.get(specifier) ?? shorten(specifier, shown);
          made.set(specifier, file);
          return file;
        });
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.keys(bundle)
          .filter(isShort)
          .map((fileName) => ({
            ...{ tag: 'link', injectTo: 'head' },
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${fileName}` },
          })),
    },
  };
}
