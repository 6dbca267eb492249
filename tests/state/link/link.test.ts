import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, defaultScene, encode, mapOf, refuseTheta } from '../../../src/state';
import { migrate } from '../../../src/state/link/link';
import { cpuTime } from '../../cpu-time';
import { tries } from '../../tries';
import { scenes } from '../arbitrary';

const seed = 20240607;

describe('laws', () => {
  test(`decode(encode(s)) is s, for any scene (seed ${seed})`, () => {
    const law = fc.property(scenes, (scene) => {
      const decoded = decode(encode(scene));
      expect(decoded.issues).toEqual([]);
      expect(decoded.scene).toStrictEqual(scene);
    });
    fc.assert(law, { seed, numRuns: tries(2000, 120) });
  });

  test('encode(decode(x)) is idempotent and decode never throws, for any string', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ maxLength: 200 }),
      fc.webQueryParameters(),
      fc
        .array(fc.tuple(fc.constantFrom('map', 'theta', 'w', 'A', 'h', 'eta', 'hide', 'window'), fc.string()), {
          maxLength: 9,
        })
        .map((pairs) => pairs.map(([key, text]) => `${key}=${text}`).join('&')),
    );
    const law = fc.property(anyText, (text) => {
      const link = encode(decode(text).scene);
      expect(encode(decode(link).scene)).toBe(link);
    });
    fc.assert(law, { seed, numRuns: tries(5000, 1000) });
  });

  test('what decode returns can be drawn: θ is finite, in the domain, and has a finite w and J', () => {
    const law = fc.property(scenes, ({ map, theta }) => refuseTheta(mapOf(map), theta) === undefined);
    fc.assert(law, { seed, numRuns: 200 });
  });
});

describe('reading', () => {
  const read = (search: string) => decode(search);

  test('nothing at all is the default scene', () => {
    for (const search of ['', '?', '&', '?&&', 'v=1'])
      expect(read(search)).toEqual({ scene: defaultScene, issues: [] });
    expect(encode(defaultScene)).toBe('v=1');
  });

  test('trackers’ additions are passed over in silence', () => {
    const search =
      '?fbclid=a&utm_source=b&utm_medium=%E0&gclid=1&ref=x&s=20&t=abc&_ga=1&igshid=z&mc_cid=5&si=q&lang=de';
    expect(read(search).issues).toEqual([]);
  });

  test('a misspelt key is named with its neighbour', () => {
    const { issues } = read('tehta=1,1');
    expect(issues).toEqual([
      {
        key: 'tehta',
        found: '1,1',
        used: '',
        message: '`tehta=1,1`: unknown key `tehta`: did you mean `theta`? It was left out.',
      },
    ]);
  });

  test('a bad number says what was found and what was used', () => {
    expect(read('eta=3,14').issues).toEqual([
      {
        key: 'eta',
        found: '3,14',
        used: '0.05',
        message: '`eta=3,14`: decimals are written with a point, like 3.14. Used 0.05 instead.',
      },
    ]);
  });

  test('commas may come percent-encoded, and exponents with a plus', () => {
    expect(read('theta=0.3%2C1e+0').scene.theta).toEqual([0.3, 1]);
  });

  test('the prototype of an object is no id and no key', () => {
    for (const id of ['constructor', '__proto__', 'toString']) {
      expect(read(`map=${id}`).issues.map(({ key }) => key)).toEqual(['map']);
      expect(read(`${id}=1`)).toEqual({ scene: defaultScene, issues: [] });
    }
  });

  test('options that do not go together fall back together', () => {
    const { scene, issues } = read('map=power&N=-2&signed=1');
    expect(scene.map.options).toEqual({ N: 3, signed: false });
    expect(issues.map(({ key }) => key)).toEqual(['N']);
  });

  test('theta counts when w is given too', () => {
    const { scene, issues } = read('theta=2,1&w=1,1');
    expect(scene.theta).toEqual([2, 1]);
    expect(issues.map(({ key }) => key)).toEqual(['w']);
  });

  test('a link of 100 kB is read in well under a second, with a bounded list of issues', () => {
    const texts = ['%', '&', 'x=1&', 'thta=1&', 'theta=1&', '1,', 'a'].map((text) =>
      text.repeat(100_000 / text.length),
    );
    const numbers = [`theta=${'1'.repeat(1e5)}`, `eta=${'1'.repeat(1e5)}x`, `hide=${'field,'.repeat(2e4)}`];
    const keys = Array.from({ length: 12_000 }, (_, i) => `k${i}=1`).join('&');
    for (const text of [...texts, ...numbers, keys, `theta=${'1,'.repeat(5e4)}`]) {
      const time = cpuTime(() => read(text));
      expect(time).toBeLessThan(500);
      const { issues } = read(text);
      expect(issues.length).toBeLessThanOrEqual(51);
    }
  });
});

describe('writing', () => {
  const roundTrip = (search: string) => encode(decode(search).scene);

  test('a network is written as its function and its gauge', () => {
    expect(roundTrip('map=deep-linear&theta=2,1,1,1,-0.01,0.02')).toBe('v=1&map=deep-linear&w=0,0.01&A=2,1,1,1');
  });

  test('a singular network is written as θ', () => {
    expect(roundTrip('map=deep-linear&theta=0,0,0,0,0,0')).toBe('v=1&map=deep-linear&theta=0,0,0,0,0,0');
  });

  test('of θ and w the shorter is written, without the noise of rounding', () => {
    expect(roundTrip('theta=0.1,1')).toBe('v=1&w=0.01,1');
    expect(roundTrip('theta=1.1,0.5501')).toBe('v=1&theta=1.1,0.5501');
    expect(roundTrip('map=polar&theta=0.3,0.5')).toBe('v=1&map=polar&theta=0.3,0.5');
  });

  test('the order is fixed and defaults are left out', () => {
    expect(roundTrip('hide=contours&eta=0.1&steps=120&map=polar&loss=point&h2=2&theta=1,1')).toBe(
      'v=1&map=polar&theta=1,1&h2=2&eta=0.1&hide=contours',
    );
  });
});

describe('versions', () => {
  test('a later version is read as well as can be, and says so', () => {
    const { scene, issues } = decode('v=7&map=polar');
    expect(scene.map.id).toBe('polar');
    expect(issues.map(({ key, used }) => [key, used])).toEqual([['v', '1']]);
  });

  test('migrations run in order from the version of the link', () => {
    const rename = (from: string, to: string) => (params: readonly { key: string; text: string }[]) =>
      params.map((param) => (param.key === from ? { ...param, key: to } : param));
    const steps = [rename('a', 'b'), rename('b', 'c')];
    const keys = (from: number) =>
      migrate(
        [
          { key: 'a', text: '' },
          { key: 'b', text: '' },
        ],
        from,
        steps,
      ).map(({ key }) => key);
    expect(keys(1)).toEqual(['c', 'c']);
    expect(keys(2)).toEqual(['a', 'c']);
    expect(keys(3)).toEqual(['a', 'b']);
  });
});
