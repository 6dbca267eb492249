import { describe, expect, test } from 'vitest';
import { guessResult } from '../../../src/model/learn/guesses';
import { drawn, truthOf } from '../../../src/model/questions/predict';
import { modelOf } from '../scene.ts';

describe('a guess that is drawn', () => {
  const model = modelOf('map=squared&theta=1.2,0.5&g=1,1&start=theta');
  const asked = truthOf(model, 'response');
  if (!asked.ok) throw new Error(asked.why);
  const { truth } = asked;
  const { scale } = model.response.parametric;

  test('is near where it is the true arrow, whatever its length is taken for', () => {
    const exact = drawn(truth.after, scale);
    expect(guessResult('image', exact, model)).toMatchObject({ near: true, words: expect.stringContaining('0° off') });
    expect(guessResult('image', [2 * exact[0], 2 * exact[1]], model).near).toBe(true);
  });

  test('is not near where it is g itself, and is told by how much', () => {
    const given = guessResult('image', drawn(truth.before, scale), model);
    expect(given).toMatchObject({ near: false, words: expect.stringMatching(/35° off/) });
    expect(given.words).toContain('turned 35.2°');
  });

  test('has no direction where it has no length', () => {
    expect(guessResult('image', [0, 0], model)).toMatchObject({ near: false });
  });
});

describe('an end that is placed', () => {
  const link = 'map=squared&theta=0.3,0&start=theta&run=flow&time=20&view=-0.9,2.1,-0.9,2.1';

  test('is near within a small part of the picture, and told by its distance', () => {
    const model = modelOf(link);
    expect(guessResult('end', [1.6, 0.1], model).near).toBe(true);
    const off = guessResult('end', [1.5, 1.2], model);
    expect(off).toMatchObject({ near: false, words: expect.stringMatching(/the run ends at \(1\.50, 0\.00\), 1\.2 /) });
  });
});
