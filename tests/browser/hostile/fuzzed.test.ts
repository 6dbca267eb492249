/** What the fuzzer once found wrong in a browser, and that it sees what is planted. */
import { expect, inject, test } from 'vitest';
import { readFound } from '../../fuzz/found.ts';
import { type Session, sessionKind } from '../../fuzz/session/sessions.ts';
import { some } from '../../tries.ts';
import { newContext } from '../page/page.ts';

const sessions = () => sessionKind({ url: inject('siteUrl'), context: () => newContext({ reducedMotion: 'reduce' }) });
const found = readFound().filter(({ kind }) => kind === 'sessions');

test.each(some(found, 1).map(({ fault, trial }) => [fault, trial as Session] as const))(
  'no longer: %s',
  async (_, trial) => {
    const faults = await sessions().faults(trial);
    expect(faults).toEqual([]);
  },
);

const gestures: Session['gestures'] = [
  { do: 'keys', which: 0, keys: ['ArrowRight', 'PageUp'] },
  { do: 'drag', which: 0.99, by: [[40, -30]] },
  { do: 'type', which: 0.2, text: '2.5' },
  { do: 'drop', name: 'a.csv', text: 'a,b,c\n1,2,3\n2,1,4\n' },
];

test('a few gestures leave a sound page, and lead back and forth', async () => {
  const faults = await sessions().faults({ link: 'map=polar', gestures });
  expect(faults).toEqual([]);
});

const planted: readonly (readonly [fault: string, plant: () => unknown])[] = [
  ['words: a number that is none', () => document.body.append('scaled ×NaN')],
  ['canvas: a line to nowhere', () => document.querySelector('canvas')?.getContext('2d')?.lineTo(Number.NaN, 0)],
  ['page error: thrown', () => setTimeout(() => Promise.reject(new Error('planted')))],
  ['link: of another page', () => history.replaceState(null, '', '?theta=1,2,3')],
];

test.each(some(planted, 1))('the fuzzer sees what is planted: %s', async (fault, plant) => {
  const context = await newContext();
  await context.addInitScript({ content: `addEventListener('keydown', () => (${plant})())` });
  const kind = sessionKind({ url: inject('siteUrl'), context: async () => context });
  const faults = await kind.faults({ link: '', gestures: [{ do: 'press key', key: 'Tab' }] });
  expect(faults.join('\n')).toContain(fault.split(':')[0]);
});
