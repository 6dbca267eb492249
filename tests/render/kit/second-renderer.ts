import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import type { Box } from '../../../src/render';

/**
 * resvg reads neither the faces of the app (WOFF2) nor, for the same result on every machine, those of the system. The
 * packaged browser brings Open Sans along, so figures are looked at as a reader without our faces sees them.
 */
const archive = fileURLToPath(new URL('../../../node_modules/@sparticuz/chromium/bin/fonts.tar.br', import.meta.url));
const folder = fileURLToPath(new URL('../../../node_modules/.cache/reparam-fonts/', import.meta.url));

/** The fallback faces as files. */
function fallbackFonts(): string[] {
  mkdirSync(folder, { recursive: true });
  return fontsIn(brotliDecompressSync(readFileSync(archive))).map(([name, bytes]) => {
    const path = join(folder, name);
    if (!existsSync(path)) writeFileSync(path, bytes);
    return path;
  });
}

/** Files ending in .ttf of a tar: a header of 512 bytes with name and size, then the content in blocks of 512. */
function fontsIn(tar: Buffer): [name: string, bytes: Buffer][] {
  const fonts: [string, Buffer][] = [];
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const name = tar.toString('latin1', at, at + 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8);
    const file = /([^/]+\.ttf)$/.exec(name)?.[1];
    if (file) fonts.push([file, tar.subarray(at + 512, at + 512 + size)]);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return fonts;
}

const family = 'Open Sans';
const options: ResvgRenderOptions = {
  font: {
    loadSystemFonts: false,
    fontFiles: fallbackFonts(),
    ...{ defaultFontFamily: family, sansSerifFamily: family, serifFamily: family },
  },
};

/** RGBA, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export function rasterise(svg: string): Pixels {
  const image = new Resvg(svg, options).render();
  return { width: image.width, height: image.height, data: image.pixels };
}

export interface PlacedText {
  readonly text: string;
  readonly box: Box;
}

/** Every text of a figure with the box its letters fill in the fallback face, halo left out. */
export function textsIn(svg: string): PlacedText[] {
  const head = /^<svg[^>]*>/.exec(svg)?.[0] ?? '';
  let [dx, dy] = [0, 0];
  return svg.split('\n').flatMap((line) => {
    const moved = /transform="translate\(([-\d.]+) ([-\d.]+)\)"/.exec(line);
    if (moved) [dx, dy] = [Number(moved[1]), Number(moved[2])];
    const element = /<text.*<\/text>/.exec(line)?.[0].replace(/ (stroke|stroke-width|paint-order)="[^"]*"/g, '');
    if (!element) return [];
    const box = new Resvg(`${head}<g transform="translate(${dx} ${dy})">${element}</g></svg>`, options).getBBox();
    if (!box) return [];
    const { x, y, width, height } = box;
    return [{ text: element.replace(/<[^>]*>/g, ''), box: { x, y, width, height } }];
  });
}

/** The outlines of everything that is drawn, black on white: no text, no fill and no tint that could hide a line. */
export function outlines(svg: string, [dx, dy]: readonly [number, number] = [0, 0]): string {
  return svg
    .replace(/<a [^>]*>|<\/a>/g, '')
    .replace(/<text.*<\/text>\n/g, '')
    .replace(/<rect( x="0" y="0"[^>]*) fill="[^"]*"\/>/, '<rect$1 fill="#fff"/>')
    .replace(/<path[^>]*>/g, (path) =>
      path
        .replace(/ (fill|stroke|opacity|fill-rule)="[^"]*"/g, '')
        .replace('<path', `<path fill="none" stroke="#000" transform="translate(${dx} ${dy})"`),
    );
}

/**
 * How many inked pixels of one image have no trace of ink within a pixel of the same place in the other. Ink is what is
 * at least half black; a trace is much less, since the two smooth edges in ways of their own.
 */
export function strays(a: Pixels, b: Pixels): { readonly ink: number; readonly strays: number } {
  const darkness = ({ data }: Pixels, i: number) => 255 - data[4 * i];
  let [ink, lost] = [0, 0];
  for (let y = 1; y + 1 < a.height; y++) {
    for (let x = 1; x + 1 < a.width; x++) {
      const at = y * a.width + x;
      if (darkness(a, at) < 128) continue;
      ink++;
      let near = 0;
      for (let j = -1; j <= 1; j++)
        for (let i = -1; i <= 1; i++) near = Math.max(near, darkness(b, at + j * b.width + i));
      if (near < 40) lost++;
    }
  }
  return { ink, strays: lost };
}
