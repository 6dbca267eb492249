import { describe, expect, test } from 'vitest';
import { families } from '../../../src/core';
import { fixed, plain, scientific, significant, times } from '../../../src/model/numbers/format';
import {
  arrowNotes,
  plainText,
  preconditionerSentence,
  turnsSentence,
  turnWords,
  widestTurnText,
} from '../../../src/model/words/describe';
import { seeded } from '../../seeded';
import { modelOf } from '../scene';

await families.custom.load?.();

const sentence = (query: string): string => {
  return plainText(preconditionerSentence(modelOf(query)));
};

describe('the sentence says what the preconditioner does', () => {
  test.each([
    ['map=identity&theta=1,2', /pass unchanged/],
    ['map=squared&theta=1.1,0.55', /along w₁ are scaled ×4\.84, along w₂ ×1\.21.*already large/],
    ['map=squared&theta=1,1', /Every gradient is scaled ×4\.00 and none is turned/],
    ['map=inverse&theta=1,0.2', /along w₁ are scaled ×1\.00, along w₂ ×625.*already large/],
    ['map=power&N=0.5&theta=0.5,1', /already small/],
    ['map=polar&theta=3,0.5', /would rather turn w than lengthen it/],
    ['map=polar&theta=0.3,0.5', /favours the direction w already has/],
    ['map=polar&theta=0,0.5', /rank 1.*swallowed/],
    ['map=squared&theta=0,0', /every gradient is swallowed/],
    ['map=deep-linear&w=0,0.01&A=2,-1,-1,1', /the direction −32°.*leans hard/],
  ])('%s', (query, expected) => expect(sentence(query)).toMatch(expected));
});

describe('where nothing is turned at θ, what is said next is what the field around it does', () => {
  const bent = [
    'squared&theta=1,1',
    'inverse&theta=1,1',
    'power&N=0.5&w=0.05,0.05',
    'power&N=4&w=0.05,0.05',
    'exponential&theta=0.2,0.2',
    'log&theta=1,1',
    'polar&theta=1,0.5',
    'hadamard&theta=1,1,1,1',
    'difference&theta=1,1,0.5,0.5',
  ];
  test.each(bent)('%s', (map) => {
    const model = modelOf(`map=${map}`);
    expect(plainText(preconditionerSentence(model))).toMatch(/unchanged|none is turned at this θ/);
    const [, degrees] = turnsSentence(model).match(/^ Elsewhere in the field arrows turn by up to (\d+)°\.$/) ?? [];
    expect(Number(degrees)).toBeGreaterThan(10);
  });

  test('nothing where the field is not drawn, or bends nowhere', () => {
    expect(turnsSentence(modelOf('map=squared&theta=1,1&hide=field'))).toBe('');
    expect(turnsSentence(modelOf('map=identity&theta=1,2'))).toBe('');
    expect(turnsSentence(modelOf('map=squared&theta=1.1,0.55'))).toBe(' No gradient turns more than 36.9°.');
  });
});

describe('where each weight has its own parameters the sentence speaks of weights, never of directions', () => {
  const random = seeded('weights apart');
  const entry = (): string => (random() < 0.3 ? 1e-4 : 0.1 + 2 * random()).toPrecision(3);
  const maps = ['squared', 'inverse', 'exponential', 'power&N=4', 'custom&f1=t1^3&f2=exp(t2)'];
  test.each(maps)('%s', (map) => {
    for (let k = 0; k < 20; k++) {
      const query = `map=${map}&theta=${entry()},${entry()}`;
      const said = sentence(query);
      expect(said, query).not.toMatch(/direction|turn w/);
    }
  });
});

test('the widest turn is a number only where a gradient is left to turn', () => {
  expect(widestTurnText(modelOf('map=squared&theta=0,0').spectrum)).toBe('no gradient is left');
  expect(widestTurnText(modelOf('map=deep-linear&h=1&theta=0,0,0').spectrum)).toBe('no gradient is left');
  expect(widestTurnText(modelOf('map=squared&theta=0,1').spectrum)).toBe('up to 90°');
  expect(widestTurnText(modelOf('map=squared&theta=1.1,0.55').spectrum)).toBe('36.9°');
});

test('the widest turn in words', () => {
  expect(turnWords(modelOf('map=squared&theta=1.1,0.55').spectrum)).toBe('no gradient turns more than 36.9°');
  expect(turnWords(modelOf('map=identity').spectrum)).toBe('no gradient turns');
  expect(turnWords(modelOf('map=polar&theta=0,0').spectrum)).toBe('some gradients are swallowed');
});

test('descriptions name what is seen', () => {
  const { response, flow, chart } = modelOf('');
  expect(response.description).toContain('×4.84 along w₁, ×1.21 along w₂');
  expect(response.description).toContain('gain ×3.53, turned 31.0°');
  expect(flow.description).toContain('The optimum is at (1.50, 1.20)');
  expect(flow.description).toContain('a square is never negative');
  expect(chart.description).toContain('drawn on the floor');
  expect(arrowNotes(flow.parametric)).toMatch(/^\d+ arrows undefined$/);
});

test('a field says what it keeps, and where a trajectory leaves it', () => {
  expect(modelOf('map=squared').flow.caption).toBe('Field keeps the signs of θ.');
  expect(modelOf('map=deep-linear').flow.caption).toMatch(/gauge A; a trajectory moves it/);
  expect(modelOf('map=deep-linear&theta=0,0,0,0,0,0').flow.caption).toMatch(/No field: J has lost rank/);
});

describe('numbers for people', () => {
  test.each([
    [4.84, '4.84'],
    [0.9999999999999998, '1.00'],
    [400, '400'],
    [-0.0031, '−0.00310'],
    [2.5e-7, '2.5e−7'],
    [1e6, '1e6'],
    [0, '0'],
    [Number.NaN, '–'],
    [Number.POSITIVE_INFINITY, '–'],
  ])('%d', (x, text) => expect(significant(x)).toBe(text));

  test('trailing zeros only where they carry meaning', () => {
    expect(plain(0.05)).toBe('0.05');
    expect(plain(10)).toBe('10');
    expect(plain(1000)).toBe('1000');
    expect(fixed(0)).toBe('0.00');
    expect(fixed(0.003)).toBe('0.0030');
    expect(times(1e-9)).toBe('×1e−9');
    expect(scientific(1.1e-7, 1)).toBe('1e−7');
  });
});
