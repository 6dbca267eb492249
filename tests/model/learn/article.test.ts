import { describe, expect, test } from 'vitest';
import { chapters } from '../../../src/state/learn';
import { loadFigure } from '../../../src/state/learn/article';
import type { Bet, Chapter } from '../../../src/state/learn/types';
import { holdTo, problemsOf } from '../../contract';
import { loadParts } from '../../parts';
import { articleContract } from './article-contract';
import { chapterContract } from './chapter-contract';
import { isDisplay, readingGrade, readingTime, readTexts, wordCount } from './words';

/** Loads what the figures of some chapters need. */
async function prepare(article: readonly Chapter[]): Promise<void> {
  const steps = article.flatMap((chapter) => chapter.steps);
  const links = steps.flatMap(({ figure, bet, task }) => [figure.link, bet?.on, task?.witness]);
  await Promise.all([loadParts(), ...links.map((link) => link && loadFigure(link))]);
}

await prepare(chapters);

describe('every chapter', () => {
  holdTo(
    chapterContract,
    chapters.map((chapter) => [chapter.id, chapter]),
  );
});

describe('the article', () => {
  holdTo(articleContract, [['as a whole', chapters]]);

  test('takes the time that it takes', () => {
    const rows = chapters.map((chapter) => ({
      chapter: chapter.id,
      words: wordCount(chapter.steps.flatMap(readTexts)),
      minutes: Number((readingTime(chapter) / 60).toFixed(1)),
      grade: Number(readingGrade(chapter).toFixed(1)),
      steps: chapter.steps
        .map((step) => [wordCount(readTexts(step)), step.say.filter(isDisplay).length, step.figure.controls.length])
        .join(' | '),
    }));
    expect(rows.every(({ words }) => words > 50)).toBe(true);
    if (process.env.REPARAM_REPORT) process.stdout.write(`${JSON.stringify(rows, null, 1)}\n`);
  });
});

function without(of: Bet, key: 'covers'): Bet {
  const { [key]: _left, ...rest } = of;
  return rest;
}

/** A chapter with its first step changed. */
const changed = (chapter: Chapter, change: Partial<Chapter['steps'][number]>): Chapter => ({
  ...chapter,
  steps: [{ ...chapter.steps[0], ...change }, ...chapter.steps.slice(1)],
});

const sound = chapters[2];
const [{ figure, bet, task }] = sound.steps;
if (!bet || !task) throw new Error('the chapter of the faults has lost its bet or its task');

const faults: { readonly [Name in keyof typeof chapterContract]: Readonly<Record<string, Chapter>> } = {
  'is told in words': { 'no title': { ...sound, title: 'x' }, 'an id with a blank': { ...sound, id: 'two gradients' } },
  'has no number that is typed': { 'a result': changed(sound, { say: ['It ends at 3.02, as you see.'] }) },
  'has links that open without a notice, and again': {
    'a key that there is not': changed(sound, { figure: { ...figure, link: `${figure.link}&thet=1,1` } }),
    'panels where there were none': changed(sound, { task: { ...task, witness: '?place=compare&p1=&p2=map:polar' } }),
  },
  'starts its runs at θ': {
    'a start elsewhere': changed(sound, { figure: { ...figure, link: '?map=squared&start=1,1' } }),
  },
  'has readings that can be read': {
    'no value': changed(sound, { say: ['A fan of {fanWidest} turns.'] }),
  },
  'has bets of which exactly one option holds, nearby too': {
    'two that hold': changed(sound, { bet: { ...bet, options: [...bet.options, bet.options[0]] } }),
    'none that holds': changed(sound, { bet: { ...bet, options: bet.options.slice(1) } }),
    'one that is lost nearby': changed(sound, {
      bet: {
        ...bet,
        options: [
          { ...bet.options[0], if: { reading: 'gain', over: 4.123 } },
          { ...bet.options[1], if: { reading: 'gain', under: 1 } },
        ],
      },
    }),
  },
  'has bets that can be drawn where they say so': {
    'an image in the open': changed(sound, { bet: without(bet, 'covers') }),
    'an end where no run is': changed(sound, { bet: { ...bet, drawn: 'end' } }),
  },
  'has tasks that are open at first and can be done': {
    'done from the start': changed(sound, { task: { ...task, check: { reading: 'gain', over: 0 } } }),
    'a witness that misses': changed(sound, { task: { ...task, witness: figure.link } }),
    'out of reach': changed(sound, { task: { ...task, witness: `${task.witness}&eta=0.2` } }),
  },
  'lights up what is drawn': {
    'what is hidden': changed(sound, { say: ['See [the ellipse](ellipse).'] }),
    'a term of what is hidden': changed(sound, { say: ['$\\class{part-ellipse}{J J^\\top}$'] }),
  },
  'has controls that are there': {
    'of another map': changed(sound, { figure: { ...figure, controls: ['fibre.A11'] } }),
    'in the text': changed(sound, { say: ['At <scene.fans> it grows.'] }),
    'too many': changed(sound, { figure: { ...figure, controls: Array.from({ length: 4 }, () => 'scene.g1') } }),
  },
  'is short': {
    'a long sentence': changed(sound, { say: [`It is ${'very '.repeat(30)}long.`] }),
    'many words': changed(sound, { say: Array.from({ length: 100 }, () => 'This is said over and over again.') }),
    'many formulas': changed(sound, { say: ['$a$', '$b$', '$c$'] }),
    'many new terms': changed(sound, {
      say: ['The **loss**, **gradient**, **Jacobian**, **map** and **fibre** are new.'],
    }),
    'many steps': { ...sound, steps: Array.from({ length: 5 }, () => sound.steps[0]) },
  },
  'is written plainly': {
    'learned words in long sentences': changed(sound, {
      say: Array.from(
        { length: 9 },
        () =>
          'Notwithstanding considerable idiosyncrasies, parametrization necessitates deliberation concerning infinitesimal perturbations.',
      ),
    }),
  },
  'gives something to bet on and something to do': {
    'nothing to do': { ...sound, steps: sound.steps.map(({ task: _, ...step }) => step) },
  },
};

