import { describe, expect, test } from 'vitest';
import { choicesOf, questionWords, resultWords, truthWords } from '../../../src/model/questions/describe-answer';
import { drawn, firstGuess, missOf, type Truth, truthOf, verdictOf } from '../../../src/model/questions/predict';
import type { Model } from '../../../src/model/types/types';
import { maps, type PictureKind, type Question } from '../../../src/state';
import { seeded } from '../../seeded';
import { modelOf } from '../scene';

function truth(model: Model, view: PictureKind = 'response'): Truth {
  const asked = truthOf(model, view);
  if (!asked.ok) throw new Error(asked.why);
  return asked.truth;
}

const verdict = (query: string, view?: PictureKind) => verdictOf(truth(modelOf(query), view));
const choose: Question = { kind: 'choose', text: '', own: null };

describe('the right choice', () => {
  test.each([
    ['map=identity&theta=1,2', 'same'],
    ['map=squared&theta=1,1', 'same'],
    ['map=squared&theta=1.1,0.55', 'first'],
    ['map=squared&theta=0.5,1', 'second'],
    ['map=squared&theta=0,0', 'vanishes'],
    ['map=inverse&theta=1,0.5', 'second'],
    ['map=polar&theta=0.3,0.5', 'first'],
    ['map=polar&theta=3,0.5', 'second'],
    ['map=polar&theta=0,0&g=0,1', 'vanishes'],
    // From the line itself every turn leads away.
    ['map=deep-linear&theta=1,0.5,0.5,1,1,0&g=1,0.5', 'second'],
  ])('%s: %s', (query, expected) => expect(verdict(query)).toBe(expected));

  test('of the first step is that at the θ the runs start from', () => {
    // At the start 0.5 is the larger weight; at θ the other one is.
    expect(verdict('map=squared&w=0.2,2&start=0.5,0.1', 'flow')).toBe('first');
    expect(verdict('map=squared&w=0.2,2&start=theta', 'flow')).toBe('second');
  });

  test.each(maps.ids)('map=%s: is the way the arrow sets out to turn, and never round', (id) => {
    const random = seeded(`verdicts ${id}`);
    const entry = () => 0.3 + 2 * random();
    const { map } = modelOf(`map=${id}`);
    for (let k = 0; k < 60; k++) {
      const theta = Array.from({ length: map.p }, entry).join(',');
      const model = modelOf(`map=${id}&theta=${theta}&g=${random() - 0.5},${random() - 0.5}`);
      for (const view of ['response', 'flow'] as const) {
        const asked = truthOf(model, view);
        if (!asked.ok) continue;
        const { before, after, turn, frame } = asked.truth;
        expect(Math.abs(turn)).toBeLessThan(Math.PI / 2);
        const found = verdictOf(asked.truth);
        expect(found).not.toBe('reversed');
        if (found === 'same' || found === 'vanishes') continue;
        // A little of the way from the arrow to its image: nearer to the first line than before, or farther.
        const lengths = [Math.hypot(...before), Math.hypot(...after)];
        const nearer = (t: number) => {
          const [x, y] = [0, 1].map((i) => (1 - t) * (before[i] / lengths[0]) + t * (after[i] / lengths[1]));
          return Math.abs(frame.first[0] * x + frame.first[1] * y) / Math.hypot(x, y);
        };
        expect(nearer(1e-4) > nearer(0)).toBe(found === 'first');
      }
    }
  });

  test('stands among choices that depend on the kind of map alone', () => {
    const texts = (query: string) => choicesOf(choose, truth(modelOf(query))).map(({ text }) => text);
    expect(texts('map=squared&theta=1.1,0.55')).toEqual(texts('map=squared&theta=0,0'));
    expect(texts('map=polar&theta=0.3,0.5')).toEqual(texts('map=polar&theta=3,0.5'));
    const right = choicesOf(choose, truth(modelOf('map=squared&theta=1.1,0.55'))).filter((each) => each.right);
    expect(right.map(({ text }) => text)).toEqual(['Towards the g₁ axis']);
  });

  test('can be the author’s', () => {
    const own = { texts: ['left', 'right'], right: 1 };
    expect(choicesOf({ ...choose, own }, undefined)).toEqual([
      { text: 'left', right: false },
      { text: 'right', right: true },
    ]);
  });
});

