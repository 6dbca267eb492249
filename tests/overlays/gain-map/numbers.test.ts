import { describe, expect, test } from 'vitest';
import { describePicture } from '../../../src/model/overlay/describe-picture';
import { partOf } from '../../../src/model/overlay/overlay';
import { gainMap } from '../../../src/overlays/gain-map/numbers';
import type { GainMap } from '../../../src/overlays/gain-map/numbers-gain';
import { modelOf } from '../../model/scene';

const mapIn = (query: string): GainMap => {
  const made = partOf(gainMap, modelOf(query));
  if (!made) throw new Error('no map');
  return made;
};

/** The highest band a point lies in: even-odd over its rings. */
function bandAt({ bands }: GainMap, x: number, y: number): number {
  const holds = (rings: readonly Float64Array[]) => {
    let inside = false;
    for (const ring of rings) {
      for (let i = 0; i + 1 < ring.length; i += 2) {
        const j = (i + 2) % ring.length;
        const [ay, by] = [ring[i + 1], ring[j + 1]];
        if (ay > y === by > y) continue;
        if (x < ring[i] + ((y - ay) / (by - ay)) * (ring[j] - ring[i])) inside = !inside;
      }
    }
    return inside;
  };
  return Math.max(-1, ...bands.filter(({ rings }) => holds(rings)).map(({ bin }) => bin));
}

/** The band of a gain on the bar from 0.1 to 10. */
const bandOf = (gain: number) => Math.floor((12 * Math.log10(gain / 0.1)) / 2);

describe('the map of gain', () => {
  test('is not there until it is asked for', () => expect(partOf(gainMap, modelOf(''))).toBeUndefined());

  test.each([
    ['most', (x: number, y: number) => 4 * Math.max(x, y)],
    ['least', (x: number, y: number) => 4 * Math.min(x, y)],
    [
      'gradient',
      (x: number, y: number) => Math.hypot(4 * x * (x - 1.5), 4 * y * (y - 1.2)) / Math.hypot(x - 1.5, y - 1.2),
    ],
  ] as const)('has the gain of squared weights: %s', (kind, gain) => {
    const map = mapIn(`map=squared&gainmap=${kind}`);
    expect([map.low, map.high]).toEqual(
      [kind === 'most' ? '1e−1' : '≤ 1e−1', '1e1'].map((text) => expect.stringContaining(text.replace('≤ ', ''))),
    );
    for (const [x, y] of [
      [0.4, 0.7],
      [1.9, 0.3],
      [1.1, 2.1],
      [0.21, 0.23],
    ]) {
      expect(Math.abs(bandAt(map, x, y) - bandOf(gain(x, y)))).toBeLessThanOrEqual(
        // A point may lie on the edge of a band.
        Math.abs(((12 * Math.log10(gain(x, y) / 0.1)) / 2) % 1) < 0.03 ? 1 : 0,
      );
    }
  });

  test('is one colour where the map is linear', () => {
    const { bands } = mapIn('map=identity&theta=1,1&gainmap=most');
    // A gain of 1 is the middle of the bar from 0.1 to 10.
    expect(bands.at(-1)?.bin).toBe(6);
  });

  test('is blank where J has lost rank', () => {
    expect(mapIn('map=deep-linear&theta=0,0,0,0,0,0&gainmap=most').bands).toEqual([]);
  });

  test('shares its limits with arrows that are coloured by gain', () => {
    const model = modelOf('map=inverse&theta=0.5,0.5&gainmap=gradient&colour=gain&view=0.1,4,0.1,4');
    const domain = model.flow.parametric.colours?.domain ?? [0, 0];
    const ends = [partOf(gainMap, model)?.low, partOf(gainMap, model)?.high];
    const found = ends.map((text) => Number(text?.replace(/[≤≥] /, '').replace('−', '-')));
    expect(found[0]).toBeCloseTo(domain[0], 12);
    expect(found[1]).toBeCloseTo(domain[1], 12);
  });

  test('says so in words', () => {
    expect(describePicture('flow', modelOf('gainmap=most'))).toContain('Colour shows largest gain, ‖J‖², from');
  });
});
