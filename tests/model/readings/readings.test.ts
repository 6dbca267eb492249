import { describe, expect, test } from 'vitest';
import { type ReadingId, read, readings } from '../../../src/model/readings';
import type { Reading } from '../../../src/model/readings/reading';
import { catches, holdTo } from '../../contract';
import { modelOf } from '../scene';
import { readingContract } from './reading-contract';

const scenes = [
  'map=squared&theta=1,0.5&g=1,1&start=theta&run=flow&finitestep=0.1',
  'map=identity&loss=line&a=-1&b=-2&c=15&w=0.05,0.05&start=theta',
  'map=deep-linear&w=0.6,0.3&A=2,-1,-1,1&B=2,1,1,1&g=-0.5,0.5&fan=50',
  'map=deep-linear&h=1&w=1,0.5&A=2.5',
  'map=deep-linear&w=0,0.01&A=2,-1,-1,1&B=2,1,1,1&g=0,1',
  'map=squared&theta=0,0&g=0,0',
  'map=polar&theta=0,0.5&g=1,0',
  'map=power&N=0.5&w=0.05,0.05&start=theta&loss=logistic',
].map(modelOf);

const read1 = (id: ReadingId, query: string) => read(id, [modelOf(query)]);

describe('every reading', () => {
  holdTo(
    readingContract,
    Object.entries<Reading>(readings).map(([id, reading]) => [id, { reading, models: scenes }] as const),
  );
});

describe('the contract', () => {
  const sound = { reading: readings.gain as Reading, models: scenes };
  const but = (wrong: Partial<Reading>) => ({ ...sound, reading: { ...sound.reading, ...wrong } });
  catches(readingContract, sound, {
    'has a name in words': { 'no name': but({ label: '' }), 'a sentence': but({ label: 'The gain.' }) },
    'is there in some scene, and always of one kind': {
      'one that is nowhere': but({ of: () => undefined }),
      'a number and a word': but({ of: ({ spectrum }) => (spectrum.rank < 2 ? 'none' : 1) }),
    },
    'is told without a fault': {
      'what is not a number': but({ say: () => 'NaN' }),
      'an angle without its unit': but({ unit: '°', say: () => '31.0' }),
    },
  });
});

describe('the gradients that are turned most', () => {
  test.each([
    // κ = 4: at arctan √κ from the strong axis, turned by arcsin(3/5).
    ['map=squared&theta=1,0.5', [63.43494882, 116.56505118], 36.86989765],
    ['map=squared&theta=0.5,1', [26.56505118, 153.43494882], 36.86989765],
  ])('%s', (query, directions, turn) => {
    const { value } = read1('widestDirections', query);
    expect([...(value as number[])].sort((a, b) => a - b)).toEqual(directions.map((x) => expect.closeTo(x, 7)));
    for (const degrees of directions) {
      const [x, y] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
      expect(read1('turn', `${query}&g=${x},${y}`).value).toBeCloseTo(turn, 6);
    }
  });

  test('are none where nothing turns, and none where the turn of 90° is never reached', () => {
    for (const query of ['map=identity&theta=1,2', 'map=squared&theta=1,0']) {
      expect(read1('widestDirections', query)).toEqual({ words: '–' });
    }
  });

  test('no gradient of any map turns more', () => {
    const model = modelOf('map=deep-linear&w=0.6,0.3&A=2,-1,-1,1');
    const [first] = read('widestDirections', [model]).value as number[];
    const turnAt = (degrees: number) => {
      const angle = (degrees * Math.PI) / 180;
      const [x, y, [a, b, c, d]] = [Math.cos(angle), Math.sin(angle), model.G];
      return Math.abs(Math.atan2(x * (c * x + d * y) - y * (a * x + b * y), x * (a * x + b * y) + y * (c * x + d * y)));
    };
    const most = Math.max(...Array.from({ length: 3600 }, (_, k) => turnAt(k / 10)));
    expect(turnAt(first)).toBeCloseTo(model.spectrum.widestTurn, 12);
    expect(most).toBeLessThanOrEqual(turnAt(first) + 1e-12);
  });
});

