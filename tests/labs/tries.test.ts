import { describe, expect, test } from 'vitest';
import type { Options } from '../../src/core';
import { type LabName, labNames } from '../../src/labs';
import { usualOptions } from '../../src/state/labs/lab-link';
import { memberOf, outcomeOf } from './members';

const corner = { problem: 'corner' };
const brief = { problems: 1 };

/** Options by which each thing to try is done, in the order of the words. */
const done: Readonly<Record<LabName, readonly Options[]>> = {
  incremental: [{ N: 1 }, { N: 2, w0: 1e-8 }, { N: 3, w0: 0.01, targets: '1.2,1' }, { N: 2, targets: '1.1,1' }],
  'depth-that-hurts': [
    { start: 'uniform', descent: false },
    { start: 'near-one', target: 2, descent: false },
    { start: 'near-one', target: -1, descent: false },
  ],
  'matrix-factorization': [
    { ...corner, N: 1 },
    corner,
    { ...corner, N: 2, negative: true },
    { problem: 'escape', N: 2 },
    { ...corner, mask: '1011' },
  ],
  'kernel-to-rich': [
    { ...brief, alpha: 10 },
    { ...brief, alpha: 1e-5 },
    { ...brief, D: 4, alpha: 0.03 },
    { ...brief, alpha: 1e-4, q: 50, n: 18, k: 3 },
  ],
  'depth-preconditioner': [
    { loop: '0,0,1,0,1,1' },
    { N: 2 },
    { N: 2, gradient: 'stretched' },
    { data: 'drawn' },
    { power: 'two' },
  ],
  convergence: [{ start: 'saddle' }, { start: 'determinant' }, { start: 'catapult' }, { start: 'catapult', M: 9.5 }],
  'quadratic-network': [{ alpha: -0.5, size: 1.6 }, { goal: -1 }, { turn: 30 }, { loss: 'gaussian' }],
  disparity: [{ h: 2, seed: 1 }, { units: 'dooooo' }, { units: 'tooooo' }, { K: 8 }],
  'dead-units': [
    { model: 'linear', n: 2, which: '1111' },
    { model: 'linear', n: 2, changed: 4, mute: true, gradient: 'lost' },
    { change: 'kill', changed: 4 },
    { h: 8, n: 2, changed: 1 },
    { which: '0010' },
  ],
  'inverse-stability': [{ k: 100 }, { example: 'opposite' }, { example: 'values' }, { f: 0, g: 1 }],
};

describe.each(labNames)('%s', (name) => {
  const member = memberOf(name);
  const { tries } = member.lab.words;

  test('each thing to try can be done', () => {
    expect(done[name].length).toBe(tries.length);
    const undone = tries.filter((one, i) => {
      const options = { ...usualOptions(member.lab.fields), ...done[name][i] };
      return !one.done(options, outcomeOf(member, options).last);
    });
    expect(undone.map(({ say }) => say)).toEqual([]);
  });
});