describe('what there is nothing to ask about', () => {
  test.each([
    ['g=0,0', 'response', /probe g is 0/],
    ['start=1.5,1.2', 'flow', /gradient is 0/],
    ['map=squared&start=-1,1', 'flow', /never negative/],
  ] as const)('%s in the %s picture', (query, view, why) => {
    expect(truthOf(modelOf(query), view)).toEqual({ ok: false, why: expect.stringMatching(why) });
  });
});

describe('a drawn arrow', () => {
  const model = modelOf('map=squared&theta=1.1,0.55');
  const asked = truth(model);
  const { scale } = model.response.parametric;
  const turned = (degrees: number, factor: number) => {
    const [x, y] = drawn(asked.after, scale);
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    return [factor * (cos * x - sin * y), factor * (sin * x + cos * y)] as const;
  };

  test('is measured against the true one as it is drawn', () => {
    const { angle, ratio } = missOf(turned(-12, 0.8), asked, scale);
    expect((angle * 180) / Math.PI).toBeCloseTo(12, 9);
    expect(ratio).toBeCloseTo(0.8, 9);
    const said = resultWords({ kind: 'drawn', cells: turned(-12, 0.8) }, choose, model, asked);
    expect(said).toMatch(/^Your arrow is 12° off and 0\.8 times as long as the true one\. JJᵀg is turned 31\.0°/);
  });

  test('has no length to compare where lengths say nothing', () => {
    for (const mode of ['unit', 'article']) {
      const other = modelOf(`map=squared&theta=1.1,0.55&arrows=${mode}`);
      const said = resultWords({ kind: 'drawn', cells: turned(90, 1) }, choose, other, truth(other));
      expect(said).toMatch(/^Your arrow is 90° off\. /);
    }
  });

  test('of no length, and one where there is none to draw', () => {
    expect(resultWords({ kind: 'drawn', cells: [0, 0] }, choose, model, asked)).toMatch(/has no length/);
    const dead = modelOf('map=squared&theta=0,0');
    expect(resultWords({ kind: 'drawn', cells: [1, 0] }, choose, dead, truth(dead))).toBe(
      'There is no arrow to draw. JJᵀ swallows it: JJᵀg = 0.',
    );
  });

  test('begins along the canonical arrow, wide enough to be taken hold of', () => {
    const [x, y] = firstGuess(asked, model.response);
    expect(x * asked.before[1] - y * asked.before[0]).toBeCloseTo(0, 9);
    const [x0, x1] = model.response.window;
    expect(Math.hypot(x, y) * model.response.spacing).toBeGreaterThan(0.17 * (x1 - x0));
  });
});

describe('what is said', () => {
  const model = modelOf('map=squared&theta=1.1,0.55');
  const asked = truth(model);
  const said = (text: string) => resultWords({ kind: 'chosen', text }, choose, model, asked);

  test('right or wrong, with the reason', () => {
    expect(said('Towards the g₁ axis')).toMatch(/^Right: .*turned 31\.0° from g.*along w₁ are scaled ×4\.84/);
    expect(said('Not at all')).toMatch(/^Not quite: you chose “Not at all”\. JJᵀg is turned 31\.0°/);
    expect(said('Reversed')).toMatch(/never turns a gradient by 90° or more\.$/);
  });

  test('of an arrow that keeps its direction', () => {
    expect(truthWords(truth(modelOf('map=squared&theta=1,1')))).toBe(
      'JJᵀg keeps the direction of g and is ×4.00 as long.',
    );
  });

  test('the usual questions, or the author’s', () => {
    expect(questionWords({ kind: 'draw', text: '' }, 'response', [-1, 1])).toBe(
      'Where does JJᵀg point from the probe g = (−1.00, 1.00)?',
    );
    expect(questionWords({ kind: 'choose', text: '' }, 'flow')).toBe('Which way does JJᵀ turn −∇L at the start?');
    expect(questionWords({ kind: 'choose', text: 'Where to?' }, 'flow')).toBe('Where to?');
  });
});
