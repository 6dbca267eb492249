/// <reference path="../subset-font.d.ts" />
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import subsetFont from 'subset-font';

const folder = fileURLToPath(new URL('../../node_modules/.cache/reparam-faces/', import.meta.url));

/** The faces that pictures are set in; of those with axes, the weights that are used. */
const faces: readonly (readonly [specifier: string, weight?: number])[] = [
  ['@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', 400],
  ['@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', 700],
  ['@fontsource-variable/inter/files/inter-greek-wght-normal.woff2', 400],
  ['@fontsource/stix-two-text/files/stix-two-text-latin-400-italic.woff2'],
  ['@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2'],
];

/** A face as resvg reads it, with the characters of a text: it knows neither WOFF2 nor axes. */
async function plainFace(specifier: string, text: string, weight?: number): Promise<string> {
  const font = await readFile(fileURLToPath(import.meta.resolve(specifier)));
  const key = createHash('sha256').update(font).update(text).update(String(weight)).digest('hex').slice(0, 16);
  const path = join(folder, `${key}.ttf`);
  if (!existsSync(path)) {
    await mkdir(folder, { recursive: true });
    const axes = weight === undefined ? {} : { variationAxes: { wght: weight } };
    await writeFile(`${path}.${process.pid}`, await subsetFont(font, text, { targetFormat: 'sfnt', ...axes }));
    await rename(`${path}.${process.pid}`, path);
  }
  return path;
}

/** An SVG as PNG, in the faces of the app whatever the system has. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const text = [...new Set(svg)].sort().join('');
  const fontFiles = await Promise.all(faces.map(([specifier, weight]) => plainFace(specifier, text, weight)));
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Inter Variable' } })
    .render()
    .asPng();
}
