import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gallery } from '../../render/kit/gallery.ts';
import { outlines, type Pixels, rasterise, strays } from '../../render/kit/second-renderer.ts';
import { tries } from '../../tries.ts';
import { newContext } from '../page/page.ts';

/** Shares of ink that smoothing may leave without a neighbour: corners of dashes and ends of hairlines. */
const tolerated = 0.0005;

/** One in so many of the gallery. */
const shown = gallery.filter((_, i) => i % tries(1, 40) === 0);

let page: Page;
beforeAll(async () => {
  page = await (await newContext()).newPage();
});
afterAll(() => page.context().close());

/** The SVG as the browser draws it, one pixel per px. */
async function inBrowser(svg: string): Promise<Pixels> {
  const { width, height, base64 } = await page.evaluate(async (text) => {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let binary = '';
    for (let i = 0; i < data.length; i += 32768) binary += String.fromCharCode(...data.subarray(i, i + 32768));
    return { width: canvas.width, height: canvas.height, base64: btoa(binary) };
  }, svg);
  return { width, height, data: Buffer.from(base64, 'base64') };
}

function worst(a: Pixels, b: Pixels): number {
  const there = strays(a, b);
  const back = strays(b, a);
  expect(there.ink).toBeGreaterThan(500);
  return Math.max(there.strays / there.ink, back.strays / back.ink);
}

describe('the browser and a second renderer draw every line within a pixel of each other', () => {
  test.each(shown)('%s', async (_, make) => {
    const svg = outlines(make());
    const [ours, theirs] = [await inBrowser(svg), rasterise(svg)];
    expect([ours.width, ours.height]).toEqual([theirs.width, theirs.height]);
    expect(worst(ours, theirs)).toBeLessThanOrEqual(tolerated);
  });

  test('and the comparison would see three pixels', async () => {
    const svg = gallery[0][1]();
    const ours = await inBrowser(outlines(svg));
    expect(worst(ours, rasterise(outlines(svg, [3, 0])))).toBeGreaterThan(0.2);
    expect(worst(ours, rasterise(outlines(svg, [0, 3])))).toBeGreaterThan(0.2);
  });
});
