import { describe, expect, it, test } from 'vitest';
import { darkTheme, lightTheme } from '../../../src/render';
import { grow, inside, overlaps } from '../../../src/render/display/text-size';
import { figures } from '../../../src/state/library/gallery';
import { tries } from '../../tries';
import { gallery } from '../kit/gallery';
import { outlines, rasterise, strays, textsIn } from '../kit/second-renderer';

/** One in so many of the gallery. */
const shown = gallery.filter((_, i) => i % tries(1, 4) === 0);

describe.each(shown)('%s, by a second renderer and in a fallback face', (_, make) => {
  const svg = make();

  it('keeps every word on the page and off every other', () => {
    const texts = textsIn(svg);
    const [width, height] = [...(/width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [])].slice(1).map(Number);
    expect(texts.length).toBe(svg.match(/<text/g)?.length);
    for (const [i, { text, box }] of texts.entries()) {
      expect(inside(box, { x: 0, y: 0, width, height }), `"${text}" leaves the page`).toBe(true);
      for (const other of texts.slice(i + 1)) {
        // Letters may come within a hair of each other where their boxes are not filled at the corners.
        expect(overlaps(grow(box, -0.5), other.box), `"${text}" and "${other.text}" overlap`).toBe(false);
      }
    }
  });
});

test('what Compare exports is among them: grids, the twelve fields of the follow-up and runs together, in both themes', () => {
  const count = (start: string, theme: string) =>
    gallery.filter(([name]) => name.startsWith(start) && name.endsWith(`-${theme}`)).length;
  for (const theme of ['light', 'dark']) {
    expect([count('panel-point', theme), count('panel-line', theme)]).toEqual([8, 4]);
    expect(count('grid-', theme)).toBe(figures.length);
    expect(count('together-', theme)).toBe(2);
  }
  const background = (name: string) => /<rect x="0"[^>]*fill="([^"]+)"/.exec(new Map(gallery).get(name)?.() ?? '')?.[1];
  expect(background('grid-polar-dark')).toBe(darkTheme.paper);
  expect(background('grid-polar-light')).toBe(lightTheme.paper);
});

describe('the comparison of geometry', () => {
  const svg = gallery[0][1]();
  const image = rasterise(outlines(svg));

  it('finds nothing between an image and itself moved by half a pixel', () => {
    expect(strays(image, rasterise(outlines(svg, [0.5, 0.5]))).strays).toBe(0);
  });

  it.each([
    [3, 0],
    [0, 3],
    [-3, 0],
    [2, 2],
  ])('finds much where everything is moved by %d, %d', (dx, dy) => {
    const { ink, strays: lost } = strays(image, rasterise(outlines(svg, [dx, dy])));
    expect(ink).toBeGreaterThan(5000);
    expect(lost / ink).toBeGreaterThan(0.2);
  });
});