describe('the contract of chapters catches', () => {
  const planted = Object.entries(faults).flatMap(([name, members]) =>
    Object.entries(members).map(([fault, member]) => [fault, name as keyof typeof chapterContract, member] as const),
  );
  test.each(planted)('%s: %s', (_, name, member) => {
    expect(problemsOf({ [name]: chapterContract[name] }, member)).not.toEqual([]);
  });
});

describe('the contract of the article catches', () => {
  const early = [changed(chapters[0], { say: ['The Jacobian tells it all.'] }), ...chapters.slice(1)];
  const undefinedTerm = [...chapters.slice(0, 2), changed(sound, { say: ['Nothing is defined here.'] })];
  const cold = chapters[chapters.length - 1] as Chapter;
  const symbolsTold = 'tells what a symbol is where it is first written';
  const long = chapters.map((chapter) =>
    changed(chapter, { say: Array.from({ length: 300 }, () => 'On and on it goes.') }),
  );
  test.each([
    ['a term before its chapter', 'defines a term where it is first used', early],
    ['a term that nobody defines', 'defines a term where it is first used', undefinedTerm],
    ['a term of no glossary', 'defines what the glossary tells', [changed(sound, { say: ['A **wug** is.'] })]],
    ['a symbol in a formula', symbolsTold, [...chapters.slice(0, -1), changed(cold, { say: ['So $\\zeta = g$.'] })]],
    ['a symbol among words', symbolsTold, [...chapters.slice(0, -1), changed(cold, { say: ['Then ξ is small.'] })]],
    [
      'a symbol before its step',
      symbolsTold,
      [changed(chapters[0], { say: ['Here $J$ is met.'] }), ...chapters.slice(1)],
    ],
    [
      'a symbol in a formula alone',
      symbolsTold,
      [changed(chapters[0], { symbols: ['w', 'θ', 'H'], say: ['Here is $w$.', 'And θ.', '$H = 0$'] })],
    ],
    ['a symbol that is never written', symbolsTold, [changed(chapters[0], { symbols: ['w', 'θ', 'Q'] })]],
    ['a source that there is not', 'names sources that there are', [changed(sound, { say: ['So it is @{nobody}.'] })]],
    ['a chapter twice', 'has chapters that can be told apart', [sound, sound]],
    ['an hour of reading', 'can be read in the time it says', long],
  ] as const)('%s', (_, name, article) => {
    expect(problemsOf({ [name]: articleContract[name] }, article)).not.toEqual([]);
  });
});
