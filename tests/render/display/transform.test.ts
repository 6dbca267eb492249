import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idealHeight, transformOf } from '../../../src/render';
import { fitBox } from '../../../src/render/display/transform';
import { frame } from '../kit/fixture';

const margins = { top: 10, right: 20, bottom: 30, left: 40 };

describe('fitBox', () => {
  it('gives the largest box of equal aspect, centred in the room it has', () => {
    const wide = fitBox({ width: 660, height: 240 }, margins, [0, 1, 0, 1]);
    expect(wide).toEqual({ x: 40 + 200, y: 10, width: 200, height: 200 });
    const tall = fitBox({ width: 260, height: 540 }, margins, [0, 4, -1, 1]);
    expect(tall).toEqual({ x: 40, y: 10 + 200, width: 200, height: 100 });
  });
});

describe('transformOf', () => {
  const place = fc.double({ min: -50, max: 50, noNaN: true });
  const length = fc.double({ min: 0.1, max: 30, noNaN: true });

  it('has as many px a unit along x as along y, with y upward', () => {
    fc.assert(
      fc.property(place, place, length, length, (x, y, width, height) => {
        const window = [x, x + width, y, y + height] as const;
        const plot = fitBox({ width: 500, height: 400 }, margins, window);
        const to = transformOf(plot, window);
        expect(to.x(x + 1) - to.x(x)).toBeCloseTo(to.pxPerUnit, 6);
        expect(to.y(y) - to.y(y + 1)).toBeCloseTo(to.pxPerUnit, 6);
        expect(to.y(y)).toBeCloseTo(plot.y + plot.height, 6);
      }),
      { numRuns: 50 },
    );
  });

  it('is undone by invert', () => {
    const { to } = frame([-1, 5, 2, 9]);
    const [x, y] = to.invert(to.x(2.5), to.y(7));
    expect(x).toBeCloseTo(2.5, 10);
    expect(y).toBeCloseTo(7, 10);
  });
});

describe('idealHeight', () => {
  it.each([300, 390, 540, 900])('leaves no spare room at %i px', (width) => {
    const window = [-2.4, 2.4, -2.4, 2.4] as const;
    const height = idealHeight(width, window);
    const { plot } = frame(window, { width, height });
    const looser = frame(window, { width, height: height + 40 });
    expect(looser.plot.width).toBeCloseTo(plot.width, -0.5);
    expect(plot.height).toBeGreaterThan(height - 70);
  });
});
