import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { degrees, fixed, pair, plain, scientific, significant, times } from '../../../src/model/numbers/format';

const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  // What is shown most: of usual size, round or a third of something round.
  fc.integer({ min: -1e5, max: 1e5 }).chain((n) => fc.constantFrom(n, n / 10, n / 100, n / 3, n / 7e3, n * 1e9)),
  // Rounding dust on a round number.
  fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -8, max: 8 })).map(([n, k]) => n / 10 + k * 2 ** -52),
);

/** How a number is read again by whoever sees it. */
const read = (text: string): number => Number(text.replace(/[×°]/g, '').replaceAll('−', '-'));

const writers = {
  significant: (x: number) => significant(x),
  plain: (x: number) => plain(x),
  scientific: (x: number) => scientific(x),
  fixed: (x: number) => fixed(x),
  times,
  degrees: (x: number) => degrees(x),
};

/** Of −0.000100 and −1.23e−300 there are nine characters; an angle may have any number of turns, but none that is shown. */
const longest = 10;

describe.each(Object.entries(writers))('%s', (name, write) => {
  const any =
    name === 'degrees'
      ? fc.double({ min: -1e3, max: 1e3, noNaN: true })
      : // A gain has no sign.
        numbers.map((x) => (name === 'times' ? Math.abs(x) : x));

  test('is short, reads as a number, and has the minus sign of print', () => {
    fc.assert(
      fc.property(any, (x) => {
        const text = write(x);
        expect(text.length).toBeLessThanOrEqual(longest);
        expect(text).not.toContain('-');
        expect(Number.isFinite(read(text)) || Math.abs(x) > 1e308).toBe(true);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test('has as many digits as are meant, and no dust of rounding', () => {
    fc.assert(
      fc.property(any, (x) => {
        const text = write(x);
        const digits = text.replace(/e.*$/, '').replace(/\D/g, '').replace(/^0+/, '');
        const whole =
          Math.abs(x) < 1e6 ? String(Math.round(Math.abs(name === 'degrees' ? (x * 180) / Math.PI : x))) : '';
        expect(digits.length, text).toBeLessThanOrEqual(Math.max(3, whole.length + 2));
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test('is near what it stands for', () => {
    fc.assert(
      fc.property(any, (x) => {
        const value = name === 'degrees' ? (x * 180) / Math.PI : x;
        const back = read(write(x));
        if (Number.isFinite(back))
          expect(Math.abs(back - value)).toBeLessThanOrEqual(
            0.051 * Math.abs(value) + (name === 'degrees' ? 0.051 : 0),
          );
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test('has no sign where it reads as zero', () => {
    fc.assert(
      fc.property(any, (x) => {
        expect(write(x)).not.toMatch(/^−[0.]*(e|°|$)/);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  test('says nothing of what is no number', () => {
    for (const x of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) expect(write(x)).toMatch(/^×?–$/);
  });
});

test('a number without sign is 0, whichever zero it is', () => {
  for (const write of Object.values(writers)) expect(write(-0)).toBe(write(0));
  expect(pair(-0, 0)).toBe('(0.00, 0.00)');
});
