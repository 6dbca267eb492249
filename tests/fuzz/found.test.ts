import { expect, test } from 'vitest';
import { dice } from '../dice';
import { readFound } from './found';
import { invariantOf, type Kind } from './kind';
import { kindsInNode } from './kinds';
import { judgedBy } from './session/tasks';
import { shrunk } from './shrink';

const found = readFound();

test.each(kindsInNode.map((kind) => [kind.name, kind] as const))(
  '%s that were once wrong are right, and so are some that are made here',
  async (name, kind) => {
    const made = Array.from({ length: name === 'scenes' ? 2 : 10 }, (_, i) => kind.make(dice(`few ${name} ${i}`)));
    const trials = [...found.filter((each) => each.kind === name).map(({ trial }) => trial), ...made];
    const faults = await Promise.all(trials.map((trial) => kind.faults(trial)));
    expect(faults.flat()).toEqual([]);
  },
);

/** Texts of letters, wrong where two letters stand in them. */
const planted: Kind<string> = {
  name: 'planted',
  make: (d) => Array.from({ length: 40 }, () => d.pick(['a', 'b', 'c', 'd'])).join(''),
  faults: async (text) => [
    ...(/a.*b/.test(text) ? ['order: a stands before b'] : []),
    ...(text.includes('d') ? ['letter: d'] : []),
  ],
  *smaller(text) {
    for (let i = 0; i < text.length; i++) yield text.slice(0, i) + text.slice(i + 1);
  },
};

test('the same seed makes the same case, and what is wrong becomes as small as it can be', async () => {
  const trial = planted.make(dice('1 planted 0'));
  expect(planted.make(dice('1 planted 0'))).toBe(trial);
  const [fault] = await planted.faults(trial);
  expect(invariantOf(fault)).toBe('order');
  expect(await shrunk(planted, trial, fault, 2000)).toBe('ab');
  expect((await shrunk(planted, trial, fault, 3)).length).toBeGreaterThanOrEqual(trial.length - 3);
});

/** Sessions that take as many ms as they say; every second time something else keeps the processor. */
const lasting = (name: string, slower: (n: number) => number): Kind<number> => {
  let times = 0;
  return {
    name,
    make: () => 0,
    faults: async (ms) => (ms * slower(times++) > 200 ? [`task: ${ms} ms`] : []),
    smaller: () => [],
  };
};

test('a task that is long by the clock is wrong where it is by the processor too, the quickest of three times', async () => {
  const judged = { suspected: 0, confirmed: 0 };
  const kind = judgedBy(
    lasting('beside others', () => 3),
    lasting('alone', (n) => (n % 2 === 0 ? 1.5 : 1)),
    judged,
  );
  expect(await Promise.all([50, 100, 150, 250].map((ms) => kind.faults(ms)))).toEqual([[], [], [], ['task: 250 ms']]);
  expect(judged).toEqual({ suspected: 3, confirmed: 1 });
});