describe('how many θ compute one w', () => {
  test.each([
    ['map=squared&theta=1,0.5', 4],
    ['map=squared&theta=0,0.5', 2],
    ['map=squared&theta=0,0', 1],
    ['map=power&N=3&theta=1,0.5', 1],
    ['map=power&N=4&theta=1,0.5', 4],
    ['map=inverse&theta=1,0.5', 1],
    ['map=exponential&theta=1,0.5', 1],
    // Turns of the angle, and gauges, are without end.
    ['map=polar&theta=1,0.5', undefined],
    ['map=deep-linear&w=1,0.5&A=1,0,0,1', undefined],
  ])('%s: %s', (query, count) => expect(read1('alike', query).value).toBe(count));
});

describe('readings against closed forms', () => {
  test('wᵀg', () => expect(read1('along', 'map=squared&theta=2,1&g=-1,3').value).toBeCloseTo(-4 + 3, 14));

  test('the least largest gain of a network one unit wide is 2‖w‖', () => {
    expect(read1('leastLargest', 'map=deep-linear&h=1&w=1,0.5&A=2.5').value).toBeCloseTo(2 * Math.hypot(1, 0.5), 8);
  });

  test('a step of squares: Δθ = −2ηθg, and Δw of it', () => {
    const query = 'map=squared&theta=1.2,0.6&g=1,0.5&finitestep=0.1';
    const moved = [1.2 * (1 - 0.2), 0.6 * (1 - 0.1)];
    const close = (values: readonly number[]) => values.map((x) => expect.closeTo(x, 12));
    expect(read1('thetaStep', query).value).toEqual(close([-0.24, -0.06]));
    expect(read1('exactStep', query).value).toEqual(close([moved[0] ** 2 - 1.44, moved[1] ** 2 - 0.36]));
    expect(read1('firstOrderStep', query).value).toEqual(close([-0.1 * 4 * 1.44, -0.1 * 4 * 0.36 * 0.5]));
    expect(read1('exactStep', 'map=squared&theta=1.2,0.6&g=1,0.5')).toEqual({ words: '–' });
  });

  test('where a step leaves', () => {
    const network = 'map=deep-linear&w=1.2,0.6&A=0.9,-0.3,-0.2,0.8';
    expect(read1('exit', `${network}&g=-1,0.4`).value).toBe('never');
    expect(read1('exitAt', 'map=inverse&theta=0.6,0.8&g=-0.5,0.4').value).toBeCloseTo(0.432, 3);
  });

  test('the widest of the fan is below 90°', () => {
    const { value } = read1('fanWidest', 'map=deep-linear&w=0.6,0.3&A=2,-1,-1,1&g=-0.5,0.5&fan=300');
    expect(value).toBeGreaterThan(60);
    expect(value).toBeLessThan(90);
  });

  test.each([
    ['map=inverse', 'ℓ₁'],
    ['map=identity', 'ℓ₂'],
    ['map=power&N=0.25', 'ℓ∞'],
  ])('%s ends nearest to the least %s', (map, norm) => {
    const line = 'loss=line&a=-1&b=-2&c=15&start=theta&run=flow&time=1000000000000&w=0.01,0.01';
    expect(read1('nearestNorm', `${line}&${map}`).value).toBe(norm);
    expect(read1('ending', `${line}&${map}`).value).toBe('converged');
  });

  test('the nine points of squares: four minima and five ghosts', () => {
    const query = 'map=squared&theta=0.3,0.5&start=theta&run=flow&time=5&plane=1&planeview=-1.8,1.8,-1.8,1.8';
    expect(read1('minima', query).value).toBe(4);
    expect(read1('ghosts', query).value).toBe(5);
    expect(read1('criticalKinds', query).value).toContain('4 minima');
    expect(read1('constrainedMinima', query.replace('plane=1', 'plane=1&m2=-0.6')).value).toBe(2);
  });
});

test('two scenes are compared by a reading of two, and by no other', () => {
  const models = [modelOf('map=squared&theta=1,1&g=1,0'), modelOf('map=squared&theta=1,1&g=0,1')];
  expect(read('cosine', models).words).toBe('0');
  expect(read('between', models)).toEqual({ value: expect.closeTo(90, 10), words: '90.0°' });
  expect(() => read('gain', models)).toThrow('gain is read off 1 and not 2');
});
