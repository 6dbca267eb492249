import { describe, expect, test } from 'vitest';
import { buildModel } from '../../../src/model/build/build-model';
import { plainWords } from '../../../src/model/learn/fill';
import { holds } from '../../../src/model/learn/rules';
import { type Overlay, partOf } from '../../../src/model/overlay/overlay';
import { folderOf, overlaysOf } from '../../../src/overlays/parts';
import { decode, decodeDocument, defaultDocument, encodeDocument } from '../../../src/state';
import { partsIn } from '../../../src/state/learn/text';
import { beginTour, tourQuery } from '../../../src/state/tour/begin';
import { type TourStep, tourSteps } from '../../../src/state/tour/steps';
import { type Contract, catches, holdTo } from '../../contract';
import { loadParts } from '../../parts';

await loadParts();

const start = buildModel(decode(tourQuery).scene);

function* wordProblems({ say, task }: TourStep): Generator<string> {
  for (const text of [say, ...(task ? [task.goal] : [])]) {
    const words = plainWords(text, [start]);
    if (!/^\p{Lu}.{10,}[.]$/u.test(words)) yield `“${words}” is no sentence`;
    if (/\d/.test(text)) yield `a number is typed in “${text}”`;
    if (/–|NaN|undefined/.test(words)) yield `a reading has no value in “${words}”`;
  }
}

function* taskProblems({ task }: TourStep): Generator<string> {
  if (!task) return;
  const { scene, issues } = decode(task.witness);
  for (const { message } of issues) yield message;
  if (holds(task.check, { now: [start], start: [start] })) yield 'it is done from the start';
  if (!holds(task.check, { now: [buildModel(scene)], start: [start] })) yield 'its witness does not meet it';
}

function* partProblems({ say, task }: TourStep): Generator<string> {
  for (const part of [say, task?.goal ?? ''].flatMap(partsIn)) {
    const drawn = (['response', 'flow'] as const).some((view) =>
      (overlaysOf(view, start) as readonly Overlay[]).some(
        (each) => folderOf(each) === part && partOf(each, start) !== undefined,
      ),
    );
    if (!drawn) yield `${part} is not drawn`;
  }
}

const tourContract = {
  'is told in words, its numbers computed': wordProblems,
  'has a task that is open at first and can be done': taskProblems,
  'speaks of what is drawn': partProblems,
} as const satisfies Contract<TourStep>;

describe('every step of the tour', () =>
  holdTo(
    tourContract,
    tourSteps.map((step, i) => [`step ${i + 1}`, step]),
  ));

describe('the contract', () => {
  const [sound] = tourSteps;
  const { task } = sound;
  if (!task) throw new Error('the first step has no task');
  catches(tourContract, sound, {
    'is told in words, its numbers computed': {
      'a number that is typed': { ...sound, say: 'It is 2.92 times as long.' },
      'a reading without a value': { ...sound, say: 'A fan of gauges turns it by {fanWidest}.' },
    },
    'has a task that is open at first and can be done': {
      'done from the start': { ...sound, task: { ...task, check: { reading: 'gain', over: 0 } } },
      'a witness that misses': { ...sound, task: { ...task, witness: tourQuery } },
      'a witness with a key that there is not': { ...sound, task: { ...task, witness: `${task.witness}&thet=1` } },
    },
    'speaks of what is drawn': { 'what no scene has': { ...sound, say: 'See [the mirror](mirror).' } },
  });
});

test('it begins in Explore, with nothing of what was open, and its link brings it back', () => {
  const before = { ...defaultDocument, from: 'gauge.2', preset: 'polar-3', place: 'learn' as const };
  const document = beginTour(before);
  expect(document).toMatchObject({ place: 'explore', tour: 1, from: '', preset: '', focus: null });
  const again = decodeDocument(encodeDocument(document));
  expect(again.issues).toEqual([]);
  expect(again.document).toEqual(document);
});

test('the last step asks for nothing, all before it do', () => {
  expect(tourSteps.map(({ task }) => task !== undefined)).toEqual(tourSteps.map((_, i) => i < tourSteps.length - 1));
});

describe('rules of change', () => {
  const at = (query: string) => [buildModel(decode(query).scene)];
  const same = { now: at(tourQuery), start: at(tourQuery) };
  const moved = { now: at('map=squared&theta=1,0.6&g=1,1&start=theta&run=flow'), start: at(tourQuery) };

  test('see that one of several readings is another, and that none is', () => {
    expect(holds({ changed: ['w', 'probe'] }, same)).toBe(false);
    expect(holds({ changed: ['w', 'probe'] }, moved)).toBe(true);
    expect(holds({ changed: ['probe', 'family'] }, moved)).toBe(false);
  });

  test('take the same function in other numbers for the same w', () => {
    const polar = { now: at('map=polar&w=1,0.25&g=1,1&start=theta&run=flow'), start: at(tourQuery) };
    expect(holds({ changed: ['w'] }, polar)).toBe(false);
    expect(holds({ changed: ['family'] }, polar)).toBe(true);
  });

  test('hold one entry of a reading to a bound', () => {
    expect(holds({ reading: 'w', entry: 2, over: 0.2, under: 0.3 }, same)).toBe(true);
    expect(holds({ reading: 'w', entry: 1, over: 0.2, under: 0.3 }, same)).toBe(false);
    expect(
      holds(
        {
          ratio: [
            { reading: 'w', entry: 1 },
            { reading: 'w', entry: 2 },
          ],
          over: 3.9,
        },
        same,
      ),
    ).toBe(true);
  });
});
